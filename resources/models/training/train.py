"""Fine-tunes the encoder on trees, entities and actor mentions. Resumes by itself from its checkpoint.

  OMP_WAIT_POLICY=PASSIVE /usr/bin/python3 train.py --shared FOLDER --minilm FOLDER --out work/base --epochs 5
"""
import argparse, collections, pathlib, random, time
import torch
import torch.nn.functional as F
import corpora
from model import Model, load_minilm
from wordpiece import WordPiece, casing

IGNORE = corpora.UNKNOWN


def label_sets(data):
    def often(lists, least):
        counts = collections.Counter(x for xs in lists for x in xs)
        return sorted(x for x, n in counts.items() if n >= least)
    tags = lambda kinds: ["O"] + [p + k for k in kinds for p in ("B-", "I-")]
    trees = data["train"]
    return {"upos": often((s.upos for s in trees), 1), "xpos": often((s.xpos for s in trees), 1),
            "lemma": often((s.lemma for s in trees), 3), "deprel": often((s.deprel for s in trees), 1),
            "entity": tags(corpora.ENTITY_KINDS), "actor": tags(corpora.ACTOR_KINDS),
            "pair": corpora.PAIR_LABELS, "kind": corpora.RELATION_KINDS, "holder": corpora.HOLDER_LABELS}


def make_batch(sentences, wordpiece, ids):
    """Tensors of some sentences. pool[b, w, p] averages the pieces p of word w; row 0 is [CLS]."""
    rows = []
    for s in sentences:
        pieces, cases, owners = [wordpiece.cls], [0], [0]
        for w, word in enumerate(s.words, 1):
            for piece in wordpiece.pieces(word):
                pieces.append(piece), cases.append(casing(word)), owners.append(w)
        pieces.append(wordpiece.sep), cases.append(0), owners.append(-1)
        rows.append((pieces, cases, owners))
    n, words = max(len(r[0]) for r in rows), max(len(s.words) for s in sentences) + 1
    b = len(rows)
    batch = {"pieces": torch.zeros(b, n, dtype=torch.long), "cases": torch.zeros(b, n, dtype=torch.long),
             "lengths": torch.tensor([len(r[0]) for r in rows]), "pool": torch.zeros(b, words, n)}
    for i, (pieces, cases, owners) in enumerate(rows):
        batch["pieces"][i, : len(pieces)] = torch.tensor(pieces)
        batch["cases"][i, : len(cases)] = torch.tensor(cases)
        counts = collections.Counter(owners)
        for p, w in enumerate(owners):
            if w >= 0:
                batch["pool"][i, w, p] = 1 / counts[w]
    for task, field in (("upos", "upos"), ("xpos", "xpos"), ("lemma", "lemma"), ("deprel", "deprel"), ("entity", "entities"), ("actor", "actors")):
        target = torch.full((b, words), IGNORE, dtype=torch.long)
        for i, s in enumerate(sentences):
            values = getattr(s, field)
            if values:
                target[i, 1 : len(values) + 1] = torch.tensor([ids[task].get(v, IGNORE) for v in values])
        batch[task] = target
    heads = torch.full((b, words), IGNORE, dtype=torch.long)
    for i, s in enumerate(sentences):
        if s.head:
            heads[i, 1 : len(s.head) + 1] = torch.tensor(s.head)
    batch["head"] = heads
    return batch


def mask_padding(arcs, batch):
    words = (batch["pool"].sum(-1) > 0)
    return arcs.masked_fill(~words[:, None, :], -1e4)


def statement_losses(model, statements, sentences):
    """Sum over the pairs and holders of some sentences; relations are rarer than pairs without one, so they weigh more."""
    loss, count = torch.zeros(()), 0
    for x, s in zip(statements, sentences):
        if not s.mentions:
            continue
        n = len(s.mentions)
        pairs, kinds, holders = model.statement_scores(x, s.mentions)
        target = torch.full((n * n, 2), IGNORE, dtype=torch.long)
        for (i, j), labels in s.pairs.items():
            target[i * n + j] = torch.tensor(labels)
        for scores, wanted, weight in ((pairs, target[:, 0], 1.0), (kinds, target[:, 1], 0.5), (holders, torch.tensor(s.holders), 1.0)):
            known = int((wanted != IGNORE).sum())
            if known:
                loss = loss + weight * F.cross_entropy(scores, wanted, ignore_index=IGNORE, reduction="sum")
                count += known
    return loss / max(1, count)


