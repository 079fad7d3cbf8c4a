"""Fits resources/knowledge/confidence.tsv: logistic models that turn what rules and the network say into probabilities.

  standpoint-cli findings PREPARED/kept/*.txt > kept.jsonl      (coded articles that the network never saw)
  standpoint-cli findings ARTICLE.txt… > findings.jsonl         (those to be measured on)
  /usr/bin/python3 calibrate.py findings.jsonl --kept kept.jsonl --shared FOLDER --leave-out hongkong > ../../knowledge/confidence.tsv

(`hongkong` lists election candidates, nearly all of whom its coders left out.)

Labels come from the graphs coded by hand that lie beside the articles; figures printed on standard error are those of
articles left out one at a time.
"""
import argparse, json, pathlib, sys
import numpy as np
from corpora import best_matches

LEAST_ACTOR, SURE_ACTOR, LEAST = 0.35, 0.68, {"relation": 0.24, "title": 0.3, "position": 0.4}  # chosen on the articles measured on and on the kept ones


FIRST, WEIGHT_OF_FIRST = "coded by the first", 4  # the articles measured on, whose coders are not those of the kept ones


def fit(rows, ridge=4.0, steps=60):
    """Logistic regression by Newton's method; `ridge` keeps rare features small. `rows`: (features, right, of the first coders). These
    coders count several times and have a base rate of their own, which is the one returned."""
    names = sorted({n for r, *_ in rows for n in r}) + [FIRST]
    x = np.array([[r.get(n, 0.0) for n in names[:-1]] + [first] for r, _, first in rows], dtype=float)
    y, w = np.array([right for _, right, _ in rows], dtype=float), np.zeros(len(names))
    times = np.array([WEIGHT_OF_FIRST if first else 1 for *_, first in rows], dtype=float)
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (times * p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(names))
        step = np.linalg.solve(hessian, x.T @ (times * (y - p)) - ridge * w)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    weights = dict(zip(names, w))
    rate = weights.pop(FIRST)
    return {n: v + (rate if n in ("bias", "implied") else 0) for n, v in weights.items()}


def predict(weights, row):
    return 1 / (1 + np.exp(-sum(weights.get(n, 0.0) * v for n, v in row.items())))


def read(path, scorer, first):
    """Per article: its actors with labels, and its findings with the gold statements that each would match. `first`: by which coders."""
    names = {}
    exec(scorer, names)
    articles = []
    for line in open(path, encoding="utf-8"):
        found = json.loads(line)
        gold_path = pathlib.Path(found["path"]).with_suffix(".json")
        gold, text = json.load(open(gold_path, encoding="utf-8")), pathlib.Path(found["path"]).read_text(encoding="utf-8")
        found["texts"], found["first"] = (names, gold, text), first
        label(found)
        articles.append(found)
    return articles


def label(found, least=0.0, weights=None):
    """Which actors and findings are right; actors less likely than `least` are left aside first, as the program does."""
    names, gold, text = found["texts"]
    likely = [a for a in found["actors"] if a["id"] == "author" or not weights or predict(weights, a["features"]) >= least]
    same, kept = best_matches(gold["actors"], likely), {a["id"] for a in likely}
    if "places" not in found:  # which coded statements stand in the sentences of each finding
        ids = lambda s: names["sentence_ids"](text, s)
        statements = [(s, ids(s["evidence"])) for s in gold["relations"] + gold["positions"]]
        found["places"] = []
        for f in found["findings"]:
            ends, here = ("from", "to") if "from" in f else ("holder",), ids([f["span"]])
            found["places"].append((ends, [(i, s) for i, (s, at) in enumerate(statements) if ends[0] in s and at & here]))
    for f, (ends, near) in zip(found["findings"], found["places"]):
        f["hits"] = [i for i, s in near if all(same.get(f[e]) == s[e] for e in ends)]
        f["kept"] = all(f[e] in kept for e in ends)
    for a in found["actors"]:
        a["hit"] = a["id"] in same


def logit(p):
    p = min(max(p, 0.01), 0.99)
    return float(np.log(p / (1 - p)))


def train(articles, pick=dict):
    """Weights of all models. `pick`: features of a finding -> those to use; None leaves it aside."""
    actors = [(a["features"], a["hit"], d["first"]) for d in articles for a in d["actors"] if a["id"] != "author"]
    weights = {"actor": fit(actors)}
    rows = {"relation": [], "position": []}
    for d in articles:
        with_actors(d, weights["actor"])
        label(d, LEAST_ACTOR, weights["actor"])
        for f in d["findings"]:
            features = pick(f["features"])
            if f["kept"] and features is not None:
                rows[kind_of(f)].append((features, bool(f["hits"]), d["first"]))
        label(d)
    for kind in rows:
        weights[kind] = fit(rows[kind])
    return weights


def kind_of(finding):
    return "relation" if "from" in finding else "position"


def with_actors(article, weights):
    """Fills the features that hold the probabilities of the actors."""
    p = {a["id"]: 0.5 if a["id"] == "author" else predict(weights, a["features"]) for a in article["actors"]}
    for f in article["findings"]:
        for end in ("from", "to", "holder"):
            if end in f:
                f["features"][end] = logit(p[f[end]])
                if "bias, title" in f["features"]:
                    f["features"][end + ", title"] = f["features"][end]


