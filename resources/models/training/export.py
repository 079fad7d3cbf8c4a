"""Writes the model file that core/language reads, and the vectors that its tests compare with.

  /usr/bin/python3 export.py CHECKPOINT.pt --minilm FOLDER [--model ../standpoint.model] [--vectors ../../../tests/data/language]

The file, little-endian (core/language/model_file.h reads it):
  0   "standpoint-model"
  16  u32 version, u32 bytes of the header
  24  a zstd frame with its size and checksum, of
        the header, JSON, offsets counted from its end: {"tensors": {name: {"type", "shape", "offset", "scales"}}, "labels": {task: […]}, "vocabulary": {"offset", "bytes"}}
        blocks, each at a multiple of 64: int8 tensors with a float32 scale a row (all dimensions but the last make the rows),
        float32 tensors, and the vocabulary, one piece a line.
"""
import argparse, json, pathlib, struct, subprocess, unicodedata
import numpy as np
import torch
import batches, corpora, features
from model import Model
from wordpiece import WordPiece, casing

VERSION = 2
ALIGNMENT = 64
STEPS = 10  # the steps of a row's root mean square: rows of bell-shaped weights pack into 5.4 bits a weight
SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "MICRO")


def wanted(piece, seen):
    """Whether English text can need a piece: placeholders and other scripts are left out (their words become [UNK]), and longer pieces
    that the training text never shows (their words are read in smaller ones)."""
    if piece.startswith("[") and len(piece) > 1:
        return piece in ("[UNK]", "[CLS]", "[SEP]", "[MASK]")
    return (seen or len(piece.removeprefix("##")) == 1) and all(not c.isalpha() or unicodedata.name(c, "").startswith(SCRIPTS) for c in piece)


def quantise(values):
    """(int8, float32 scale a row), so that int8 * scale is nearly the row. The scale follows the row's spread, not its largest value: the few
    steps that are common then pack well, and rare large weights keep theirs (unless beyond 127 steps)."""
    rows = values.reshape(-1, values.shape[-1])
    scales = np.maximum(np.sqrt(np.mean(rows**2, 1)) / STEPS, np.maximum(np.abs(rows).max(1), 1e-12) / 127).astype(np.float32)
    return np.rint(rows / scales[:, None]).clip(-127, 127).astype(np.int8), scales


class File:
    def __init__(self):
        self.blocks, self.end = [], 0

    def add(self, data):
        """Offset of a block from the start of the data."""
        offset = self.end
        self.blocks.append(data + bytes(-len(data) % ALIGNMENT))
        self.end += len(self.blocks[-1])
        return offset

    def write(self, path, header):
        # offsets are from the start of the data, which is the first multiple of 64 after the header
        text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
        text += b" " * (-len(text) % ALIGNMENT)
        rest = text + b"".join(self.blocks)
        packed = subprocess.run(["zstd", "-q", "-3", f"--stream-size={len(rest)}"], input=rest, stdout=subprocess.PIPE, check=True).stdout
        path.write_bytes(b"standpoint-model" + struct.pack("<II", VERSION, len(text)) + packed)


def is_matrix(name, values):
    return values.ndim > 1 and name != "mix"


def export(state, labels, vocabulary, path):
    """Writes the model; returns the weights as a reader gets them back."""
    file, tensors, back = File(), {}, {}
    for name, tensor in state.items():
        values = tensor.numpy().astype(np.float32)
        entry = {"shape": list(values.shape)}
        if is_matrix(name, values):
            small, scales = quantise(values)
            entry.update(type="int8", offset=file.add(small.tobytes()), scales=file.add(scales.tobytes()))
            values = (small.astype(np.float32) * scales[:, None]).reshape(values.shape)
        else:
            entry.update(type="float32", offset=file.add(values.tobytes()))
        tensors[name], back[name] = entry, torch.from_numpy(values.copy())
    pieces = "".join(piece + "\n" for piece in vocabulary).encode()
    file.write(path, {"tensors": tensors, "labels": labels, "vocabulary": {"offset": file.add(pieces), "bytes": len(pieces)}})
    return back


