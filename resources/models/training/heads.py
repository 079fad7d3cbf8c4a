"""Trains heads anew on a frozen encoder, each group with its own mix of the layers: the encoder's last layers know the training articles by
heart, and heads that learnt beside it lean on them. Vectors are kept in memory (20 GB for `statements`, 10 GB for `attribution`, 3 GB for the others).

  /usr/bin/python3 heads.py statements --start A/checkpoint.pt --out B --shared FOLDER --prepared FOLDER --minilm FOLDER --epochs 4
  /usr/bin/python3 heads.py links --start B/checkpoint.pt --out C …  --epochs 3
  /usr/bin/python3 heads.py attribution --start C/checkpoint.pt --out D …  --epochs 4
  /usr/bin/python3 heads.py salience --start D/checkpoint.pt --out E …  --epochs 6
"""
import argparse, collections, dataclasses, pathlib, random, shutil, time
import torch
import torch.nn.functional as F
import batches, corpora, features, measure, train
from corpora import UNKNOWN
from model import MIXES, Model
from wordpiece import WordPiece

STATEMENTS = ["pair_in", "holder_in", "pair_features", "holder_features", "pair", "kind", "holder", "masked_pair_in", "masked_holder_in", "masked_pair",
              "masked_kind", "masked_holder", "directed", "deed", "target"]
SALIENCE = ["salience_in", "salience_all", "salience"]
ATTRIBUTION = ["cue", "said_in", "said", "role_word", "role_cue", "role"]
LINKS = ["coref_in", "coref_before", "coref_left", "coref_right", "coref_both", "coref_features", "coref_score", "coref_new"]
TASKS = {"directed-sentiment": 2, "relation-kind": 2, "target-sentiment": 3}  # every how many steps twelve sentences of it are seen
OF_FIRST_CODERS = 3  # times that an epoch sees the articles that came with the data, as against ours


@torch.no_grad()
def encode(model, pieces, groups, layers, most=4000):
    """Per window and sentence the vectors (rows, layers, HIDDEN) of the sentence and its words, as halves. `layers` may be the name of a
    mix: (rows, HIDDEN)."""
    out, size_of = [None] * len(groups), lambda i: sum(pieces.count(w) for w in groups[i])
    order = sorted(range(len(groups)), key=size_of)
    while order:
        part = [order.pop(0)]
        while order and (len(part) + 1) * size_of(order[0]) <= most:
            part.append(order.pop(0))
        batch, places = batches.encode([groups[i] for i in part], pieces)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = model.encode(batch["pieces"], batch["cases"], batch["lengths"])
        if isinstance(layers, str):
            rows = model.pool(batch, sum(w * x.float() for w, x in zip(model.mix[MIXES.index(layers)].softmax(-1), found))).half()
        else:
            rows = torch.stack([model.pool(batch, found[k].float()) for k in layers], 2).half()
        for k, i in enumerate(part):
            out[i] = [rows[k, start : start + len(words) + 1].clone() for start, words in zip(places[k], groups[i])]
    return out


class Mixed:
    """Learnt mixes of the cached layers, one for each name."""

    def __init__(self, model, names, layers):
        self.model, self.names, self.layers = model, names, layers
        self.weights = torch.nn.Parameter(torch.zeros(len(names), len(layers)))

    def __call__(self, vectors, name):
        weights = self.weights.softmax(-1)[self.names.index(name)]
        return self.model.head_drop((vectors.float() * weights[None, :, None]).sum(1))

    def many(self, parts, name):
        return self(torch.cat(parts), name).split([len(p) for p in parts])

    def store(self):
        with torch.no_grad():
            for weights, name in zip(self.weights, self.names):
                self.model.mix[MIXES.index(name)] = -1e4
                self.model.mix[MIXES.index(name), self.layers] = weights


def shuffled(items, rng):
    while True:
        yield from rng.sample(items, len(items))


def hidden_words(sentences, rng):
    return [batches.hide_words(s, rng, 0.15, 0.03) for s in sentences]


def short(document):
    return [s for s in document.sentences if len(s.words) < 200]


