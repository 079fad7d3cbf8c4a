"""What the network alone reaches on the dev sets, for choosing among runs. Mentions are the coders' where pairs, holders and
coreference are measured; the program's own figures come from shared/eval."""
import collections
import torch
import batches
from corpora import UNKNOWN, Document


def same_sentence(arcs, sentence):
    """A word's head is in its own sentence."""
    return arcs.masked_fill(sentence[:, :, None] != sentence[:, None, :], -1e4)


def f1(hit, found, gold):
    return round(2 * hit / max(1, found + gold), 4)


def macro(pairs):
    labels = sorted({g for g, _ in pairs})
    scores = []
    for label in labels:
        hit = sum(g == p == label for g, p in pairs)
        scores.append(2 * hit / max(1, sum(g == label for g, _ in pairs) + sum(p == label for _, p in pairs)))
    return round(sum(scores) / max(1, len(scores)), 4)


def document_windows(document, pieces):
    sentences = [s for s in document.sentences if len(s.words) < 240]
    return [sentences[a:b] for a, b in batches.windows([s.words for s in sentences], pieces)]


def trees(model, documents, pieces, ids):
    n = collections.Counter()
    groups = [w for d in documents for w in document_windows(d, pieces)]
    for k in range(0, len(groups), 8):
        part = groups[k : k + 8]
        batch, places = batches.encode([[s.words for s in g] for g in part], pieces)
        target = batches.targets(part, places, batch["rows"], ids)
        x = model.rows(batch, ["syntax", "mentions"])
        arcs, dep, head = model.tree_scores(x["syntax"])
        best = same_sentence(arcs, target["sentence"]).argmax(-1)
        b, w = (target["head"] != UNKNOWN).nonzero(as_tuple=True)
        relation = model.relation_scores(dep[b, w], head[b, best[b, w]]).argmax(-1)
        n["words"] += len(b)
        n["uas"] += int((best == target["head"])[b, w].sum())
        n["las"] += int(((best == target["head"])[b, w] & (relation == target["deprel"][b, w])).sum())
        for task in ("upos", "xpos", "lemma"):
            n[task] += int((getattr(model, task)(x["syntax"]).argmax(-1) == target[task])[b, w].sum())
        found = model.entity_word(x["mentions"]).argmax(-1)
        known = target["entity_word"] != UNKNOWN
        n["entity hit"] += int(((found == target["entity_word"]) & (found > 0) & known).sum())
        n["entity any"] += int(((target["entity_word"] > 0) & (found > 0) & known).sum())
        n["entity all"] += int(((found > 0) & known).sum()) + int(((target["entity_word"] > 0) & known).sum())
    out = {t: round(n[t] / max(1, n["words"]), 4) for t in ("upos", "xpos", "lemma", "uas", "las")}
    if n["entity all"]:
        out["mention"], out["mention+kind"] = (round(2 * n[k] / n["entity all"], 4) for k in ("entity any", "entity hit"))
    return out


def clusters(model, x, coref, actors):
    """Numbers of the clusters that greedy linking makes of mentions."""
    pairs, rows, gold = coref
    scores, new = model.coref_scores(x, pairs, rows, actors)
    best = [(float(s), None) for s in new]
    for (i, j), score in zip(pairs.tolist(), scores.tolist()):
        if score > best[i][0]:
            best[i] = (score, j)
    out = []
    for i, (_, j) in enumerate(best):
        out.append(len(out) if j is None else out[j])
    return out, gold


def b_cubed(found, gold):
    n, p, r = len(gold), 0.0, 0.0
    for i in range(n):
        same = sum(found[i] == found[k] and gold[i] == gold[k] for k in range(n))
        p += same / found.count(found[i])
        r += same / gold.count(gold[i])
    return p, r, n


def mentions_and_statements(model, documents, pieces, ids, actors):
    n = collections.Counter()
    for d in documents:
        groups = document_windows(d, pieces)
        batch, places = batches.encode([[s.words for s in g] for g in groups], pieces)
        x = model.rows(batch, ["mentions", "links", "statements"])
        rows = [x["links"][k, root + 1 + m.head] for k, (g, starts) in enumerate(zip(groups, places)) for s, root in zip(g, starts) for m in s.mentions]
        coref = batches.coref_tensors(Document("", "", [s for g in groups for s in g]), actors)
        if coref:
            p, r, size = b_cubed(*clusters(model, torch.stack(rows), coref, actors))
            n["b3 p"], n["b3 r"], n["b3"] = n["b3 p"] + p, n["b3 r"] + r, n["b3"] + size
        if not actors:
            continue
        target = batches.targets(groups, places, batch["rows"], ids)
        found, known = model.actor_word(x["mentions"]).argmax(-1), target["actor_word"] != UNKNOWN
        n["actor hit"] += int(((target["actor_word"] > 0) & (found > 0) & known).sum())
        n["actor all"] += int(((found > 0) & known).sum()) + int(((target["actor_word"] > 0) & known).sum())
        for k, (g, starts) in enumerate(zip(groups, places)):
            for s, root in zip(g, starts):
                if not s.asked:
                    continue
                words, heads = batches.masked_words(s)
                one, _ = batches.encode([[words]], pieces)
                masked = model.rows(one, ["masked"])["masked"][0]
                scores = model.statement_scores((x["statements"][k], root, [root + 1 + m.head for m in s.asked]), (masked, 0, [1 + h for h in heads]), batches.statement_features(s))
                pair, kind, holder = (t.argmax(-1).tolist() for t in scores)
                size = len(s.asked)
                for (i, j), (label, what) in s.pairs.items():
                    if label != UNKNOWN:
                        guess = pair[i * size + j]
                        n["pair hit"] += label > 0 and guess > 0
                        n["polar hit"] += label > 0 and guess == label
                        n["kind hit"] += label > 0 and guess > 0 and kind[i * size + j] == what
                        n["pair all"] += (label > 0) + (guess > 0)
                for label, guess in zip(s.holders, holder):
                    if label != UNKNOWN:
                        n["holder hit"] += label > 0 and guess > 0
                        n["stance hit"] += label > 0 and guess == label
                        n["holder all"] += (label > 0) + (guess > 0)
    p, r = n["b3 p"] / max(1, n["b3"]), n["b3 r"] / max(1, n["b3"])
    out = {"b3": round(2 * p * r / max(1e-9, p + r), 4)}
    if actors:
        out["mention"] = round(2 * n["actor hit"] / max(1, n["actor all"]), 4)
        out.update({k: round(2 * n[f"{k} hit"] / max(1, n[f"{of} all"]), 4)
                    for k, of in (("pair", "pair"), ("polar", "pair"), ("kind", "pair"), ("holder", "holder"), ("stance", "holder"))})
    return out


