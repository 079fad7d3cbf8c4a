"""Reads the training data into documents of sentences, with what is known of each: trees, mentions, statements, attributions."""
import json, lzma, pathlib, re
from dataclasses import dataclass, field

ENTITY_KINDS = ["person", "organization", "place"]  # GUM's entity types that are used
ACTOR_KINDS = ["state", "government", "person", "organization", "alliance", "group"]  # ActorKind's order in C++
PAIR_LABELS = ["none", "represent", "positive", "negative", "neutral"]
RELATION_KINDS = ["agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "threaten",
                  "protest", "sanction", "mobilize", "coerce", "assault", "trust", "distrust", "influence", "depend", "represent"]
HOLDER_LABELS = ["none", "supports", "opposes", "mixed"]
DIRECTED_LABELS = ["none", "positive", "negative"]  # from one to the other
DEED_LABELS = ["agree", "consult", "support", "yield", "cooperate", "aid", "request", "accuse", "reject", "threaten", "protest",
               "sanction", "mobilize", "coerce", "assault"]
TARGET_LABELS = ["negative", "neutral", "positive"]
ROLE_LABELS = ["none", "source", "cue", "content"]
VOICE = "voice"  # the cluster of whoever utters a sentence without being mentioned in it
UNKNOWN = -100  # no label: not counted in any loss
MASK = "[MASK]"


@dataclass
class Sentence:
    words: list
    spans: list = None   # [(first, past the last character)] where the text is known
    upos: list = None    # of gold, or as the program reads
    xpos: list = None
    lemma: list = None
    head: list = None    # 0 = root, else 1-based
    deprel: list = None
    gold: bool = False   # whether the tree is to be learnt
    tags: list = None    # BIO of entities or actors
    mentions: list = field(default_factory=list)  # of its document: [Mention], by head
    asked: list = field(default_factory=list)  # whom statements are asked of: the voice, and the coders' mentions, or those that the program found
    pairs: dict = None   # (i, j) of those of different actors -> (pair label, relation kind), as numbers
    holders: list = None  # of each of those: a holder label, as a number
    cues: dict = None    # attribution: word -> {word of the document: role}, as (sentence, word)
    said: set = None     # attribution: words that are content of some cue

    def tree(self):
        return [(w, u, r, h - 1) for w, u, r, h in zip(self.words, self.upos, self.deprel, self.head)]


@dataclass
class Mention:
    begin: int  # words of its sentence
    end: int
    head: int
    kind: str
    cluster: str
    place: int = 0  # first character


@dataclass
class Document:
    id: str
    task: str  # "tree", "entities" (trees, entities, coreference), "graph", "found" (statements alone), "attribution"
    sentences: list


@dataclass
class Masked:
    """A sentence with the names in question masked, and what is known of pairs or targets."""
    words: list
    masks: list    # places of the masks
    directed: list = field(default_factory=list)  # (i, j, label number from i to j, and from j to i)
    deeds: list = field(default_factory=list)     # (i, j, label number)
    targets: list = field(default_factory=list)   # (i, label number)


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


def bio(n, mentions, kinds):
    tags = ["O"] * n
    for m in sorted(mentions, key=lambda m: m.begin - m.end):  # long ones first; what they cover is taken
        if m.kind in kinds and all(t == "O" for t in tags[m.begin : m.end]):
            tags[m.begin : m.end] = ["B-" + m.kind] + ["I-" + m.kind] * (m.end - m.begin - 1)
    return tags


def head_of(heads, begin, end):
    """The word of [begin, end) that hangs outside of it; heads as in CoNLL-U."""
    for i in range(begin, end):
        if not begin <= heads[i] - 1 < end:
            return i
    return end - 1


def _gum_mentions(misc, open_entities, word, found):
    """Follows GUM's bracket notation; `found` gets (begin, end, minimal begin, minimal end, kind, cluster)."""
    for part in re.findall(r"\([^()]*|\d+\)|\)", dict(x.split("=", 1) for x in misc.split("|") if "=" in x).get("Entity", "")):
        if part.startswith("("):
            fields = part[1:].split("-")
            # number - type - information status - salience - centering - minspan - …
            open_entities.append({"id": fields[0], "kind": fields[1], "begin": word, "min": fields[5] if len(fields) > 5 else "1"})
        if part.endswith(")"):
            name = part.rstrip(")").lstrip("(").split("-")[0]
            for i in range(len(open_entities) - 1, -1, -1):
                if part == ")" or open_entities[i]["id"] == name:
                    e = open_entities.pop(i)
                    inside = [int(x) for x in e["min"].split(",") if x.isdigit()] or [1]
                    found.append((e["begin"], word + 1, e["begin"] + min(inside) - 1, e["begin"] + max(inside), e["kind"], e["id"]))
                    break


