"""Cuts articles into sentences and words with the program itself, so that training sees what the program will see.

  /usr/bin/python3 prepare.py --shared FOLDER --program standpoint-cli --out FOLDER

Writes OUT/NAME.jsonl (gold, train_graphs, coded_graphs, own_graphs, attribution_train, attribution_dev, coreference_train, coreference_dev): a line an article, the
fields of its source with "sentences": a list of words, each [first, past the last character, head (0: root, else 1-based), upos, deprel].
The texts of the articles coded for this program also stand in OUT/coded as NAME.txt; those kept from training, for calibrate.py, in OUT/kept
with their graphs beside them as NAME.json.
"""
import argparse, concurrent.futures, hashlib, json, lzma, pathlib, subprocess
import corpora


def codings(name):
    """(text, graph) of each line of NAME.jsonl.xz. README.md says what these are. codings: articles of the training sets that were coded for
    this program, the text as its hash; articles: our own, with their text."""
    with lzma.open(pathlib.Path(__file__).parent / f"{name}.jsonl.xz", "rt", encoding="utf-8") as f:
        for line in f:
            c = json.loads(line)
            actor = lambda number: "author" if number < 0 else f"a{number}"
            yield c["text"], {
                "actors": [{"id": actor(i), "kind": kind, "mentions": mentions} for i, (kind, mentions) in enumerate(c["actors"])] + [{"id": "author", "kind": "person", "mentions": []}],
                "relations": [{"from": actor(a), "to": actor(b), "kind": kind, "polarity": polarity, "status": status, "evidence": evidence}
                              for a, b, kind, polarity, status, evidence in c["relations"]],
                "positions": [{"holder": actor(h), "stance": stance, "evidence": evidence} for h, stance, evidence in c["positions"]]}


def hash_of(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def align(conllu, text):
    """Words of CoNLL-U with their places in the text, found one after the other."""
    sentences, words, at = [], [], 0
    for line in conllu.split("\n"):
        cells = line.split("\t")
        if len(cells) > 7 and cells[0].isdigit():
            form = cells[1]
            while at < len(text) and text[at].isspace():
                at += 1
            end, k = at, 0  # white space inside a word may be written differently
            while k < len(form):
                if end < len(text) and text[end] == form[k]:
                    end, k = end + 1, k + 1
                elif form[k].isspace():
                    k += 1
                elif end < len(text) and text[end].isspace():
                    end += 1
                else:
                    raise ValueError(f"{form!r} is not at {text[at:at + 20]!r}")
            words.append([at, end, int(cells[6]), cells[3], cells[7]])
            at = end
        elif not line and words:
            sentences.append(words)
            words = []
    return sentences


def articles(shared):
    """(name, article): each with "id" and "text"."""
    for name, folder in (("gold", "gold"), ("train_graphs", "gold/train")):
        for path in sorted((shared / folder).glob("*.json")):
            graph = json.loads(path.read_text(encoding="utf-8"))
            yield name, {**graph, "id": path.stem, "text": (path.parent / graph["text"]).read_text(encoding="utf-8")}
    for text, graph in codings("articles"):
        yield "own_graphs", {**graph, "id": hash_of(text), "text": text}
    coded = dict(codings("codings"))
    for task in ("coreference", "attribution"):
        for split, suffix in (("dev", ".jsonl"), ("train", ".jsonl.xz")):
            path = shared / f"data/{task}/{split}{suffix}"
            with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as f:
                for line in f:
                    article = json.loads(line)
                    yield f"{task}_{split}", article
                    if split == "train" and (name := hash_of(article["text"])) in coded:
                        yield "coded_graphs", {**coded[name], "id": name, "text": article["text"]}


def write_text(out, article):
    (out / "coded" / f"{article['id']}.txt").write_text(article["text"], encoding="utf-8")
    if corpora.is_kept(article["id"]):
        (out / "kept" / f"{article['id']}.txt").write_text(article["text"], encoding="utf-8")
        (out / "kept" / f"{article['id']}.json").write_text(json.dumps({k: v for k, v in article.items() if k != "sentences"}), encoding="utf-8")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--shared", type=pathlib.Path, required=True), p.add_argument("--program", required=True), p.add_argument("--out", type=pathlib.Path, required=True)
    a = p.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)

    def cut(item):
        name, article = item
        run = subprocess.run([a.program, "predict", "--task", "parse", "--input", "text"], input=article["text"].encode(), capture_output=True, check=True)
        try:
            return name, {**article, "sentences": align(run.stdout.decode(), article["text"])}
        except ValueError as error:
            print(name, article["id"], error, "(left out)")
            return name, None

    files = {}
    for folder in ("coded", "kept"):
        (a.out / folder).mkdir(exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, article in pool.map(cut, articles(a.shared)):
            if article:
                if name not in files:
                    files[name] = open(a.out / f"{name}.jsonl", "w", encoding="utf-8")
                files[name].write(json.dumps(article, ensure_ascii=False) + "\n")
                if name in ("coded_graphs", "own_graphs"):
                    write_text(a.out, article)
    for name, f in files.items():
        f.close()


if __name__ == "__main__":
    main()
