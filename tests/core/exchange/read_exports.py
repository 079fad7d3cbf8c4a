"""read_exports.py FOLDER: reads graph.graphml and graph.gexf with NetworkX, graph.dot with Graphviz and csv/ with Python's csv
module, and fails where one of them is not the graph of graph.json."""
import csv, json, pathlib, subprocess, sys
from xml.etree import ElementTree

import networkx as nx

folder = pathlib.Path(sys.argv[1])
graph = json.loads((folder / "graph.json").read_text(encoding="utf-8"))
nodes = {n["id"]: n for n in graph["nodes"]}
edges = {e["id"]: e for e in graph["edges"]}
assert len(nodes) == len(graph["nodes"]) and len(edges) == len(graph["edges"]), "ids are unique"


def same(what, found, expected):
    assert found == expected, f"{what}:\n{found}\nis not\n{expected}"


def without(values, *names):
    return {k: v for k, v in values.items() if k not in names}


def lines(values):
    """XML readers may change how a line ends; empty texts are left out of GraphML and GEXF."""
    return {k: v.replace("\r\n", "\n").replace("\r", "\n") if isinstance(v, str) else v for k, v in values.items() if v != ""}


def check_networkx(what, read, edge_id):
    read = nx.MultiDiGraph(read)
    same(what + " nodes", {n: lines({k: v for k, v in d.items() if k in nodes[n]}) for n, d in read.nodes(data=True)},
         {n: lines(without(d, "id")) for n, d in nodes.items()})
    found = {edge_id(k, d): (s, t, d) for s, t, k, d in read.edges(keys=True, data=True)}
    same(what + " edges", {i: (s, t, lines({k: v for k, v in d.items() if k in edges[i] and k != "id"})) for i, (s, t, d) in found.items()},
         {i: (e["source"], e["target"], lines(without(e, "id", "source", "target"))) for i, e in edges.items()})


check_networkx("GraphML", nx.read_graphml(folder / "graph.graphml", force_multigraph=True), lambda key, data: key)
read = nx.read_gexf(folder / "graph.gexf")
for _, data in read.nodes(data=True):
    data.setdefault("label", "")
check_networkx("GEXF", read, lambda key, data: data["id"])
check_networkx("JSON", nx.node_link_graph(graph, link="edges", key="id"), lambda key, data: key)

drawn = json.loads(subprocess.run(["dot", "-Tdot_json", folder / "graph.dot"], check=True, capture_output=True).stdout)
names = {o["_gvid"]: o["name"] for o in drawn.get("objects", [])}
same("DOT nodes", set(names.values()), set(nodes))
same("DOT edges", {e["id"]: (names[e["tail"]], names[e["head"]]) for e in drawn.get("edges", [])},
     {k: (e["source"], e["target"]) for k, e in edges.items()})

# What Graphviz shows, as SVG: the labels, word for word.
svg = ElementTree.fromstring(subprocess.run(["dot", "-Tsvg", folder / "graph.dot"], check=True, capture_output=True).stdout)
shown = {g.find("{*}title").text: "".join("".join(t.itertext()) for t in g.findall("{*}text"))
         for g in svg.iter("{http://www.w3.org/2000/svg}g") if g.get("class") == "node"}
words = lambda label: "".join(label.split())
same("DOT labels", {n: words(label) for n, label in shown.items()}, {n: words(d["label"]) for n, d in nodes.items()})


def rows(name):
    with open(folder / "csv" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


for name in ("nodes", "edges", "statements"):
    found = rows(name + ".csv")
    same(name, [r["id"] for r in found], [text(e["id"]) for e in graph[name]])
    for row, values in zip(found, graph[name]):
        for field, value in values.items():
            if isinstance(value, float):
                same(name, float(row[field]), value)
            else:
                same(name, row[field], text(value))