def attribution(model, documents, pieces, ids):
    n = collections.Counter()
    for d in documents:
        for number, s in enumerate(d.sentences):
            s.number = number
        for g in document_windows(d, pieces):
            batch, places = batches.encode([[s.words for s in g]], pieces)
            x = model.rows(batch, ["attribution"])["attribution"][0]
            found = model.cue(x).argmax(-1).tolist()
            cues = [(k, i) for k, s in enumerate(g) for i in s.cues]
            guessed = [(k, i) for k, (s, root) in enumerate(zip(g, places[0])) for i in range(len(s.words)) if found[root + 1 + i]]
            said = model.said_scores(x).argmax(-1).tolist()
            for s, root in zip(g, places[0]):
                for w in range(len(s.words)):
                    a, b = w in s.said, said[root + 1 + w] == 1
                    n["said hit"] += a and b
                    n["said all"] += a + b
            n["cue hit"] += len(set(cues) & set(guessed))
            n["cue all"] += len(cues) + len(guessed)
            if cues:
                roles = model.role_scores(x, [places[0][k] + 1 + i for k, i in cues]).argmax(-1).tolist()
                for (k, i), row in zip(cues, roles):
                    gold = {(a - g[0].number, b): r for (a, b), r in g[k].cues[i].items()}
                    for m, (s, root) in enumerate(zip(g, places[0])):
                        for w in range(len(s.words)):
                            a, b = gold.get((m, w), 0), row[root + 1 + w]
                            for role, name in ((1, "source"), (3, "content")):
                                n[name + " hit"] += a == b == role
                                n[name + " all"] += (a == role) + (b == role)
    return {k: round(2 * n[k + " hit"] / max(1, n[k + " all"]), 4) for k in ("cue", "source", "content", "said")}


def masked(model, data, pieces):
    out = {"directed": [], "deed": [], "target": []}
    for task in ("directed-sentiment_dev", "relation-kind_dev", "target-sentiment_dev"):
        rows = data[task]
        for k in range(0, len(rows), 32):
            part = rows[k : k + 32]
            batch, _ = batches.encode([[s.words] for s in part], pieces)
            x = model.rows(batch, ["masked"])["masked"]
            for row, s in zip(x, part):
                pair, holder = model.masked_hidden(row, 0, [1 + m for m in s.masks])
                n = len(s.masks)
                for i, j, forth, back in s.directed:
                    out["directed"].append(((forth, back), direction(model.directed(pair[i * n + j]), model.directed(pair[j * n + i]))))
                for i, j, label in s.deeds:
                    out["deed"].append((label, int(model.deed(pair[i * n + j]).argmax())))
                for i, label in s.targets:
                    out["target"].append((label, int(model.target(holder[i]).argmax())))
    return {k: macro(v) for k, v in out.items()}


def direction(forth, back):
    """The likeliest of the five labels as a pair of numbers."""
    a, b = forth.log_softmax(-1), back.log_softmax(-1)
    return max(((0, 0), (1, 0), (0, 1), (2, 0), (0, 2)), key=lambda l: float(a[l[0]] + b[l[1]]))


@torch.no_grad()
def measure(model, data, pieces, ids):
    model.eval()
    out = {"ewt": trees(model, data["trees_dev"], pieces, ids), "gum": trees(model, data["entities_dev"], pieces, ids)}
    out["gum"].update(mentions_and_statements(model, data["entities_dev"], pieces, ids, False))
    out["graphs"] = mentions_and_statements(model, data["graphs_dev"], pieces, ids, True)
    out["coded"] = mentions_and_statements(model, data["coded_dev"], pieces, ids, True)
    if data["found_dev"]:
        out["found"] = mentions_and_statements(model, data["found_dev"], pieces, ids, True)
    out["attribution"] = attribution(model, data["attribution_dev"][:40], pieces, ids)
    out["masked"] = masked(model, data, pieces)
    model.train()
    return out
