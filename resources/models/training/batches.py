"""Documents → windows → tensors."""
import torch
import features
from corpora import MASK, UNKNOWN
from wordpiece import casing

LONGEST = 250  # word pieces of a window, unless one sentence has more


class Pieces:
    """Word pieces and casing of words, remembered."""

    def __init__(self, wordpiece):
        self.wordpiece, self.known = wordpiece, {}
        self.known[MASK] = ([wordpiece.ids[MASK]], 0)

    def __call__(self, word):
        if word not in self.known:
            self.known[word] = (self.wordpiece.pieces(word)[:40], casing(word))
        return self.known[word]

    def count(self, words):
        return 1 + sum(len(self(w)[0]) for w in words)


def windows(lists, pieces, most=LONGEST):
    """[first, past the last] of consecutive sentences (lists of words) that fit into one window."""
    out, first, size = [], 0, 0
    for i, words in enumerate(lists):
        n = pieces.count(words)
        if i > first and size + n > most:
            out.append((first, i))
            first, size = i, 0
        size += n
    return out + [(first, len(lists))] if lists else out


def encode(groups, pieces):
    """Tensors of windows (lists of sentences, lists of words), and for each window the row of each sentence."""
    rows, places = [], []
    for group in groups:
        ids, cases, owners, row, starts = [], [], [], 0, []
        for words in group:
            starts.append(row)
            ids.append(pieces.wordpiece.cls), cases.append(0), owners.append(row)
            for w, word in enumerate(words, 1):
                for piece in pieces(word)[0]:
                    ids.append(piece), cases.append(pieces(word)[1]), owners.append(row + w)
            row += len(words) + 1
        ids.append(pieces.wordpiece.sep), cases.append(0), owners.append(-1)
        cut = 512  # places that the encoder knows
        rows.append((ids[:cut], cases[:cut], owners[:cut], row))
        places.append(starts)
    b, n, size = len(rows), max(len(r[0]) for r in rows), max(r[3] for r in rows) + 1
    batch = {"pieces": torch.zeros(b, n, dtype=torch.long), "cases": torch.zeros(b, n, dtype=torch.long),
             "owners": torch.full((b, n), size - 1), "lengths": torch.tensor([len(r[0]) for r in rows]), "rows": size}
    for k, (ids, cases, owners, _) in enumerate(rows):
        batch["pieces"][k, : len(ids)] = torch.tensor(ids)
        batch["cases"][k, : len(ids)] = torch.tensor(cases)
        batch["owners"][k, : len(ids)] = torch.tensor([o if o >= 0 else size - 1 for o in owners])
    return batch, places


def targets(sentences, places, size, ids):
    """Labels of all rows: {task: (windows, rows)}; heads as rows. `sentences`: those of each window."""
    b = len(sentences)
    out = {task: torch.full((b, size), UNKNOWN) for task in ("upos", "xpos", "lemma", "head", "deprel", "entity", "actor", "entity_word", "actor_word", "cue", "said", "sentence")}
    for k, (group, starts) in enumerate(zip(sentences, places)):
        for n, (s, root) in enumerate(zip(group, starts)):
            here = slice(root + 1, root + 1 + len(s.words))
            out["sentence"][k, root : root + 1 + len(s.words)] = n
            if s.gold:
                for task in ("upos", "xpos", "lemma", "deprel"):
                    out[task][k, here] = torch.tensor([ids[task].get(v, UNKNOWN) for v in getattr(s, task)])
                out["head"][k, here] = torch.tensor([root + h for h in s.head])
            if s.tags is not None:
                task = "actor" if s.pairs is not None else "entity"
                out[task][k, here] = torch.tensor([ids[task].get(v, UNKNOWN) for v in s.tags])
                words = [0] * len(s.words)
                for m in s.mentions:
                    words[m.head] = ids[task + "_word"][m.kind]
                out[task + "_word"][k, here] = torch.tensor(words)
            if s.cues is not None:
                out["cue"][k, here] = torch.tensor([int(i in s.cues) for i in range(len(s.words))])
                out["said"][k, here] = torch.tensor([int(i in s.said) for i in range(len(s.words))])
    return out


def masked_words(sentence):
    """Words with the names among the mentions asked of masked, and the places of all those mentions' heads in them."""
    core = {}
    for m in sentence.asked:
        if m.head >= 0 and sentence.upos[m.head] == "PROPN":
            core.update({i: m.head for i in range(len(sentence.words))
                         if i == m.head or (sentence.head[i] - 1 == m.head and sentence.deprel[i].split(":")[0] in ("flat", "compound"))})
    words, place = [], {-1: -1}
    for i, word in enumerate(sentence.words):
        if i not in core:
            place[i] = len(words)
            words.append(word)
        elif core[i] == i:
            place[i] = len(words)
            words.append(MASK)
    return words, [place.get(m.head, 0) for m in sentence.asked]


def hide_words(sentence, rng, names=0.3, others=0.06):
    """Words with some masked, so that the few articles coded by hand are not learnt by heart: whole names, and words here and there."""
    hidden = {i for m in sentence.asked if rng.random() < names for i in range(m.begin, m.end)}
    return [MASK if i in hidden or rng.random() < others else word for i, word in enumerate(sentence.words)]


def coref_tensors(document, actors):
    """(pairs (k, 2), rows of the feature embedding (k, …), cluster of each mention) of a document."""
    heads = [(k, m.head) for k, s in enumerate(document.sentences) for m in s.mentions]
    found = features.Mentions([s.tree() for s in document.sentences], heads, actors).coref_pairs()
    clusters = [m.cluster for s in document.sentences for m in s.mentions]
    if not found:
        return None
    return torch.tensor([f[:2] for f in found]), torch.tensor([f[2] for f in found]), clusters


def pair_labels(sentence):
    """(n * n, 2): label and kind of each ordered pair of those asked of."""
    n = len(sentence.asked)
    values = [(UNKNOWN, UNKNOWN)] * (n * n)
    for (i, j), labels in sentence.pairs.items():
        values[i * n + j] = labels
    return torch.tensor(values).view(n * n, 2)


def statement_features(sentence):
    tree, heads = sentence.tree(), [m.head for m in sentence.asked]
    return {"pair": torch.tensor([features.pair_features(tree, i, j) for i in heads for j in heads]),
            "holder": torch.tensor([features.holder_features(tree, i) for i in heads])}
