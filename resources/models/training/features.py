"""What the heads for coreference and statements are told of a mention's or a pair's place in the trees, as numbers for an embedding.
core/language/features.cpp computes the same; tests compare the two. A word is (form, upos, deprel, head in its sentence (0-based, -1: root)).
The place -1 is the sentence's voice: whoever utters it without being named in it, the speaker of a quotation that goes on, or the author."""

RELATIONS = """acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed flat
goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp""".split()
PRONOUNS = [{"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}, {"it", "its", "itself"},
            {"they", "them", "their", "theirs", "themselves", "themself"}, {"i", "me", "my", "mine", "myself"},
            {"we", "us", "our", "ours", "ourselves"}, {"you", "your", "yours", "yourself", "yourselves"}]
NAME, NOMINAL, OTHER_PRONOUN, CLASSES, ROLES = 0, 1, 9, 10, 5
SIZES = {"coref": [7, CLASSES * CLASSES, 7, 8, 6, ROLES * ROLES, 2],
         "pair": [len(RELATIONS) + 1, len(RELATIONS) + 1, 8, 10, 6, ROLES * ROLES, CLASSES, CLASSES],
         "holder": [len(RELATIONS) + 1, CLASSES, ROLES]}
VOICE = ("", "PRON", "", -1)
FAR_BACK = 80  # mentions before this many are asked only if they share words


def bucket(value, bounds):
    """How many bounds the value exceeds."""
    return sum(value > b for b in bounds)


def mention_class(word):
    form, upos = word[0].lower(), word[1]
    for i, forms in enumerate(PRONOUNS):
        if form in forms:
            return 2 + i
    return NAME if upos == "PROPN" else OTHER_PRONOUN if upos in ("PRON", "DET") else NOMINAL


def role(word):
    relation = word[2]
    return (0 if relation.startswith("nsubj") else 1 if relation in ("obj", "iobj") else 2 if relation == "nmod:poss"
            else 3 if relation.split(":")[0] in ("obl", "nmod") else 4)


def relation_number(word):
    name = word[2].split(":")[0]
    return RELATIONS.index(name) if name in RELATIONS else len(RELATIONS)


def core(sentence, head):
    """Lower-case words of a mention's kernel: its head with what is compounded with it."""
    return [w[0].lower() for i, w in enumerate(sentence) if i == head or (w[3] == head and w[2].split(":")[0] in ("flat", "compound"))]


def acronym(short, words):
    return len(words) > 1 and len(short) == 1 and short[0].replace(".", "") == "".join(w[0] for w in words)


def string_relation(a, b, a_class, b_class):
    """Of two kernels (lists of words)."""
    if a_class >= 2 or b_class >= 2:
        return 6
    if a == b:
        return 1
    if a[-1] == b[-1]:
        return 2
    if set(a) < set(b) or set(b) < set(a):
        return 3
    if acronym(a, b) or acronym(b, a):
        return 4
    return 5 if set(a) & set(b) else 0


def tree_relation(sentence, i, j):
    """Of two heads of one sentence, whichever comes first."""
    a, b = sentence[i], sentence[j]
    if (a[3] == j and a[2] == "appos") or (b[3] == i and b[2] == "appos"):
        return 1
    for subject, predicate in ((i, j), (j, i)):
        if sentence[subject][3] == predicate and sentence[subject][2].startswith("nsubj") and any(w[3] == predicate and w[2] == "cop" for w in sentence):
            return 2
    return 3 if a[3] == b[3] else 4 if a[3] == j or b[3] == i else 5


def offsets(name):
    out, total = [], 0
    for size in SIZES[name]:
        out.append(total)
        total += size
    return out


class Mentions:
    """The mentions of a document, in text order: `sentences` of words, `heads` [(sentence, word)]."""

    def __init__(self, sentences, heads, actors):
        self.sentences, self.heads, self.actors = sentences, heads, int(actors)
        self.words = [sentences[s][w] for s, w in heads]
        self.classes = [mention_class(w) for w in self.words]
        self.roles = [role(w) for w in self.words]
        self.cores = [core(sentences[s], w) for s, w in heads]

    def coref_pairs(self):
        """[(i, j, rows of the embedding)] for each mention i and those before it that may name the same."""
        shift, out = offsets("coref"), []
        for i, (s, w) in enumerate(self.heads):
            for j in range(i):
                t, v = self.heads[j]
                words = string_relation(self.cores[j], self.cores[i], self.classes[j], self.classes[i])
                if i - j > FAR_BACK and words in (0, 6):
                    continue
                values = (bucket(s - t, (0, 1, 2, 3, 5, 10)), self.classes[j] * CLASSES + self.classes[i], words,
                          bucket(i - j, (1, 2, 3, 5, 10, 20, 50)), tree_relation(self.sentences[s], v, w) if s == t else 0,
                          self.roles[j] * ROLES + self.roles[i], self.actors)
                out.append((i, j, [a + b for a, b in zip(shift, values)]))
        return out


def ancestors(sentence, i):
    out = []
    while i >= 0 and i not in out:
        out.append(i)
        i = sentence[i][3]
    return out


def pair_features(sentence, i, j):
    """Rows of the embedding for the ordered pair of the words i and j."""
    up_i, up_j = ancestors(sentence, i), ancestors(sentence, j)
    meet = next((k for k in up_i if k in up_j), -1)
    length = 7 if meet < 0 else bucket(up_i.index(meet) + up_j.index(meet), (0, 1, 2, 3, 4, 6))
    # a voice (-1) is over all words
    over = 0 if meet == i else 1 if meet == j else 5 if meet < 0 else {"VERB": 2, "AUX": 2, "NOUN": 3, "PROPN": 3}.get(sentence[meet][1], 4)
    a, b = (sentence[k] if k >= 0 else VOICE for k in (i, j))
    values = (relation_number(a), relation_number(b), length, 5 * (i > j) + bucket(abs(i - j), (2, 5, 10, 20)), over,
              role(a) * ROLES + role(b), mention_class(a), mention_class(b))
    return [x + y for x, y in zip(offsets("pair"), values)]


def holder_features(sentence, i):
    word = sentence[i] if i >= 0 else VOICE
    return [x + y for x, y in zip(offsets("holder"), (relation_number(word), mention_class(word), role(word)))]
