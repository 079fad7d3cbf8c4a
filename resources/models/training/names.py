"""Which names and noun phrases the program takes for one actor that coders hold apart, and the other way round, in articles that it may be tuned on.

  standpoint-cli findings PREPARED/coded/*.txt > found.jsonl
  /usr/bin/python3 names.py found.jsonl --prepared PREPARED

Prints, for pairs of names, in how many articles coders split what the program joins (or join what it splits), and in how many both join.
"""
import argparse, collections, itertools, json, pathlib, re
from corpora import is_kept
from features import PRONOUNS

SMALL = re.compile(r"^(the|a|an|his|her|its|their|this|that|our|my) ")
NO_NAMES = set().union(*PRONOUNS, {"who", "whom", "whose", "which", "that", "those", "these"})


def graphs(prepared):
    """{id: graph} of the coded articles that are trained on."""
    out = {}
    for name in ("coded", "own", "train"):
        for line in open(prepared / f"{name}_graphs.jsonl", encoding="utf-8"):
            graph = json.loads(line)
            if name == "train" or not is_kept(graph["id"]):
                out[graph["id"]] = graph
    return out


def shared_names(found, graph):
    """{(program's actor, coders' actor): names that both give it}; a mention counts where its head lies in a coded one that ends there, too."""
    text, out = graph["text"], collections.defaultdict(set)
    coded = [(s, e, a["id"]) for a in graph["actors"] for s, e in a.get("mentions", [])]
    for actor in found["actors"]:
        for (first, last), head in zip(actor["mentions"], sorted(actor["heads"])):
            around = [(e - s, a) for s, e, a in coded if s <= head < e and abs(e - last) < 3]
            name = SMALL.sub("", text[first:last].lower())
            if around and name not in NO_NAMES:
                out[actor["id"], min(around)[1]].add(name)
    return out


def pairs_of(groups):
    """Pairs of names of different groups."""
    return {tuple(sorted(p)) for a, b in itertools.combinations(groups, 2) for p in itertools.product(a, b) if p[0] != p[1]}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("findings"), p.add_argument("--prepared", type=pathlib.Path, required=True), p.add_argument("--most", type=int, default=60)
    a = p.parse_args()
    coded = graphs(a.prepared)
    joined, split, both = collections.Counter(), collections.Counter(), collections.Counter()
    for found in map(json.loads, open(a.findings, encoding="utf-8")):
        graph = coded.get(pathlib.Path(found["path"]).stem)
        if not graph:
            continue
        names = shared_names(found, graph)
        for side, counter in ((0, joined), (1, split)):
            groups = collections.defaultdict(list)
            for ends, group in names.items():
                groups[ends[side]].append(group)
            for group in groups.values():
                counter.update(pairs_of(group))
        for group in names.values():
            both.update(itertools.combinations(sorted(group), 2))
    for title, counter in (("the program joins, coders split", joined), ("coders join, the program splits", split)):
        print(f"{title} (beside: both join)")
        for pair, n in counter.most_common(a.most):
            print(f"{n:5d} {both[pair]:5d}  {pair[0]} | {pair[1]}")


main()