def loss_of(model, batch, sentences):
    syntax, mentions, statements = model.word_vectors(batch)
    entropy = lambda scores, target: F.cross_entropy(scores.flatten(0, -2), target.flatten(), ignore_index=IGNORE)
    has = lambda name: bool((batch[name] != IGNORE).any())
    loss = torch.zeros(())
    if has("head"):
        loss = loss + 0.5 * entropy(model.upos(syntax), batch["upos"]) + 0.3 * entropy(model.xpos(syntax), batch["xpos"])
        loss = loss + 0.5 * entropy(model.lemma(syntax), batch["lemma"])
        arcs, dep, head = model.tree_scores(syntax)
        loss = loss + entropy(mask_padding(arcs, batch), batch["head"])
        where = batch["head"] != IGNORE
        b, w = where.nonzero(as_tuple=True)
        loss = loss + F.cross_entropy(model.relation_scores(dep[b, w], head[b, batch["head"][b, w]]), batch["deprel"][b, w], ignore_index=IGNORE)
    if has("entity"):
        loss = loss + entropy(model.entity(mentions), batch["entity"])
    if has("actor"):
        loss = loss + 2 * entropy(model.actor(mentions), batch["actor"]) + 2 * statement_losses(model, statements, sentences)
    return loss


def spans_of(tags):
    out, start = [], None
    for i, t in enumerate(tags + ["O"]):
        if start is not None and not t.startswith("I-"):
            out.append((start, i, tags[start][2:]))
            start = None
        if t.startswith("B-") or (t.startswith("I-") and start is None):
            start = i
    return set(out)


@torch.no_grad()
def evaluate(model, sentences, wordpiece, ids):
    model.eval()
    n = collections.Counter()
    for k in range(0, len(sentences), 32):
        part = sentences[k : k + 32]
        batch = make_batch(part, wordpiece, ids)
        syntax, mentions, statements = model.word_vectors(batch)
        arcs, dep, head = model.tree_scores(syntax)
        best = mask_padding(arcs, batch).argmax(-1)
        b = torch.arange(len(part))[:, None].expand_as(best)
        w = torch.arange(best.shape[1])[None, :].expand_as(best)
        relation = model.relation_scores(dep[b, w].flatten(0, 1), head[b, best].flatten(0, 1)).argmax(-1).view_as(best)
        where = batch["head"] != IGNORE
        n["words"] += int(where.sum())
        n["uas"] += int((best == batch["head"])[where].sum())
        n["las"] += int(((best == batch["head"]) & (relation == batch["deprel"]))[where].sum())
        for task, layer, x in (("upos", model.upos, syntax), ("xpos", model.xpos, syntax), ("lemma", model.lemma, syntax)):
            n[task] += int((layer(x).argmax(-1) == batch[task])[where].sum())
        for task, layer, field in (("entity", model.entity, "entities"), ("actor", model.actor, "actors")):
            tags = layer(mentions).argmax(-1)
            names = model.labels[task]
            for i, s in enumerate(part):
                if getattr(s, field):
                    found = spans_of([names[t] for t in tags[i, 1 : len(s.words) + 1].tolist()])
                    gold = spans_of(getattr(s, field))
                    n[task + "_hit"] += len(found & gold)
                    n[task + "_all"] += len(found) + len(gold)
        for x, s in zip(statements, part):
            if s.mentions:
                pairs, _, holders = model.statement_scores(x, s.mentions)
                found, size = pairs.argmax(-1).tolist(), len(s.mentions)
                for (i, j), (label, _) in s.pairs.items():
                    if label != IGNORE:
                        n["pair_hit"] += 2 * (label > 0 and found[i * size + j] > 0)
                        n["pair_all"] += (label > 0) + (found[i * size + j] > 0)
                for label, guess in zip(s.holders, holders.argmax(-1).tolist()):
                    if label != IGNORE:
                        n["holder_hit"] += 2 * (label > 0 and guess > 0)
                        n["holder_all"] += (label > 0) + (guess > 0)
    model.train()
    out = {t: n[t] / n["words"] for t in ("upos", "xpos", "lemma", "uas", "las")} if n["words"] else {}
    for task in ("entity", "actor"):
        if n[task + "_all"]:
            out[task + "_f1"] = 2 * n[task + "_hit"] / n[task + "_all"]
    for task in ("pair", "holder"):
        if n[task + "_all"]:
            out[task + "_f1"] = n[task + "_hit"] / n[task + "_all"]
    return {k: round(v, 4) for k, v in out.items()}