def read_conllu(path, with_entities):
    documents, rows = [Document("", "entities" if with_entities else "tree", [])], []

    def finish():
        if not rows:
            return
        s = Sentence([r[1] for r in rows], None, [r[3] for r in rows], [r[4] for r in rows], [lemma_rule(r[1], r[2]) for r in rows],
                     [int(r[6]) for r in rows], [r[7] for r in rows], True)
        if with_entities:
            found, open_entities, taken = [], [], set()
            for i, r in enumerate(rows):
                _gum_mentions(r[9], open_entities, i, found)
            for begin, end, least, most, kind, cluster in sorted(found, key=lambda f: f[0] - f[1]):
                head = head_of(s.head, least, min(most, len(rows)))
                if kind in ENTITY_KINDS and head not in taken:
                    taken.add(head)
                    s.mentions.append(Mention(least, min(most, len(rows)), head, kind, cluster))
            s.mentions.sort(key=lambda m: m.head)
            s.tags = bio(len(rows), s.mentions, ENTITY_KINDS)
        documents[-1].sentences.append(s)

    opener = lzma.open if str(path).endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                documents.append(Document(line.split("=", 1)[1].strip(), documents[0].task, []))
            elif not line:
                finish()
                rows = []
            elif not line.startswith("#"):
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
    finish()
    return [d for d in documents if d.sentences]


def read_prepared(path):
    """(article, its sentences) of a file of prepare.py."""
    with open(path, encoding="utf-8") as f:
        for line in f:
            article = json.loads(line)
            yield article, [Sentence([article["text"][w[0] : w[1]] for w in words], [(w[0], w[1]) for w in words], [w[3] for w in words], None, None,
                                     [w[2] for w in words], [w[4] for w in words]) for words in article["sentences"]]


def words_in(sentence, first, last):
    """[begin, end) of the words that touch these characters; None if there are none."""
    inside = [i for i, (a, b) in enumerate(sentence.spans) if a < last and first < b]
    return (inside[0], inside[-1] + 1) if inside else None


def label_statements(sentence, graph, mentions):
    """Pairs and holders of a sentence. A pair that is related elsewhere in the article but not shown here stays unknown: coders need
    not mark every place. Of several mentions of an actor the one nearest to the other end counts. What somebody does or holds who is
    not mentioned in the sentence is the voice's."""
    sentence.asked = named = [Mention(-1, -1, -1, "", VOICE, sentence.spans[0][0])] + mentions
    begin, end = sentence.spans[0][0], sentence.spans[-1][1]
    here = lambda statement: any(s < end and begin < e for s, e in statement["evidence"])
    within = lambda statement, place: any(s <= place < e for s, e in statement["evidence"])
    of = lambda actor: [i for i, m in enumerate(named) if m.cluster == actor]
    related = {(r["from"], r["to"]) for r in graph["relations"]}
    sentence.pairs = {(i, j): (UNKNOWN if (a.cluster, b.cluster) in related else 0, UNKNOWN)
                      for i, a in enumerate(named) for j, b in enumerate(named) if a.cluster != b.cluster}
    for r in graph["relations"]:
        ends = [(i, j) for i in of(r["from"]) or [0] for j in of(r["to"])]
        if here(r) and ends:
            best = min(ends, key=lambda p: (not within(r, named[p[0]].place), not within(r, named[p[1]].place), abs(named[p[0]].head - named[p[1]].head)))
            label = "represent" if r["kind"] == "represent" else r["polarity"]
            if sentence.pairs[best][0] <= 1:  # deeds before titles
                sentence.pairs[best] = (PAIR_LABELS.index(label), RELATION_KINDS.index(r["kind"]))
    holding = {q["holder"] for q in graph["positions"] if here(q)}
    sentence.holders = [UNKNOWN if m.cluster in holding else 0 for m in named]
    for q in graph["positions"]:
        places = of(q["holder"]) or [0]
        if here(q):
            first = min(places, key=lambda i: (not within(q, named[i].place), i))
            sentence.holders[first] = HOLDER_LABELS.index(q["stance"])


def is_kept(id):
    """One in twelve of the articles that were coded for this program is kept for calibrate.py."""
    return int(id[:4], 16) % 12 == 0


