"""Fine-tunes the encoder on all tasks at once. Resumes by itself from its checkpoint.

  OMP_WAIT_POLICY=PASSIVE /usr/bin/python3 train.py --shared FOLDER --prepared FOLDER --minilm FOLDER --out work/base --epochs 3
"""
import argparse, collections, pathlib, random, time
import torch
import torch.nn.functional as F
import batches, corpora, features, measure
from corpora import UNKNOWN
from model import MIXES, Model, layers_of, load_encoder, read_model_file, read_safetensors
from wordpiece import WordPiece


def label_sets(data):
    def often(lists, least):
        counts = collections.Counter(x for xs in lists for x in xs)
        return sorted(x for x, n in counts.items() if n >= least)
    tags = lambda kinds: ["O"] + [p + k for k in kinds for p in ("B-", "I-")]
    trees = [s for name in ("trees", "entities") for d in data[name] for s in d.sentences]
    return {"upos": often((s.upos for s in trees), 1), "xpos": often((s.xpos for s in trees), 1),
            "lemma": often((s.lemma for s in trees), 3), "deprel": often((s.deprel for s in trees), 1),
            "entity": tags(corpora.ENTITY_KINDS), "actor": tags(corpora.ACTOR_KINDS),
            "entity_word": ["none"] + corpora.ENTITY_KINDS, "actor_word": ["none"] + corpora.ACTOR_KINDS,
            "pair": corpora.PAIR_LABELS, "kind": corpora.RELATION_KINDS, "holder": corpora.HOLDER_LABELS,
            "directed": corpora.DIRECTED_LABELS, "deed": corpora.DEED_LABELS, "target": corpora.TARGET_LABELS, "role": corpora.ROLE_LABELS}


def entropy(scores, target):
    return F.cross_entropy(scores.flatten(0, -2), target.flatten(), ignore_index=UNKNOWN)


def tree_loss(model, syntax, target):
    loss = 0.5 * entropy(model.upos(syntax), target["upos"]) + 0.3 * entropy(model.xpos(syntax), target["xpos"]) + 0.5 * entropy(model.lemma(syntax), target["lemma"])
    arcs, dep, head = model.tree_scores(syntax)
    loss = loss + entropy(measure.same_sentence(arcs, target["sentence"]), target["head"])
    b, w = (target["head"] != UNKNOWN).nonzero(as_tuple=True)
    return loss + F.cross_entropy(model.relation_scores(dep[b, w], head[b, target["head"][b, w]]), target["deprel"][b, w], ignore_index=UNKNOWN)


STRAY = "stray"  # the cluster of mentions that are no actor's


def coref_loss(model, x, coref, actors):
    """Marginal likelihood of the right antecedents; a mention without one is new. Strays may name the same as any other stray."""
    pairs, rows, clusters = coref
    scores, new = model.coref_scores(x, pairs, rows, actors)
    n = len(clusters)
    table = torch.full((n, n + 1), -1e4).index_put((pairs[:, 0], pairs[:, 1]), scores)
    table[:, n] = new
    right = torch.zeros(n, n + 1, dtype=torch.bool)
    numbers = {name: i for i, name in enumerate(dict.fromkeys(clusters))}
    cluster = torch.tensor([numbers[name] for name in clusters])
    same = cluster[pairs[:, 0]] == cluster[pairs[:, 1]]
    right[pairs[same, 0], pairs[same, 1]] = True
    right[~right.any(1), n] = True
    right[[i for i, name in enumerate(clusters) if name == STRAY], n] = True
    return (table.logsumexp(1) - table.masked_fill(~right, -1e4).logsumexp(1)).mean()


def statement_loss(model, x, masked, parts):
    """Sum over pairs and holders of sentences. `parts`: [(sentence, features, its window, root, masked window, places of masked heads)]."""
    inputs = []
    for s, numbers, k, root, m, heads in parts:
        views = (x[k], root, [root + 1 + i.head for i in s.asked]), (masked[m], 0, [1 + h for h in heads])
        inputs.append([f(*view) for view in views for f in (model.pair_input, model.holder_input)])
    all_of = lambda name: torch.cat([numbers[name] for _, numbers, *_ in parts])
    scores = model.scores_of_inputs([torch.cat(same) for same in zip(*inputs)], {"pair": all_of("pair"), "holder": all_of("holder")})
    labels, holders = all_of("pair labels"), torch.cat([torch.tensor(s.holders) for s, *_ in parts])
    loss, count = torch.zeros(()), 0
    for score, wanted, weight in zip(scores, (labels[:, 0], labels[:, 1], holders), (1.0, 0.5, 1.0)):
        loss = loss + weight * F.cross_entropy(score, wanted, ignore_index=UNKNOWN, reduction="sum")
        count += int((wanted != UNKNOWN).sum())
    return loss / max(1, count)