SENTENCES = [
    "Osk 's party rejected the plan .",
    "On Tuesday , President Mara Dorn of Veldania accused the North Harbour Union of blocking grain ships , her office said .",
    "“ We do n't trust Quellmark 's promises , ” said Ilse Brandt-Moreau , who co-founded the alliance in 1987 .",
    "Talks failed",
    "!",
    "The ministers who had signed were asked by lawmakers whether tariffs of 12.5 % would hurt farmers ; none answered .",
]
WORDS = """Tuesday McAllister NATO U.S. don't n't naïve Ελλάδα ΣΊΣΥΦΟΣ café Ærø Straße İzmir 3,500.75 $40bn €9 co-operate
’s “ ” … — ½ x² 東京 北京2022 中 السلام हिन्दी שלום 한국 Россия http://example.org/a?b=c&d=é antidisestablishmentarianism
👍 ﬁnance Å ﬀ ǅ ＡＢＣ I eBay iPhones A.B. 's QUELLMARK’S Ünlü ĲSSEL ſ ẞ zzzzqqqq ªº™ ⅷ № ́a á ‍x a‍b""".split() + [
    "", " ", "\u200b", "a b", "a\u00a0b", "soft\u00adhyphen", "x" * 100, "x" * 101, "\ufffd", "\u0085", "tab\there"]


def rounded(tensor, digits=5):
    return [[round(x, digits) for x in row] for row in tensor.tolist()]


def tree_of(model, x, root, words):
    """(heads as in CoNLL-U, relations, tags) of one sentence: the best head of each word, whether or not they make a tree."""
    rows = x["syntax"][0, root : root + len(words) + 1]
    arcs, dep, head = model.tree_scores(rows)
    best = arcs.argmax(-1)
    relation = model.relation_scores(dep, head[best]).argmax(-1).tolist()
    return arcs, best[1:].tolist(), [model.labels["deprel"][r] for r in relation[1:]]


@torch.no_grad()
def vectors(model, pieces):
    """What the network says about a few invented sentences, read as one window; row 0 of each matrix stands for the root. Statements are
    asked of the voice (-1) and of all nouns and pronouns, coreference of these, on the trees given here."""
    lists = [s.split(" ") for s in SENTENCES]
    batch, ((*starts,),) = batches.encode([lists], pieces)
    x = model.rows(batch)
    sentences, trees, heads = [], [], []
    for n, (words, root) in enumerate(zip(lists, starts)):
        arcs, governors, relations = tree_of(model, x, root, words)
        rows = slice(root, root + len(words) + 1)
        name = lambda task, tags: [model.labels[task][t] for t in tags[1:]]
        top = lambda task, mix: name(task, getattr(model, task)(x[mix][0, rows]).argmax(-1).tolist())
        upos = top("upos", "syntax")
        trees.append([(w, u, r, h - 1) for w, u, r, h in zip(words, upos, relations, governors)])
        nominals = [i for i, u in enumerate(upos) if u in ("NOUN", "PROPN", "PRON")]
        asked = [-1] + nominals
        heads += [(n, i) for i in nominals]
        sentences.append({
            "words": words, "syntax": rounded(x["syntax"][0, rows, :8]), "mentions": rounded(x["mentions"][0, rows, :8]), "arcs": rounded(arcs, 4),
            "heads": governors, "relations": relations, "asked": asked, "upos": upos, "cue": rounded(model.cue(x["attribution"][0, rows]).softmax(-1)),
            "said": rounded(model.said_scores(x["attribution"][0, rows]).softmax(-1)),
            **{task: top(task, "syntax") for task in ("xpos", "lemma")}, **{task: top(task, "mentions") for task in ("entity", "actor", "entity_word", "actor_word")},
            **statements(model, pieces, x["statements"][0], root, trees[-1], asked)})
    found = features.Mentions(trees, heads, True).coref_pairs()
    rows = torch.stack([x["links"][0, starts[n] + 1 + i] for n, i in heads])
    scores, new = model.coref_scores(rows, torch.tensor([f[:2] for f in found]), torch.tensor([f[2] for f in found]), True)
    cues = [starts[1] + 1 + lists[1].index("accused"), starts[2] + 1 + lists[2].index("said")]
    return {"sentences": sentences, "pieces": batch["pieces"][0].tolist(), "cases": batch["cases"][0].tolist(), "coref features": [f for f in found],
            "coref": rounded(scores[:, None], 4), "new": rounded(new[:, None], 4), "cues": cues,
            "roles": model.role_scores(x["attribution"][0][: starts[-1] + len(lists[-1]) + 1], cues).argmax(-1).tolist()}