def coded_mentions(graph, s):
    """The coders' mentions in a sentence, one a head."""
    out = {}
    for actor in graph["actors"]:
        for first, last in actor.get("mentions", []):
            place = words_in(s, first, last)
            if not place or last - first >= 60 or first < s.spans[0][0] or last > s.spans[-1][1]:
                continue
            begin, end = place
            if s.words[end - 1] in ("'s", "’s", "'", "’") and end - begin > 1:
                end -= 1
            head = head_of(s.head, begin, end)
            out.setdefault(head, Mention(begin, end, head, actor["kind"], actor["id"], first))
    return [out[head] for head in sorted(out)]


def read_graphs(path):
    out = []
    for graph, sentences in read_prepared(path):
        for s in sentences:
            s.mentions = coded_mentions(graph, s)
            s.tags = bio(len(s.words), s.mentions, ACTOR_KINDS)
            label_statements(s, graph, s.mentions)
        out.append(Document(graph["id"], "graph", sentences))
    return out


def best_matches(gold, found):
    """{found id: gold id} where each is the other's best by common mentions. The scorer's matching would rather pair as many as
    it can, so that a stray noun phrase takes a place that is another's."""
    def common(a, b):
        return sum(any(s < f and t < e for t, f in b.get("mentions", [])) for s, e in a.get("mentions", [])) / (1 + 0.01 * len(b.get("mentions", [])))
    best_gold = {a["id"]: max(gold, key=lambda g: common(a, g)) for a in found if a["id"] != "author"}
    out = {a["id"]: "author" for a in found if a["id"] == "author"}
    for g in gold:
        if g["id"] == "author":
            continue
        rivals = [a for a in found if a["id"] != "author" and common(a, g) > 0 and best_gold[a["id"]] is g]
        if rivals:
            out[max(rivals, key=lambda a: common(g, a))["id"]] = g["id"]
    return out


def read_found(path, found_path, told=False):
    """The same articles with the mentions and actors that the program finds (`standpoint-cli findings`), so that the statement heads
    learn what stray ones look like. An actor of the program's that is none of the coders' has no statements. `told`: whom a mention means
    is told by the coders where they have it, too, not by the program's clusters alone."""
    found = {pathlib.Path(f["path"]).stem: f for f in map(json.loads, open(found_path, encoding="utf-8"))}
    out = []
    for graph, sentences in read_prepared(path):
        actors = found[graph["id"]]["actors"]
        same = best_matches(graph["actors"], actors)
        heads = {place: a["id"] for a in actors for place in a["heads"]}
        for s in sentences:
            coded = {m.head: m.cluster for m in coded_mentions(graph, s)} if told else {}
            mentions = [Mention(i, i + 1, i, "", coded.get(i) or same.get(heads[first], "found " + heads[first]), first) for i, (first, _) in enumerate(s.spans) if first in heads]
            label_statements(s, graph, mentions)
        out.append(Document(graph["id"], "found", sentences))
    return out


def read_attribution(path):
    out = []
    for article, sentences in read_prepared(path):
        places = [(k, i, a, b) for k, s in enumerate(sentences) for i, (a, b) in enumerate(s.spans)]
        covered = lambda spans: [(k, i) for k, i, a, b in places if any(2 * (min(b, e) - max(a, s)) >= b - a for s, e in spans)]
        for s in sentences:
            s.cues, s.said = {}, set()
        for attribution in article["attributions"]:
            for k, i in covered(attribution["content"]):
                sentences[k].said.add(i)
            cue = covered(attribution["cue"])
            if not cue:
                continue
            k = cue[0][0]
            inside = [i for s, i in cue if s == k]
            head = next((i for i in inside if sentences[k].head[i] - 1 not in inside), inside[0])
            roles = {}
            for name in ("content", "source", "cue"):
                for place in covered(attribution[name]):
                    roles[place] = ROLE_LABELS.index(name)
            sentences[k].cues.setdefault(head, roles)
        out.append(Document(article["id"], "attribution", sentences))
    return out


WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr)\.|\d+(?:[.,]\d+)*|\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+|\.\.\.|--|[^\w\s]")


def mask(text, spans):
    """Words of a text with each span as one mask; places of the masks, in the spans' order."""
    words, places = [], {}
    ordered = sorted(set(map(tuple, spans)))
    at = 0
    for s, e in ordered + [(len(text), len(text))]:
        if s < at:
            continue
        words += WORD.findall(text[at:s])
        if s < len(text):
            places[s, e] = len(words)
            words.append(MASK)
        at = e
    return words, places