# What the network says, and what the rules say: for --compare.
OF_MODEL = {"model", "model alone", "voice", "model of a voice", "agrees", "elsewhere", "reverse", "to others", "from others", "acts"}
OF_RULES = {"rule", "lexicon", "title", "stance", "claim", "judgement", "implied", "crowd", "once", "speaks"}
VIEWS = {"both": dict,
         "rules": lambda f: None if "model alone" in f else {n: v for n, v in f.items() if n.removesuffix(", title") not in OF_MODEL},
         "heads": lambda f: None if "implied" in f else {n: v for n, v in f.items() if n.removesuffix(", title") not in OF_RULES}}


def held_out(articles, pick=dict, kept=(), only_kept=False):
    """{kind: [(probability, finding, place of its article)]}, each article judged by models fitted on the others and the kept ones, or
    on the kept ones alone."""
    out = {"relation": [], "position": []}
    for i, article in enumerate(articles):
        if i == 0 or not only_kept:
            weights = train(list(kept) if only_kept else articles[:i] + articles[i + 1 :] + list(kept), pick)
        with_actors(article, weights["actor"])
        label(article, LEAST_ACTOR, weights["actor"])
        for f in article["findings"]:
            features = pick(f["features"])
            if f["kept"] and features is not None:
                out[kind_of(f)].append((predict(weights[kind_of(f)], features), dict(f), i))
        label(article)
    return out


def best_f1(rows, gold):
    """(F1, precision, recall, threshold) at the best threshold. Findings that say the same of the same two actors, or of one holder in one
    sentence, count once; a coded statement is matched once."""
    used, seen, points, hits = set(), set(), [], 0
    for p, f, article in sorted(rows, key=lambda r: -r[0]):
        same = (article, f["from"], f["to"], "bias, title" in f["features"]) if "from" in f else (article, f["holder"], tuple(f["span"]))
        if same in seen:
            continue
        seen.add(same)
        free = [h for h in f["hits"] if (article, h) not in used]
        used.update((article, h) for h in free[:1])
        hits += bool(free)
        points.append((2 * hits / (len(seen) + gold), hits / len(seen), hits / gold, p))
    return max(points, default=(0, 0, 0, 0))


def reliability(kind, pairs):
    """Prints the table of said and found shares, and the expected calibration error over ten bins."""
    pairs, error = np.array(pairs, dtype=float), 0.0
    print(f"{kind}: {len(pairs)} findings, {int(pairs[:, 1].sum())} right", file=sys.stderr)
    for low in np.arange(0, 1, 0.1):
        inside = pairs[(pairs[:, 0] >= low) & (pairs[:, 0] < low + 0.1)]
        if len(inside):
            above = pairs[pairs[:, 0] >= low]
            error += abs(inside[:, 0].mean() - inside[:, 1].mean()) * len(inside) / len(pairs)
            print(f"  {low:.1f}–{low + 0.1:.1f}: {len(inside):4d}, said {inside[:, 0].mean():.2f}, right {inside[:, 1].mean():.2f};  "
                  f"from here up {len(above)}, right {above[:, 1].mean():.2f}", file=sys.stderr)
    print(f"  expected calibration error {error:.3f}", file=sys.stderr)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("findings"), p.add_argument("--shared", required=True)
    p.add_argument("--kept", help="findings in more articles, always fitted on and never measured on")
    p.add_argument("--only-kept", action="store_true", help="fit on those alone")
    p.add_argument("--leave-out", nargs="*", default=[], help="articles that are not fitted on, by name")
    p.add_argument("--compare", action="store_true", help="print what rules alone, heads alone and both reach on articles left out, and stop")
    a = p.parse_args()
    scorer = pathlib.Path(a.shared) / "eval/score_graph.py"
    sys.path.insert(0, str(scorer.parent))
    articles = read(a.findings, scorer.read_text(encoding="utf-8").rsplit("main()", 1)[0], True)
    kept = read(a.kept, scorer.read_text(encoding="utf-8").rsplit("main()", 1)[0], False) if a.kept else []
    articles = [d for d in articles if pathlib.Path(d["path"]).stem not in a.leave_out]
    if a.compare:
        for view, pick in VIEWS.items():
            for kind, rows in held_out(articles, pick, kept, a.only_kept).items():
                f1, precision, recall, threshold = best_f1(rows, sum(len(d["texts"][1][kind + "s"]) for d in articles))
                print(f"{view:6} {kind:9} F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}  from {threshold:.2f}")
        return
    for kind, rows in held_out(articles, dict, kept, a.only_kept).items():
        reliability(kind, [(p, bool(f["hits"])) for p, f, _ in rows])
    print("# Weights of the logistic models that turn rules' and the network's scores into confidence.")
    print("# Columns: model, feature, weight. \"least\": from which probability on a statement is shown.")
    print("# Source: fitted by resources/models/training/calibrate.py on articles coded by hand.")
    for model, weights in train(kept if a.only_kept else articles + kept).items():
        for name, weight in sorted(weights.items()):
            print(f"{model}\t{name}\t{weight:.4f}")
    for model, least in {"actor": LEAST_ACTOR, "sure actor": SURE_ACTOR, **LEAST}.items():
        print(f"least\t{model}\t{least}")


main()
