"""For coding articles: numbered noun phrases to point at, a short form to write graphs in, and the files that prepare.py reads.

  python3 coding.py cut --program standpoint-cli --work FOLDER ARTICLE.txt…      writes WORK/NAME.cut to read and WORK/NAME.json
  python3 coding.py check --work FOLDER NAME…                                    says what is wrong with WORK/NAME.coded
  python3 coding.py pack --work FOLDER [--texts] OUT.jsonl.xz NAME…              with their texts: articles.jsonl.xz; else codings.jsonl.xz

NAME.cut has a sentence a line, "S3 [7 The mayor] met [8 [9 her] rivals]"; NAME.coded, which a coder writes:

  A mayor | person | Mara Osk | 7 9          an actor: id, kind, name, the numbers of its mentions
  A author                                   the article's author
  R mayor rivals consult 0 [denied] | S3     a relation: from, to, kind, polarity (+ - 0), status; where it is shown
  P mayor opposes | the levy | S4 S6         a position: holder, stance, issue; where it is shown
"""
import argparse, collections, hashlib, json, lzma, pathlib, re, subprocess
from corpora import ACTOR_KINDS, RELATION_KINDS
from features import PRONOUNS
from prepare import align

POLARITIES, STANCES = {"+": "positive", "-": "negative", "0": "neutral"}, ("supports", "opposes", "mixed")
OTHER_PRONOUNS = {"who", "whom", "whose", "those", "these", "both", "others", "many", "some", "one"}


def phrases(words, text):
    """[begin, end, head] of the noun phrases of a sentence, as words: a noun or pronoun with what stands before it."""
    form = [text[w[0] : w[1]] for w in words]
    head, upos, relation = [w[2] - 1 for w in words], [w[3] for w in words], [w[4] for w in words]
    base = [r.split(":")[0] for r in relation]
    children = collections.defaultdict(list)
    for i, h in enumerate(head):
        children[h].append(i)
    before = lambda k: min([k] + [before(c) for c in children[k] if c < k and (base[c] in ("det", "amod", "compound", "nummod", "flat") or relation[c] == "nmod:poss")])
    behind = lambda k: max([k] + [behind(c) for c in children[k] if c > k and base[c] in ("flat", "compound")] + [c for c in children[k] if c == k + 1 and base[c] == "nummod"])
    pronouns = set().union(*PRONOUNS, OTHER_PRONOUNS)
    out = []
    for i in range(len(words)):
        if upos[i] in ("NOUN", "PROPN"):
            if base[i] not in ("compound", "flat", "goeswith", "fixed") or (relation[i] == "compound" and upos[i] == "PROPN"):
                out.append([before(i), behind(i) + 1, i])
        elif form[i].lower() in pronouns:
            if upos[i] == "PRON":
                out.append([i, i + 1, i])
        elif upos[i] in ("ADJ", "NUM", "DET", "SYM", "X", "PRON") and base[i] in ("nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos", "root"):
            out.append([i, i + 1, i] if upos[i] == "PRON" else [before(i), behind(i) + 1, i])
    return sorted(out, key=lambda p: (p[0], -p[1]))


def cut(a, path):
    text = path.read_text(encoding="utf-8")
    run = subprocess.run([a.program, "predict", "--task", "parse", "--input", "text"], input=text.encode(), capture_output=True, check=True)
    sentences, lines, table = align(run.stdout.decode(), text), [], []
    for k, words in enumerate(sentences):
        opening, closing, line = collections.defaultdict(list), collections.Counter(), ""
        for begin, end, _ in phrases(words, text):
            table.append([k, begin, end])
            opening[begin].append(len(table))
            closing[end - 1] += 1
        for i, w in enumerate(words):
            line += " " * (i > 0 and w[0] > words[i - 1][1]) + "".join(f"[{n} " for n in opening[i]) + text[w[0] : w[1]] + "]" * closing[i]
        lines.append(f"S{k + 1} {line}")
    (a.work / f"{path.stem}.cut").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (a.work / f"{path.stem}.json").write_text(json.dumps({"text": text, "sentences": sentences, "table": table}), encoding="utf-8")