def role_loss(model, x, group, starts):
    """x: the rows of one window."""
    loss, places = torch.zeros(()), {}
    cues = [(n, word) for n, s in enumerate(group) for word in s.cues]
    if not cues:
        return loss
    scores = model.role_scores(x, [starts[n] + 1 + word for n, word in cues])
    wanted = torch.full(scores.shape[:2], UNKNOWN)
    for n, (s, root) in enumerate(zip(group, starts)):
        wanted[:, root + 1 : root + 1 + len(s.words)] = 0
    for c, (n, word) in enumerate(cues):
        for (k, i), role in group[n].cues[word].items():
            if group[0].number <= k < group[0].number + len(group):
                wanted[c, starts[k - group[0].number] + 1 + i] = role
    return entropy(scores, wanted)


def masked_loss(model, x, sentences):
    losses = collections.defaultdict(list)
    for k, s in enumerate(sentences):
        pair, holder = model.masked_hidden(x[k], 0, [1 + m for m in s.masks])
        n = len(s.masks)
        for i, j, forth, back in s.directed:
            losses["directed"] += [(model.directed(pair[i * n + j]), forth), (model.directed(pair[j * n + i]), back)]
        for i, j, label in s.deeds:
            losses["deed"].append((model.deed(pair[i * n + j]), label))
        for i, label in s.targets:
            losses["target"].append((model.target(holder[i]), label))
    return sum(F.cross_entropy(torch.stack([a for a, _ in rows]), torch.tensor([b for _, b in rows])) for rows in losses.values())


class Trainer:
    def __init__(self, model, pieces, ids, half, seed=1):
        self.model, self.pieces, self.ids, self.half = model, pieces, ids, half
        self.remembered, self.rng = {}, random.Random(seed)

    def remember(self, key, make):
        if key not in self.remembered:
            self.remembered[key] = make()
        return self.remembered[key]

    def loss(self, task, part):
        return self.masked(part) if isinstance(part[0], corpora.Masked) else self.documents(task, part)

    def masked(self, sentences):
        batch, _ = batches.encode([[s.words] for s in sentences], self.pieces)
        return masked_loss(self.model, self.model.rows(batch, ["masked"], self.half)["masked"], sentences)

    def documents(self, task, groups):
        """`groups`: windows, lists of sentences; with coreference those of one document."""
        model = self.model
        hide = (lambda s: batches.hide_words(s, self.rng)) if task in ("graphs", "coded", "found") else (lambda s: s.words)
        batch, places = batches.encode([[hide(s) for s in g] for g in groups], self.pieces)
        x = model.rows(batch, [m for m in MIXES if m != "masked"], self.half)
        target = batches.targets(groups, places, batch["rows"], self.ids)
        loss = torch.zeros(())
        if task in ("trees", "entities"):
            loss = loss + tree_loss(model, x["syntax"], target)
        if task == "entities":
            loss = loss + entropy(model.entity(x["mentions"]), target["entity"]) + entropy(model.entity_word(x["mentions"]), target["entity_word"])
        if task in ("graphs", "coded"):
            loss = loss + 1.5 * entropy(model.actor(x["mentions"]), target["actor"]) + 1.5 * entropy(model.actor_word(x["mentions"]), target["actor_word"])
        if task in ("graphs", "coded", "found"):
            loss = loss + 2 * self.statements(x["statements"], groups, places)
        if task in ("entities", "graphs", "coded"):
            loss = loss + self.coreference(x["links"], groups, places, task != "entities")
        if task == "attribution":
            loss = loss + entropy(model.cue(x["attribution"]), target["cue"]) + 0.5 * entropy(model.said_scores(x["attribution"]), target["said"])
            loss = loss + sum(role_loss(model, x["attribution"][k], g, starts) for k, (g, starts) in enumerate(zip(groups, places))) / len(groups) * 2
        return loss

    def coreference(self, x, groups, places, actors):
        sentences = [s for g in groups for s in g]
        rows = [x[k, root + 1 + m.head] for k, (g, starts) in enumerate(zip(groups, places)) for s, root in zip(g, starts) for m in s.mentions]
        coref = self.remember(("coref", id(sentences[0]), len(sentences)), lambda: batches.coref_tensors(corpora.Document("", "", sentences), actors))
        return coref_loss(self.model, torch.stack(rows), coref, actors) if coref else torch.zeros(())

    def statements(self, x, groups, places):
        parts, lists = [], []
        for k, (g, starts) in enumerate(zip(groups, places)):
            for s, root in zip(g, starts):
                if s.asked:
                    words, heads = self.remember(("masked", id(s)), lambda: batches.masked_words(s))
                    parts.append((s, self.remember(("features", id(s)), lambda: {**batches.statement_features(s), "pair labels": batches.pair_labels(s)}), k, root, len(lists), heads))
                    lists.append([words])
        if not parts:
            return torch.zeros(())
        batch, _ = batches.encode(lists, self.pieces)
        return statement_loss(self.model, x, self.model.rows(batch, ["masked"], self.half)["masked"], parts)