def batches(data, pieces_per_batch, rng, tree_share=1.0, graph_copies=2):
    """Sentences of similar length together; batches in random order. Articles coded by hand come several times: they are few."""
    trees = data["train"] if tree_share >= 1 else rng.sample(data["train"], int(tree_share * len(data["train"])))
    pool = trees + graph_copies * data["graphs"]
    trees = sorted((s for s in pool if s.head and len(s.words) < 150), key=lambda s: len(s.words) + rng.random() * 4)
    graphs = sorted((s for s in pool if s.actors and len(s.words) < 150), key=lambda s: len(s.words) + rng.random() * 4)
    out = []
    for group in (trees, graphs):
        batch, longest = [], 0
        for s in group:
            longest = max(longest, len(s.words) + 4)
            if batch and longest * (len(batch) + 1) > pieces_per_batch:
                out.append(batch)
                batch, longest = [], len(s.words) + 4
            batch.append(s)
        out.append(batch)
    rng.shuffle(out)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--shared", required=True), p.add_argument("--minilm", required=True), p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=float, default=5), p.add_argument("--batch", type=int, default=640, help="word pieces a step")
    p.add_argument("--rate", type=float, default=1.5e-4), p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--tree-share", type=float, default=1, help="share of the trees that an epoch sees")
    p.add_argument("--graph-copies", type=int, default=2, help="how often an epoch sees each article coded by hand")
    p.add_argument("--start", help="a checkpoint whose weights to begin with")
    p.add_argument("--seed", type=int, default=1), p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    data = corpora.load(a.shared)
    labels = label_sets(data)
    ids = {task: {v: i for i, v in enumerate(values)} for task, values in labels.items()}
    wordpiece = WordPiece((pathlib.Path(a.minilm) / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522])
    model = Model(labels)
    load_minilm(model, a.minilm)
    if a.start:
        begin = torch.load(a.start)["model"]
        begin["mix"] = torch.cat([begin["mix"], begin["mix"][-1:]])[:3] # an older one has no mix for statements
        print("starts from", a.start, model.load_state_dict(begin, strict=False).missing_keys)
    model.words.weight.requires_grad = False
    encoder = [q for name, q in model.named_parameters() if name.startswith(("layers", "places", "norm")) and q.requires_grad]
    chosen = {id(q) for q in encoder}
    heads = [q for q in model.parameters() if q.requires_grad and id(q) not in chosen]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": a.rate}, {"params": heads, "lr": a.head_rate}], weight_decay=0.01, betas=(0.9, 0.98))
    steps_an_epoch = len(batches(data, a.batch, random.Random(0), a.tree_share, a.graph_copies))
    total = int(a.epochs * steps_an_epoch)
    warm = max(1, total // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / warm) * max(0.0, 1 - s / total))
    step, checkpoint = 0, out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"]), optimizer.load_state_dict(saved["optimizer"]), schedule.load_state_dict(saved["schedule"])
        step = saved["step"]
        print("resumed at step", step)
    started, words, recent = time.time(), 0, []
    model.train()
    while step < total:
        epoch = step // steps_an_epoch
        order = batches(data, a.batch, random.Random(a.seed * 1000 + epoch), a.tree_share, a.graph_copies)
        for part in order[step % steps_an_epoch :]:
            loss = loss_of(model, make_batch(part, wordpiece, ids), part)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step(), schedule.step()
            step += 1
            words += sum(len(s.words) for s in part)
            recent.append(float(loss))
            if step % 100 == 0:
                print(f"step {step}/{total} loss {sum(recent) / len(recent):.3f} {words / (time.time() - started):.0f} words/s", flush=True)
                recent = []
            if step % 400 == 0 or step == total:
                torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "step": step, "labels": labels}, str(checkpoint) + ".new")
                pathlib.Path(str(checkpoint) + ".new").replace(checkpoint)
            if step >= total:
                break
        if step >= total or step // steps_an_epoch > epoch:
            print(f"epoch {step / steps_an_epoch:.2f}", *(f"{name} {evaluate(model, data[name], wordpiece, ids)}" for name in ("ewt_dev", "gum_dev", "graph_dev")), flush=True)


main()
