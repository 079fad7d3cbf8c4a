"""Writes the model file that core/language reads, and the vectors that its tests compare with.

  /usr/bin/python3 export.py CHECKPOINT.pt --minilm FOLDER [--model ../standpoint.model] [--vectors ../../../tests/data/language]

The file, little-endian (core/language/model_file.h reads it):
  0   "standpoint-model"
  16  u32 version, u32 bytes of the header, u64 bytes of the file, u64 checksum of everything from byte 40 on
  40  header, JSON, offsets counted from its end: {"tensors": {name: {"type", "shape", "offset", "scales"}}, "labels": {task: […]}, "vocabulary": {"offset", "bytes"}}
  …   blocks, each at a multiple of 64: int8 tensors with a float32 scale a row (all dimensions but the last make the rows),
      float32 tensors, and the vocabulary, one piece a line.
"""
import argparse, json, pathlib, struct, unicodedata
import numpy as np
import torch
from model import Model
from wordpiece import WordPiece, casing

VERSION = 1
START = 40
ALIGNMENT = 64
SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "MICRO")


def wanted(piece):
    """Whether English text can need a piece: placeholders and other scripts are left out (their words become [UNK])."""
    if piece.startswith("[") and len(piece) > 1:
        return piece in ("[UNK]", "[CLS]", "[SEP]")
    return all(not c.isalpha() or unicodedata.name(c, "").startswith(SCRIPTS) for c in piece)


def checksum(data):
    """Each 64-bit word is mixed with its place, so the sum runs in any order, as fast as memory is read."""
    words = np.frombuffer(data + bytes(-len(data) % 8), dtype="<u8")
    with np.errstate(over="ignore"):
        x = words + np.arange(1, len(words) + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        x ^= x >> np.uint64(29)
        return int((x * np.uint64(0xBF58476D1CE4E5B9)).sum(dtype=np.uint64)) ^ len(data)


def quantise(values):
    """(int8, float32 scale a row), so that int8 * scale is nearly the row."""
    rows = values.reshape(-1, values.shape[-1])
    scales = np.maximum(np.abs(rows).max(1), 1e-12).astype(np.float32) / np.float32(127)
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
        text += b" " * (-(START + len(text)) % ALIGNMENT)
        rest = text + b"".join(self.blocks)
        fixed = b"standpoint-model" + struct.pack("<IIQQ", VERSION, len(text), START + len(rest), checksum(rest))
        path.write_bytes(fixed + rest)


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


def single(words, wordpiece):
    """A batch of one sentence, as train.make_batch makes them."""
    pieces, cases, owners = [wordpiece.cls], [0], [0]
    for w, word in enumerate(words, 1):
        for piece in wordpiece.pieces(word):
            pieces.append(piece), cases.append(casing(word)), owners.append(w)
    pieces.append(wordpiece.sep), cases.append(0), owners.append(-1)
    pool = torch.zeros(1, len(words) + 1, len(pieces))
    for p, w in enumerate(owners):
        if w >= 0:
            pool[0, w, p] = 1 / owners.count(w)
    return {"pieces": torch.tensor([pieces]), "cases": torch.tensor([cases]), "lengths": torch.tensor([len(pieces)]), "pool": pool}


def rounded(tensor, digits=5):
    return [[round(x, digits) for x in row] for row in tensor.tolist()]


@torch.no_grad()
def vectors(model, wordpiece):
    """What the network says about a few invented sentences; row 0 of each matrix stands for the root."""
    out = []
    for sentence in SENTENCES:
        words = sentence.split(" ")
        batch = single(words, wordpiece)
        syntax, mentions = model.word_vectors(batch)[:2]
        arcs, dep, head = model.tree_scores(syntax)
        best = arcs[0].argmax(-1)
        relation = model.relation_scores(dep[0], head[0, best]).argmax(-1).tolist()
        name = lambda task, tags: [model.labels[task][t] for t in tags[1:]]
        top = lambda task, x: name(task, getattr(model, task)(x)[0].argmax(-1).tolist())
        out.append({
            "words": words, "pieces": batch["pieces"][0].tolist(), "cases": batch["cases"][0].tolist(),
            "syntax": rounded(syntax[0, :, :8]), "mentions": rounded(mentions[0, :, :8]), "arcs": rounded(arcs[0], 4),
            "heads": best[1:].tolist(), "relations": name("deprel", relation),
            **{task: top(task, syntax) for task in ("upos", "xpos", "lemma")},
            **{task: top(task, mentions) for task in ("entity", "actor")}})
    return out


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
    kept = [i for i, piece in enumerate(everything) if wanted(piece)]
    vocabulary = [everything[i] for i in kept]
    state["words.weight"] = state["words.weight"][kept]
    back = export(state, labels, vocabulary, a.model)
    print(f"{a.model}: {a.model.stat().st_size / 1e6:.1f} MB, {len(vocabulary)} pieces")

    wordpiece = WordPiece(vocabulary)
    model = Model(labels, len(vocabulary))
    model.load_state_dict(back)
    model.eval()
    a.vectors.mkdir(parents=True, exist_ok=True)
    dump = lambda name, rows: (a.vectors / name).write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n", encoding="utf-8")
    dump("vectors.json", vectors(model, wordpiece))
    dump("wordpieces.json", [{"word": w, "pieces": [vocabulary[i] for i in wordpiece.pieces(w)], "casing": casing(w)} for w in WORDS])


if __name__ == "__main__":
    main()