def statements(model, pieces, data, first, mixed, rng):
    """A function that gives the loss of one step, and how many steps make an epoch."""
    layers, windows, where = mixed.layers, [], []
    for d in data["graphs"] + data["coded"]:
        hidden = hidden_words(short(d), rng)
        for a, b in batches.windows([s.words for s in short(d)], pieces):
            windows.append(hidden[a:b]), where.append((d.id, a))
    plain = {(id, a + k): rows for (id, a), found in zip(where, encode(model, pieces, windows, layers)) for k, rows in enumerate(found)}
    articles, words = [], []
    for name in ("graphs", "coded", "told"):
        for d in data[name]:
            one = []
            for k, s in enumerate(short(d)):
                if s.asked and (d.id, k) in plain:
                    masked, heads = batches.masked_words(s)
                    one.append((s, {**batches.statement_features(s), "pair labels": batches.pair_labels(s)}, (d.id, k), len(words), heads))
                    words.append([masked])
            if one:
                articles += [one] * (OF_FIRST_CODERS if d.id in first and name != "told" else 1)
    masked = [found[0] for found in encode(model, pieces, words, layers)]
    tasks = {name: list(zip(data[name], (f[0] for f in encode(model, pieces, [[s.words] for s in data[name]], layers)))) for name in TASKS}
    queues, each = {name: shuffled(rows, rng) for name, rows in {**tasks, "articles": articles}.items()}, 4

    def loss(step):
        found = [sentence for _ in range(each) for sentence in next(queues["articles"])]
        parts = [(s, numbers, k, 0, k, heads) for k, (s, numbers, _, _, heads) in enumerate(found)]
        x, m = mixed.many([plain[key] for _, _, key, _, _ in found], "statements"), mixed.many([masked[k] for *_, k, _ in found], "masked")
        total = 2 * train.statement_loss(model, x, m, parts)
        for name, every in TASKS.items():
            if step % every == 0:
                rows = [next(queues[name]) for _ in range(12)]
                total = total + 0.5 * train.masked_loss(model, mixed.many([v for _, v in rows], "masked"), [s for s, _ in rows])
        return total

    return loss, len(articles) // each


def with_strays(document, found):
    """A coded article with what else the program takes for mentions, as mentions of nobody: `found`, the same article by read_found."""
    sentences = []
    for s, other in zip(document.sentences, found.sentences):
        known = {m.head for m in s.mentions}
        strays = [dataclasses.replace(m, cluster=train.STRAY) for m in other.asked if m.head >= 0 and m.head not in known]
        sentences.append(dataclasses.replace(s, mentions=sorted(s.mentions + strays, key=lambda m: m.head)))
    return corpora.Document(document.id, document.task, sentences)


def links(model, pieces, data, first, mixed, rng):
    """Actors' mentions among all that the program finds, which is what it has to link."""
    documents, found = [], {d.id: d for d in data["found"]}
    for name in ("entities", "entities", "graphs", "coded"):
        for d in data[name]:
            groups = measure.document_windows(with_strays(d, found[d.id]) if d.id in found else d, pieces)
            sentences = [s for g in groups for s in g]
            coref = batches.coref_tensors(corpora.Document("", "", sentences), name != "entities")
            if not coref:
                continue
            vectors = encode(model, pieces, [[s.words for s in g] if name == "entities" else hidden_words(g, rng) for g in groups], mixed.layers)
            rows = torch.stack([v[1 + m.head] for g, part in zip(groups, vectors) for s, v in zip(g, part) for m in s.mentions])
            documents += [(rows, coref, name != "entities")] * (OF_FIRST_CODERS if d.id in first else 1)
    queue, each = shuffled(documents, rng), 2

    def loss(_):
        return sum(train.coref_loss(model, mixed(rows, "links"), coref, actors) for rows, coref, actors in (next(queue) for _ in range(each))) / each

    return loss, len(documents) // each


def attribution(model, pieces, data, first, mixed, rng):
    windows = []
    for d in data["attribution"]:
        for number, s in enumerate(d.sentences):
            s.number = number
        windows += measure.document_windows(d, pieces)
    found = encode(model, pieces, [[s.words for s in g] for g in windows], mixed.layers)
    queue, each = shuffled(list(zip(windows, found)), rng), 8

    def loss(_):
        total = torch.zeros(())
        for group, vectors in (next(queue) for _ in range(each)):
            x, starts = mixed(torch.cat(vectors), "attribution"), [0]
            for v in vectors:
                starts.append(starts[-1] + len(v))
            words = lambda values: torch.tensor([v for s in group for v in [UNKNOWN] + [int(i in values(s)) for i in range(len(s.words))]])
            total = total + train.entropy(model.cue(x), words(lambda s: s.cues)) + 0.5 * train.entropy(model.said_scores(x), words(lambda s: s.said))
            total = total + 2 * train.role_loss(model, x, group, starts[:-1])
        return total / each

    return loss, len(windows) // each