def statements(model, pieces, x, root, tree, asked):
    """Pairs and holders among the words `asked`, with names masked as batches.masked_words does."""
    mention = lambda i: corpora.Mention(i, i + 1, i, "", "")
    sentence = corpora.Sentence([t[0] for t in tree], upos=[t[1] for t in tree], head=[t[3] + 1 for t in tree], deprel=[t[2] for t in tree], asked=[mention(i) for i in asked])
    words, places = batches.masked_words(sentence)
    masked = model.rows(batches.encode([[words]], pieces)[0], ["masked"])["masked"][0]
    numbers = batches.statement_features(sentence)
    pair, kind, holder = model.statement_scores((x, root, [root + 1 + i for i in asked]), (masked, 0, [1 + p for p in places]), numbers)
    rows, others = x[[root + 1 + i for i in asked]], masked[[1 + p for p in places]]
    one = model.salience_scores(rows, others, torch.zeros(len(asked), dtype=torch.long), 1).sigmoid()  # as if they were one actor's
    return {"salience": round(float(one), 4), "pair": rounded(pair.softmax(-1), 4), "kind": rounded(kind.softmax(-1), 4), "holder": rounded(holder.softmax(-1), 4),
            "pair features": numbers["pair"].tolist(), "holder features": numbers["holder"].tolist()}


def main():
    here = pathlib.Path(__file__).resolve().parent
    p = argparse.ArgumentParser()
    p.add_argument("checkpoint"), p.add_argument("--minilm", required=True)
    p.add_argument("--model", type=pathlib.Path, default=here.parent / "standpoint.model")
    p.add_argument("--vectors", type=pathlib.Path, default=here.parents[2] / "tests/data/language")
    a = p.parse_args()
    torch.set_num_threads(1)
    saved = torch.load(a.checkpoint, map_location="cpu")
    state, labels = saved["model"], saved["labels"]
    everything = (pathlib.Path(a.minilm) / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]
    seen = set(map(int, (pathlib.Path(a.checkpoint).parent / "pieces.txt").read_text(encoding="utf-8").split()))  # train.py writes it
    kept = [i for i, piece in enumerate(everything) if wanted(piece, i in seen)]
    vocabulary = [everything[i] for i in kept]
    state["words.weight"] = state["words.weight"][kept]
    back = export(state, labels, vocabulary, a.model)
    print(f"{a.model}: {a.model.stat().st_size / 1e6:.1f} MB, {len(vocabulary)} pieces")

    wordpiece = WordPiece(vocabulary)
    model = Model(labels, features.SIZES, back["mix"].shape[1], len(vocabulary))
    model.load_state_dict(back)
    model.eval()
    a.vectors.mkdir(parents=True, exist_ok=True)
    dump = lambda name, rows: (a.vectors / name).write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n", encoding="utf-8")
    found = vectors(model, batches.Pieces(wordpiece))
    dump("vectors.json", found.pop("sentences"))
    dump("window.json", [found])
    dump("wordpieces.json", [{"word": w, "pieces": [vocabulary[i] for i in wordpiece.pieces(w)], "casing": casing(w)} for w in WORDS])


if __name__ == "__main__":
    main()
