"""Reads the training data: trees and entities from CoNLL-U, actor mentions from graphs coded by hand."""
import json, lzma, pathlib, re
from dataclasses import dataclass, field

ENTITY_KINDS = ["person", "organization", "place"]  # GUM's entity types that are used
ACTOR_KINDS = ["state", "government", "person", "organization", "alliance", "group"]  # ActorKind's order in C++
PAIR_LABELS = ["none", "represent", "positive", "negative", "neutral"]
RELATION_KINDS = ["agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "threaten",
                  "protest", "sanction", "mobilize", "coerce", "assault", "trust", "distrust", "influence", "depend", "represent"]
HOLDER_LABELS = ["none", "supports", "opposes", "mixed"]
UNKNOWN = -100  # no label: not counted in any loss


@dataclass
class Sentence:
    words: list
    document: str = ""
    upos: list = None
    xpos: list = None
    lemma: list = None
    head: list = None  # 0 = root, else 1-based
    deprel: list = None
    entities: list = None  # BIO by ENTITY_KINDS
    actors: list = None  # BIO by ACTOR_KINDS
    mentions: list = None  # (first word, one past the last) of each mention of an actor
    pairs: dict = None  # (i, j) of mentions of different actors -> (pair label, relation kind), as numbers
    holders: list = None  # of each mention: a holder label, as a number


def lemma_rule(word, lemma):
    """How to get from a form to its lemma: 'cut|append' on the lower-cased form, '^cut|append' where the lemma keeps
    its capital, '=lemma' for irregular ones."""
    keep = "^" if lemma != lemma.lower() else ""
    form, target = (word, lemma) if keep else (word.lower(), lemma)
    same = 0
    while same < min(len(form), len(target)) and form[same] == target[same]:
        same += 1
    if same == 0 and form != target:
        return "=" + lemma
    return f"{keep}{len(form) - same}|{target[same:]}"


def bio(n, spans, kinds):
    tags = ["O"] * n
    for begin, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):  # long ones first; what they cover is taken
        if kind in kinds and all(t == "O" for t in tags[begin:end]):
            tags[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
    return tags


def _gum_entities(misc, open_entities, word_index, spans):
    """Follows GUM's bracket notation; a span is the smallest stretch that names it (its 'minspan')."""
    for part in re.findall(r"\([^()]*|\d+\)|\)", dict(x.split("=", 1) for x in misc.split("|") if "=" in x).get("Entity", "")):
        if part.startswith("("):
            fields = part[1:].split("-")
            # number - type - information status - salience - centering - minspan - …
            entity = {"id": fields[0], "kind": fields[1], "begin": word_index, "min": fields[5] if len(fields) > 5 else "1"}
            open_entities.append(entity)
        if part.endswith(")"):
            name = part.rstrip(")").lstrip("(").split("-")[0]
            for i in range(len(open_entities) - 1, -1, -1):
                if part == ")" or open_entities[i]["id"] == name:
                    entity = open_entities.pop(i)
                    inside = [int(x) for x in entity["min"].split(",") if x.isdigit()] or [1]
                    spans.append((entity["begin"] + min(inside) - 1, entity["begin"] + max(inside), entity["kind"]))
                    break


def read_conllu(path, with_entities):
    sentences, rows, document = [], [], ""
    open_entities = []

    def finish():
        if not rows:
            return
        s = Sentence([r[1] for r in rows], document)
        s.upos, s.xpos = [r[3] for r in rows], [r[4] for r in rows]
        s.lemma = [lemma_rule(r[1], r[2]) for r in rows]
        s.head, s.deprel = [int(r[6]) for r in rows], [r[7] for r in rows]
        if with_entities:
            spans = []
            open_entities.clear()
            for i, r in enumerate(rows):
                _gum_entities(r[9], open_entities, i, spans)
            s.entities = bio(len(rows), [x for x in spans if x[1] <= len(rows)], ENTITY_KINDS)
        sentences.append(s)

    opener = lzma.open if str(path).endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
            elif not line:
                finish()
                rows = []
            elif not line.startswith("#"):
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
    finish()
    return sentences


WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr)\.|\d+(?:[.,]\d+)*|\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+|\.\.\.|--|[^\w\s]")
END = re.compile(r"(?<![A-Z]\.[A-Z])(?<!\b[A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Sen)(?<!Gen)(?<!Rep)(?<!Gov)(?<!St)[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[A-Z0-9])|\n\s*\n")