def read(a, name):
    """(graph as prepare.codings reads it, faults)."""
    article = json.loads((a.work / f"{name}.json").read_text(encoding="utf-8"))
    sentences, table = article["sentences"], article["table"]
    actors, relations, positions, faults, taken = {}, [], [], [], {}
    for number, line in enumerate((a.work / f"{name}.coded").read_text(encoding="utf-8").splitlines(), 1):
        parts = [p.strip() for p in line.split("|")]
        words = parts[0].split()
        fault = lambda what: faults.append(f"{name}.coded:{number}: {what}: {line.strip()[:90]}")
        if not words:
            continue
        shown = [int(n) for n in re.findall(r"S(\d+)", parts[-1])]
        evidence = [[sentences[n - 1][0][0], sentences[n - 1][-1][1]] for n in shown if 1 <= n <= len(sentences)]
        if words == ["A", "author"]:
            continue
        if words[0] == "A" and len(words) == 2 and len(parts) == 4 and parts[1] in ACTOR_KINDS:
            mentions = []
            for n in map(int, re.findall(r"\d+", parts[3])):
                if not 1 <= n <= len(table) or taken.setdefault(n, words[1]) != words[1]:
                    fault(f"mention {n} is not there or another's")
                    continue
                k, begin, end = table[n - 1]
                mentions.append([sentences[k][begin][0], sentences[k][end - 1][1]])
            actors[words[1]] = [parts[1], sorted(mentions)]
        elif words[0] == "R" and len(words) in (5, 6) and words[3] in RELATION_KINDS and words[4] in POLARITIES and evidence and words[1] != words[2]:
            relations.append([words[1], words[2], words[3], POLARITIES[words[4]], words[5] if len(words) > 5 else "asserted", evidence])
        elif words[0] == "P" and len(words) == 3 and words[2] in STANCES and len(parts) == 3 and evidence:
            positions.append([words[1], words[2], evidence])
        else:
            fault("cannot be read")
    unknown = {end for r in relations for end in r[:2]} | {p[0] for p in positions}
    faults += [f"{name}.coded: no actor {u}" for u in sorted(unknown - set(actors) - {"author"})]
    place = {id: i for i, id in enumerate(actors)} | {"author": -1}
    known = lambda *ids: all(id in place for id in ids)
    return {"text": article["text"], "actors": list(actors.values()),
            "relations": [[place[r[0]], place[r[1]], *r[2:]] for r in relations if known(r[0], r[1])],
            "positions": [[place[p[0]], *p[1:]] for p in positions if known(p[0])]}, faults


def without_idle(graph):
    """Without actors of whom nothing is said, and states and groups that stand once, in somebody's title."""
    title = lambda r: r[2] == "represent"
    held = collections.Counter(r[1] for r in graph["relations"] if title(r))
    acting = {end for r in graph["relations"] if not title(r) for end in r[:2]} | {r[0] for r in graph["relations"]} | {p[0] for p in graph["positions"]}
    gone = {i for i, (kind, mentions) in enumerate(graph["actors"]) if i not in acting and len(mentions) <= 1 and held[i] == 1 and kind in ("state", "government", "group")}
    relations = [r for r in graph["relations"] if r[1] not in gone]
    used = sorted({end for r in relations for end in r[:2]} | {p[0] for p in graph["positions"]} - {-1})
    place = {old: new for new, old in enumerate(i for i in used if i >= 0)} | {-1: -1}
    return {**graph, "actors": [graph["actors"][i] for i in used if i >= 0], "relations": [[place[r[0]], place[r[1]], *r[2:]] for r in relations],
            "positions": [[place[p[0]], *p[1:]] for p in graph["positions"]]}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("command", choices=("cut", "check", "pack")), p.add_argument("--work", type=pathlib.Path, required=True)
    p.add_argument("--program", default="standpoint-cli"), p.add_argument("--texts", action="store_true"), p.add_argument("names", nargs="+")
    a = p.parse_args()
    if a.command == "cut":
        for name in a.names:
            cut(a, pathlib.Path(name))
    elif a.command == "check":
        for name in a.names:
            graph, faults = read(a, name)
            print(f"{name}: {len(graph['actors'])} actors, {len(graph['relations'])} relations, {len(graph['positions'])} positions", *faults, sep="\n  ")
    else:
        graphs = [without_idle(read(a, name)[0]) for name in a.names[1:]]
        if not a.texts:
            graphs = sorted(({**g, "text": hashlib.sha256(g["text"].encode()).hexdigest()[:16]} for g in graphs), key=lambda g: g["text"])
        with lzma.open(a.names[0], "wt", encoding="utf-8", preset=9) as f:
            f.writelines(json.dumps(g, separators=(",", ":"), ensure_ascii=False) + "\n" for g in graphs)


if __name__ == "__main__":
    main()