def read_masked(shared, split):
    """The three sets of sentences with names; those of one sentence together."""
    read = lambda task: [json.loads(line) for line in open(shared / f"data/{task}/{split}.jsonl", encoding="utf-8")]
    groups = {}
    for task, spans in (("directed-sentiment", ("p", "q")), ("relation-kind", ("p", "q")), ("target-sentiment", ("target",))):
        for row in read(task):
            groups.setdefault((task, row["text"]), []).append((row, [tuple(row[s]) for s in spans]))
    out = {}
    for (task, text), rows in groups.items():
        words, places = mask(text, [s for _, spans in rows for s in spans])
        if len(words) > 150:
            words = words[:150]
        m = Masked(words, sorted(p for p in places.values() if p < len(words)))
        number = {span: m.masks.index(p) for span, p in places.items() if p in m.masks}
        for row, spans in rows:
            if any(s not in number for s in spans) or len({number[s] for s in spans}) < len(spans):
                continue
            if task == "target-sentiment":
                m.targets.append((number[spans[0]], TARGET_LABELS.index(row["label"])))
            elif task == "relation-kind":
                m.deeds.append((number[spans[0]], number[spans[1]], DEED_LABELS.index(row["label"])))
            else:
                forth, back = {"neutral": (0, 0), "p_pos_q": (1, 0), "q_pos_p": (0, 1), "p_neg_q": (2, 0), "q_neg_p": (0, 2)}[row["label"]]
                m.directed.append((number[spans[0]], number[spans[1]], forth, back))
        out.setdefault(task, []).append(m)
    return out


def load(shared, prepared):
    """{'trees', 'entities', 'graphs', 'attribution', 'directed-sentiment', …} to train on, and each with "_dev". GUM documents that are
    among the graphs to be measured on are left out."""
    shared, prepared = pathlib.Path(shared), pathlib.Path(prepared)
    squeeze = lambda words: "".join("".join(words).split())
    measured = "".join(squeeze(p.read_text(encoding="utf-8")) for p in sorted((shared / "gold").glob("*.txt")))
    gum = read_conllu(shared / "data/ud/gum-train.conllu.xz", True)
    seen = lambda d: [squeeze(s.words) in measured for s in d.sentences if len(s.words) > 6]
    drop = {d.id for d in gum if sum(seen(d)) > 0.3 * len(seen(d))}
    print("left out of training, because they are measured on:", sorted(drop))
    coded, own = read_graphs(prepared / "coded_graphs.jsonl"), read_graphs(prepared / "own_graphs.jsonl")
    without_kept = lambda documents: [d for d in documents if not is_kept(d.id)]
    out = {"trees": read_conllu(shared / "data/ud/ewt-train.conllu.xz", False), "entities": [d for d in gum if d.id not in drop],
           "graphs": read_graphs(prepared / "train_graphs.jsonl") + without_kept(own), "coded": without_kept(coded), "found": [], "found_dev": [], "told": [], "attribution": read_attribution(prepared / "attribution_train.jsonl"),
           "trees_dev": read_conllu(shared / "data/ud/ewt-dev.conllu.xz", False), "entities_dev": read_conllu(shared / "data/ud/gum-dev.conllu.xz", True),
           "graphs_dev": read_graphs(prepared / "gold.jsonl"), "coded_dev": [d for d in coded + own if is_kept(d.id)], "attribution_dev": read_attribution(prepared / "attribution_dev.jsonl")}
    if (prepared / "found_train.jsonl").exists():
        for told, name in ((False, "found"), (True, "told")):
            out[name] = read_found(prepared / "train_graphs.jsonl", prepared / "found_train.jsonl", told)
            for coders in ("coded", "own"):
                out[name] += without_kept(read_found(prepared / f"{coders}_graphs.jsonl", prepared / "found_coded.jsonl", told))
        out["found_dev"] = read_found(prepared / "gold.jsonl", prepared / "found_gold.jsonl")
    gold_texts = {squeeze(s.words) for d in out["graphs_dev"] for s in d.sentences if len(s.words) > 8}
    # attribution articles that are measured on as graphs were taken out of train by the data's makers; this makes sure
    out["attribution"] = [d for d in out["attribution"] if sum(squeeze(s.words) in gold_texts for s in d.sentences) < 3]
    for split, suffix in (("train", ""), ("dev", "_dev")):
        out.update({task + suffix: rows for task, rows in read_masked(shared, split).items()})
    return out