def schedule_of(data, pieces, rng, most, shares):
    """One epoch's batches: [(task, windows or masked sentences)], in random order. `shares`: {task: how much of it an epoch sees}."""
    out = []
    for task, share in shares.items():
        rows = data[task]
        rows = sum((rng.sample(rows, len(rows)) for _ in range(int(share))), []) + rng.sample(rows, int(len(rows) * (share % 1)))
        part, size = [], 0

        def close():
            nonlocal part, size
            if part:
                out.append((task, part))
            part, size = [], 0

        if isinstance(data[task][0], corpora.Masked):
            for row in sorted(rows, key=lambda r: len(r.words) + rng.random() * 4):
                n = pieces.count(row.words) + 1
                if part and n * (len(part) + 1) > most:
                    close()
                part.append(row)
            close()
            continue
        for document in rows:
            # windows of all sizes, down to single sentences, so that short texts are read well, too
            room = rng.choice((1, 48, 120, batches.LONGEST)) if task in ("trees", "entities") else batches.LONGEST
            sentences = [s for s in document.sentences if len(s.words) < 200]
            for first, last in batches.windows([s.words for s in sentences], pieces, room):
                n = sum(pieces.count(s.words) for s in sentences[first:last])
                if size + n > most * 1.3:
                    close()
                part.append(sentences[first:last])
                size += n
                if task == "trees" and size > most:
                    close()
            if task in ("entities", "graphs", "coded", "found") or size > most * 0.7:
                close()  # coreference stays inside one document
        close()
    rng.shuffle(out)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--shared", required=True), p.add_argument("--prepared", required=True), p.add_argument("--minilm", required=True, help="folder of the pre-trained encoder: model.safetensors, vocab.txt"), p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=float, default=3), p.add_argument("--batch", type=int, default=900, help="word pieces a step")
    p.add_argument("--rate", type=float, default=1.5e-4), p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--shares", default="trees=1,entities=1.5,graphs=3,attribution=0.7,directed-sentiment=1,relation-kind=4,target-sentiment=1",
                   help="how often an epoch sees each set")
    p.add_argument("--start", help="a model file or a checkpoint whose weights to begin with")
    p.add_argument("--only", help="beginnings of the names of the weights to train; the others stay: said")
    p.add_argument("--half", action="store_true", help="bfloat16 in the encoder, where the processor has it")
    p.add_argument("--seed", type=int, default=1), p.add_argument("--threads", type=int, default=2)
    p.add_argument("--device", default="cpu", help="cpu or cuda (needs torch 2)")
    p.add_argument("--measure-every", type=int, default=1500, help="steps")
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    if a.device != "cpu":
        torch.set_default_device(a.device)
    torch.manual_seed(a.seed)
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    data = corpora.load(a.shared, a.prepared)
    for name, rows in data.items():
        for row in rows if not name.endswith("_dev") else []:
            for number, s in enumerate(getattr(row, "sentences", [])):
                s.number = number  # in its document
    labels = label_sets(data)
    ids = {task: {v: i for i, v in enumerate(values)} for task, values in labels.items()}
    pieces = batches.Pieces(WordPiece((pathlib.Path(a.minilm) / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]))
    (out / "pieces.txt").write_text("\n".join(map(str, seen_pieces(data, pieces))), encoding="utf-8")  # for export.py
    pretrained = read_safetensors(pathlib.Path(a.minilm) / "model.safetensors")
    model = Model(labels, features.SIZES, layers_of(pretrained))
    load_encoder(model, pretrained)
    if a.start:
        begin(model, a.start)
    model.words.weight.requires_grad = False
    for name, q in model.named_parameters():
        q.requires_grad &= not a.only or name.startswith(tuple(a.only.split(",")))
    encoder = [q for name, q in model.named_parameters() if name.startswith(("layers", "places", "norm")) and q.requires_grad]
    chosen = {id(q) for q in encoder}
    heads = [q for q in model.parameters() if q.requires_grad and id(q) not in chosen]
    optimizer = torch.optim.AdamW([g for g in ({"params": encoder, "lr": a.rate}, {"params": heads, "lr": a.head_rate}) if g["params"]], weight_decay=0.01, betas=(0.9, 0.98))
    shares = {k: float(v) for k, v in (x.split("=") for x in a.shares.split(","))}
    plan = lambda epoch: schedule_of(data, pieces, random.Random(a.seed * 1000 + epoch), a.batch, shares)
    steps_an_epoch = len(plan(0))
    total = int(a.epochs * steps_an_epoch)
    warm = max(1, total // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / warm) * max(0.02, 1 - s / total))
    step, checkpoint = 0, out / "checkpoint.pt"
    if checkpoint.exists():
        saved = load_checkpoint(checkpoint)
        model.load_state_dict(saved["model"]), optimizer.load_state_dict(saved["optimizer"]), schedule.load_state_dict(saved["schedule"])
        step = saved["step"]
        print("resumed at step", step)
    trainer = Trainer(model, pieces, ids, a.half, a.seed)
    started, words, recent, first = time.time(), 0, collections.defaultdict(list), step
    model.train()
    while step < total:
        epoch = step // steps_an_epoch
        order = plan(epoch)[:steps_an_epoch]
        for task, part in order[step % steps_an_epoch :]:
            loss = trainer.loss(task, part)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step(), schedule.step()
            step += 1
            words += sum(len(s.words) for g in part for s in (g if isinstance(g, list) else [g]))
            recent[task].append(float(loss))
            if step % 100 == 0:
                print(f"step {step}/{total} {words / (time.time() - started):.0f} words/s, {(time.time() - started) / (step - first):.2f} s a step;",
                      *(f"{t} {sum(v) / len(v):.3f}" for t, v in sorted(recent.items())), flush=True)
                recent.clear()
            if step % 300 == 0 or step == total:
                torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "step": step, "labels": labels}, str(checkpoint) + ".new")
                pathlib.Path(str(checkpoint) + ".new").replace(checkpoint)
            if step % a.measure_every == 0 or step == total:
                print(f"measured at {step}:", measure.measure(model, data, pieces, ids), flush=True)
            if step >= total:
                break
        if len(order) < steps_an_epoch:  # an epoch may fall a few batches short of the first
            step += steps_an_epoch - len(order)


def seen_pieces(data, pieces):
    """Ids of the word pieces that the training text has."""
    words = {w for name, rows in data.items() if not name.endswith("_dev") for row in rows for s in getattr(row, "sentences", [row]) for w in s.words}
    return sorted({piece for word in words for piece in pieces(word)[0]})


def load_checkpoint(path):
    return torch.load(path, map_location="cpu")


def begin(model, path):
    """Takes over what fits of other weights."""
    state = read_model_file(path)[0] if str(path).endswith(".model") else load_checkpoint(path)["model"]
    own = model.state_dict()
    state.pop("words.weight", None)
    if state["mix"].shape != own["mix"].shape:
        state["mix"] = torch.cat([state["mix"], state["mix"][-1:].repeat(len(own["mix"]) - len(state["mix"]), 1)])
    fits = {name: values for name, values in state.items() if name in own and own[name].shape == values.shape}
    model.load_state_dict({**own, **fits})
    print("starts from", path, "without", sorted(set(own) - set(fits)))


if __name__ == "__main__":
    main()
