"""end_to_end.py STANDPOINT-CLI SAMPLES: the whole way of a user on the command line, from articles to pictures and data."""
import html, json, pathlib, re, subprocess, sys, tempfile

import networkx as nx

program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
articles = sorted(str(p) for p in samples.iterdir())
work = pathlib.Path(tempfile.mkdtemp())


def run(*arguments, code=0, text=None):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, input=text)
    assert done.returncode == code, f"{arguments}: exit code {done.returncode}, not {code}\n{done.stderr}"
    return done


def analysis_holds_together(analysis):
    ids = {a["id"] for a in analysis["actors"]}
    assert "author" in ids and len(ids) == len(analysis["actors"])
    for s in analysis["positions"] + analysis["relations"]:
        assert {s.get("holder", s.get("from")), s.get("to", s.get("holder")), s["source"], *s["sources"]} <= ids
        assert 0 <= s["confidence"] <= 1 and s["rule"] and s["evidence"]
        assert all(0 <= a < b <= len(analysis["text"]) for a, b in s["evidence"])


# analyze: one article, several, standard input, JSON Lines, and bad ones among good ones
one = json.loads(run("analyze", articles[0]).stdout)
analysis_holds_together(one)
assert one["positions"] and one["relations"]
several = run("analyze", *articles, work / "missing.txt", "--format", "jsonl", code=1)
assert "missing.txt" in several.stderr
assert len(several.stdout.splitlines()) == len(articles)
for line in several.stdout.splitlines():
    analysis_holds_together(json.loads(line))
array = json.loads(run("analyze", *articles[:2]).stdout)
assert [a["document"].get("title") for a in array] and len(array) == 2
piped = json.loads(run("analyze", "-", text="Norway accused Sweden of breaking the treaty.").stdout)
assert {"norway", "sweden"} <= {a["id"] for a in piped["actors"]}
lines = '{"id": "a", "text": "Norway accused Sweden of breaking the treaty."}\nnot json\n{"id": "b", "text": "Nothing."}\n'
read = run("analyze", "--input", "jsonl", "--format", "jsonl", "-", text=lines, code=1)
assert [json.loads(x)["id"] for x in read.stdout.splitlines()] == ["a", "b"] and ":2" in read.stderr
assert run("analyze", articles[0], "--format", "conllu").stdout.count("\t") > 100

# explain: sentences with their numbers, and how one of them is read
listed = run("explain", articles[0]).stdout.splitlines()
assert listed[0].startswith("1  ") and len(listed) > 5
assert "Words" in run("explain", articles[0], "--sentence", 2).stdout
assert f"has {len(listed)}" in run("explain", articles[0], "-s", len(listed) + 1, code=1).stderr

# import, render, export
project = work / "dispute.standpoint"
assert "missing.txt" in run("import", project, *articles, work / "missing.txt", code=1).stderr
for kind in ("png", "svg", "pdf"):
    run("render", project, "-o", work / f"graph.{kind}")
for kind in ("graphml", "gexf", "dot", "json"):
    run("export", project, "-o", work / f"graph.{kind}")
run("export", project, "-o", work / "csv", "--format", "csv")
graph = json.loads((work / "graph.json").read_text(encoding="utf-8"))
texts = {html.unescape(re.sub("<[^>]+>", "", t)) for t in re.findall(r"<text[^>]*>(.*?)</text>", (work / "graph.svg").read_text(encoding="utf-8"), re.S)}
missing = [n["label"] for n in graph["nodes"] if n["type"] == "actor" and n["label"] not in texts]
assert not missing, f"not in the SVG: {missing}"
for read in (nx.read_graphml(work / "graph.graphml"), nx.read_gexf(work / "graph.gexf")):
    assert set(read.nodes) == {n["id"] for n in graph["nodes"]} and read.number_of_edges() == len(graph["edges"])
assert (work / "graph.png").read_bytes().startswith(b"\x89PNG") and (work / "graph.pdf").read_bytes().startswith(b"%PDF")

# parse, and words that no task has
parsed = run("predict", "--task", "parse", text="1\tDogs\t_\t_\t_\t_\t_\t_\t_\t_\n2\tbark\t_\t_\t_\t_\t_\t_\t_\t_\n\n").stdout
assert parsed.splitlines()[1].split("\t")[6:8] == ["0", "root"], parsed
assert "parse" in run("predict", "--task", "poetry", code=1).stderr

# the tasks with an object a line; a bad line keeps its place
text = "Norway accused Sweden of breaking the treaty. Swedish officials said the charge was false."
place = lambda words: [text.index(words), text.index(words) + len(words)]


def predicted(task, **fields):
    lines = run("predict", "--task", task, code=1, text=json.dumps({"id": "a", "text": text, **fields}) + "\nnot json\n").stdout.splitlines()
    assert len(lines) == 2 and json.loads(lines[1]) == {}
    return json.loads(lines[0])


said = predicted("attribution")["attributions"]
assert any(text[a["cue"][0][0] : a["cue"][0][1]] == "said" and "charge was false" in text[a["content"][0][0] : a["content"][-1][1]] for a in said), said
entities = predicted("coreference")["entities"]
assert {text[s:e] for x in entities for s, e in x["mentions"]} >= {"Norway", "Sweden"}, entities
pair = {"p": place("Norway"), "q": place("Sweden")}
assert predicted("directed-sentiment", **pair)["label"] in ("neutral", "p_pos_q", "q_pos_p", "p_neg_q", "q_neg_p")
assert predicted("relation-kind", **pair)["label"] == "accuse"
assert predicted("target-sentiment", target=place("Sweden"))["label"] in ("negative", "neutral", "positive")
print("1 passed, 0 failed")