def salience(model, pieces, data, first, mixed, rng):
    """What the program takes for actors, against those that the coders list: `found` calls the others "found …"."""
    documents = []
    for d in data["found"]:
        sentences = [s for s in short(d) if s.asked]
        groups = [sentences[a:b] for a, b in batches.windows([s.words for s in sentences], pieces)]
        plain = [v for found in encode(model, pieces, [hidden_words(g, rng) for g in groups], "statements") for v in found]
        names = [batches.masked_words(s) for s in sentences]
        masked = [found[0] for found in encode(model, pieces, [[words] for words, _ in names], "masked")]
        mentions = [(m.cluster, x[1 + m.head], y[1 + place]) for s, x, y, (_, places) in zip(sentences, plain, masked, names)
                    for m, place in zip(s.asked, places) if m.head >= 0]
        if mentions:
            number = {name: i for i, name in enumerate(dict.fromkeys(name for name, *_ in mentions))}
            listed = torch.tensor([float(not name.startswith("found ")) for name in number])
            one = (*(torch.stack(rows) for rows in zip(*(m[1:] for m in mentions))), torch.tensor([number[m[0]] for m in mentions]), listed)
            documents += [one] * (OF_FIRST_CODERS if d.id in first else 1)
    queue, each = shuffled(documents, rng), 8

    def loss(_):
        part = [next(queue) for _ in range(each)]
        scores = [model.salience_scores(model.head_drop(x.float()), model.head_drop(y.float()), actor, len(listed)) for x, y, actor, listed in part]
        return F.binary_cross_entropy_with_logits(torch.cat(scores), torch.cat([listed for *_, listed in part]))

    return loss, len(documents) // each


ALL, SOME = list(range(12)), [1, 3, 5, 7, 9, 10, 11]  # layers; some, where all would take too much memory
# How each group learns, its heads, its mixes, and the layers that these are of.
GROUPS = {"statements": (statements, STATEMENTS, ["statements", "masked"], SOME), "links": (links, LINKS, ["links"], ALL),
          "attribution": (attribution, ATTRIBUTION, ["attribution"], ALL), "salience": (salience, SALIENCE, [], [])}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("what", choices=list(GROUPS)), p.add_argument("--start", required=True), p.add_argument("--out", type=pathlib.Path, required=True)
    p.add_argument("--shared", required=True), p.add_argument("--prepared", type=pathlib.Path, required=True), p.add_argument("--minilm", type=pathlib.Path, required=True)
    p.add_argument("--epochs", type=float, default=4), p.add_argument("--seed", type=int, default=3), p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng, saved = random.Random(a.seed), train.load_checkpoint(a.start)
    labels, state = saved["labels"], saved["model"]
    model = Model(labels, features.SIZES, state["mix"].shape[1])
    make, heads, names, layers = GROUPS[a.what]
    kept = {name: values for name, values in state.items() if name.split(".")[0] not in heads}
    kept["mix"] = torch.cat([state["mix"], torch.zeros(len(MIXES) - len(state["mix"]), state["mix"].shape[1])])
    model.load_state_dict({**model.state_dict(), **kept})
    pieces = batches.Pieces(WordPiece((a.minilm / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]))
    data = corpora.load(a.shared, a.prepared)
    first = {d.id for d in corpora.read_graphs(a.prepared / "train_graphs.jsonl")}
    model.eval()
    mixed = Mixed(model, names, layers)
    step_loss, epoch = make(model, pieces, data, first, mixed, rng)
    model.head_drop = torch.nn.Dropout(0.3)
    model.train()
    for name, q in model.named_parameters():
        q.requires_grad = name.split(".")[0] in heads
    chosen = [q for q in model.parameters() if q.requires_grad]
    optimizer = torch.optim.AdamW([{"params": chosen, "lr": 1e-3}, {"params": [mixed.weights], "lr": 1e-2, "weight_decay": 0}], weight_decay=0.02, betas=(0.9, 0.98))
    total, started, recent = int(a.epochs * epoch), time.time(), collections.deque(maxlen=100)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / total))
    for step in range(1, total + 1):
        loss = step_loss(step)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(chosen + [mixed.weights], 1.0)
        optimizer.step(), schedule.step()
        recent.append(float(loss))
        if step % 100 == 0:
            print(f"step {step}/{total}, {(time.time() - started) / step:.2f} s a step, loss {sum(recent) / len(recent):.3f}", flush=True)
    mixed.store()
    a.out.mkdir(parents=True, exist_ok=True)
    torch.save({"model": model.state_dict(), "labels": labels, "step": total}, a.out / "checkpoint.pt")
    shutil.copy(pathlib.Path(a.start).parent / "pieces.txt", a.out)
    model.eval()
    with torch.no_grad():
        ids = {task: {v: i for i, v in enumerate(values)} for task, values in labels.items()}
        print("measured:", measure.measure(model, data, pieces, ids), flush=True)


if __name__ == "__main__":
    main()