def label_statements(sentence, named, graph, begin, end):
    """Pairs and holders of the sentence that spans [begin, end). A pair that is related elsewhere in the article but not shown here
    stays unknown: coders need not mark every place. Of several mentions of an actor the one nearest to the other end counts."""
    here = lambda statement: any(s < end and begin < e for s, e in statement["evidence"])
    within = lambda statement, place: any(s <= place < e for s, e in statement["evidence"])
    number = lambda i, j: abs(named[i][0] - named[j][0])
    of = lambda actor: [i for i, m in enumerate(named) if m[2] == actor]
    related = {(r["from"], r["to"]) for r in graph["relations"]}
    sentence.mentions = [m[:2] for m in named]
    sentence.pairs = {(i, j): (UNKNOWN if (a[2], b[2]) in related else 0, UNKNOWN)
                      for i, a in enumerate(named) for j, b in enumerate(named) if a[2] != b[2]}
    for r in graph["relations"]:
        ends = [(i, j) for i in of(r["from"]) for j in of(r["to"])]
        if here(r) and ends:
            best = min(ends, key=lambda p: (not within(r, named[p[0]][3]), not within(r, named[p[1]][3]), number(*p)))
            label = "represent" if r["kind"] == "represent" else r["polarity"]
            if sentence.pairs[best][0] <= 1:  # deeds before titles
                sentence.pairs[best] = (PAIR_LABELS.index(label), RELATION_KINDS.index(r["kind"]))
    holding = {q["holder"] for q in graph["positions"] if here(q)}
    sentence.holders = [UNKNOWN if m[2] in holding else 0 for m in named]
    for q in graph["positions"]:
        places = of(q["holder"])
        if here(q) and places:
            first = min(places, key=lambda i: (not within(q, named[i][3]), named[i][0]))
            sentence.holders[first] = HOLDER_LABELS.index(q["stance"])


def read_graph(path):
    """Sentences of an article with its actors' mentions as tags."""
    graph = json.load(open(path, encoding="utf-8"))
    text = (path.parent / graph["text"]).read_text(encoding="utf-8")
    mentions = [(s, e, a["kind"], a["id"]) for a in graph["actors"] for s, e in a.get("mentions", []) if e - s < 60]
    bounds = [0] + [m.end() for m in END.finditer(text)] + [len(text)]
    out = []
    for a, b in zip(bounds, bounds[1:]):
        tokens = [(m.start() + a, m.end() + a) for m in WORD.finditer(text[a:b])]
        if not tokens:
            continue
        spans, named = [], []
        for s, e, kind, actor in mentions:
            inside = [i for i, (x, y) in enumerate(tokens) if x < e and s < y]
            if inside and s >= a and e <= b:
                words = [text[x:y] for x, y in tokens[inside[0] : inside[-1] + 1]]
                if words[-1] in ("'s", "’s") and len(inside) > 1:
                    inside.pop()
                spans.append((inside[0], inside[-1] + 1, kind))
                named.append((inside[0], inside[-1] + 1, actor, s))
        s = Sentence([text[x:y] for x, y in tokens], graph["text"])
        s.actors = bio(len(tokens), spans, ACTOR_KINDS)
        label_statements(s, sorted(named), graph, a, b)
        out.append(s)
    return out


def load(shared):
    """{'train': […], 'ewt_dev': […], 'gum_dev': […], 'graph_dev': […]}. GUM documents that are among the graphs to be measured on are left out."""
    shared = pathlib.Path(shared)
    graph_dev_paths = sorted((shared / "gold").glob("*.json"))
    measured = " ".join(" ".join(p.with_suffix(".txt").read_text(encoding="utf-8").split()) for p in graph_dev_paths)
    measured = "".join(measured.split())
    ewt = read_conllu(shared / "data/ud/ewt-train.conllu.xz", False)
    gum = read_conllu(shared / "data/ud/gum-train.conllu.xz", True)
    seen = {}
    for s in gum:
        if len(s.words) > 6:
            seen.setdefault(s.document, []).append("".join(s.words) in measured)
    drop = {d for d, hits in seen.items() if sum(hits) > 0.3 * len(hits)}
    print("left out of training, because they are measured on:", sorted(drop))
    graphs = [s for p in sorted((shared / "gold/train").glob("*.json")) for s in read_graph(p)]
    return {
        "train": ewt + [s for s in gum if s.document not in drop],
        "graphs": graphs,
        "ewt_dev": read_conllu(shared / "data/ud/ewt-dev.conllu.xz", False),
        "gum_dev": read_conllu(shared / "data/ud/gum-dev.conllu.xz", True),
        "graph_dev": [s for p in graph_dev_paths for s in read_graph(p)],
    }
