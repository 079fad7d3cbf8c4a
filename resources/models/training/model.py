"""The multi-task encoder: MiniLM's shape with heads for all tasks. core/language reads the same weights by the same names.

The encoder reads windows: some sentences one after the other, "[CLS] sentence [CLS] sentence … [SEP]". What it gives is a row for each
sentence (its [CLS], which stands for the root) and for each word (the mean of its pieces). Everything that has a place in the text is
told by a word: a mention by its head, a cue by its head.
"""
import json, math, pathlib, struct, subprocess
import torch
from torch import nn
import torch.nn.functional as F

HIDDEN, HEADS, INNER, ARC, REL, PAIR, COREF, ROLE, SALIENCE = 384, 12, 1536, 256, 128, 256, 160, 128, 128
MIXES = ["syntax", "mentions", "statements", "attribution", "masked", "links"]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.out, self.norm1 = nn.Linear(HIDDEN, HIDDEN), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner, self.outer = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm2, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(0.1)

    def forward(self, x, mask):
        b, n, _ = x.shape
        split = lambda t: t.view(b, n, HEADS, -1).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + mask
        context = (self.drop(scores.softmax(-1)) @ v).transpose(1, 2).reshape(b, n, HIDDEN)
        x = self.norm1(x + self.drop(self.out(context)))
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Model(nn.Module):
    """`labels`: names of the columns of each head. `features`: how many values each feature of features.py has."""

    def __init__(self, labels, features, layers=6, vocabulary_size=30522, cases=4):
        super().__init__()
        self.labels, n = labels, {task: len(values) for task, values in labels.items()}
        self.words, self.places = nn.Embedding(vocabulary_size, HIDDEN), nn.Embedding(512, HIDDEN)
        self.cases = nn.Embedding(cases, HIDDEN)
        nn.init.zeros_(self.cases.weight)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.mix = nn.Parameter(torch.zeros(len(MIXES), layers))
        self.head_drop = nn.Dropout(0.25)
        # syntax
        self.upos, self.xpos, self.lemma = nn.Linear(HIDDEN, n["upos"]), nn.Linear(HIDDEN, n["xpos"]), nn.Linear(HIDDEN, n["lemma"])
        self.arc_head, self.arc_dep = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.rel_head, self.rel_dep = nn.Linear(HIDDEN, REL), nn.Linear(HIDDEN, REL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))  # dependent (with a constant 1) x head
        self.rel = nn.Parameter(torch.zeros(n["deprel"], REL + 1, REL + 1))
        # mentions: tags of names and noun phrases; heads of mentions; who is who
        self.entity, self.actor = nn.Linear(HIDDEN, n["entity"]), nn.Linear(HIDDEN, n["actor"])
        self.entity_word, self.actor_word = nn.Linear(HIDDEN, n["entity_word"]), nn.Linear(HIDDEN, n["actor_word"])
        self.coref_in, self.coref_before = nn.Linear(HIDDEN, COREF), nn.Linear(HIDDEN, COREF)  # a mention and one before it
        self.coref_left, self.coref_right = nn.Linear(COREF, COREF, bias=False), nn.Linear(COREF, COREF, bias=False)
        self.coref_both = nn.Linear(COREF, COREF)
        self.coref_features = nn.Embedding(sum(features["coref"]), COREF)
        self.coref_score, self.coref_new = nn.Linear(COREF, 1), nn.Linear(COREF, 2)  # new: in general, and among actors
        # statements: an ordered pair of mentions: from, to, the words between them and the sentence; a holder: mention and sentence
        self.pair_in, self.holder_in = nn.Linear(4 * HIDDEN, PAIR), nn.Linear(2 * HIDDEN, PAIR)
        self.pair_features, self.holder_features = nn.Embedding(sum(features["pair"]), PAIR), nn.Embedding(sum(features["holder"]), PAIR)
        self.pair, self.kind, self.holder = nn.Linear(PAIR, n["pair"]), nn.Linear(PAIR, n["kind"]), nn.Linear(PAIR, n["holder"])
        # the same with names masked, and what the sentiment sets tell
        self.masked_pair_in, self.masked_holder_in = nn.Linear(4 * HIDDEN, PAIR), nn.Linear(2 * HIDDEN, PAIR)
        self.masked_pair, self.masked_kind, self.masked_holder = nn.Linear(PAIR, n["pair"]), nn.Linear(PAIR, n["kind"]), nn.Linear(PAIR, n["holder"])
        self.directed, self.deed, self.target = nn.Linear(PAIR, n["directed"]), nn.Linear(PAIR, n["deed"]), nn.Linear(PAIR, n["target"])
        # salience: whether a careful reader lists an actor among the text's (Dunietz and Gillick 2014), from all its mentions
        self.salience_in, self.salience_all, self.salience = nn.Linear(2 * HIDDEN, SALIENCE), nn.Linear(2 * SALIENCE, SALIENCE), nn.Linear(SALIENCE, 1)
        # attribution: heads of cues, what is said by someone, and what each word is to a cue
        self.cue, self.said_in, self.said = nn.Linear(HIDDEN, 2), nn.Linear(HIDDEN, ROLE), nn.Linear(ROLE, 2)
        self.role_word, self.role_cue = nn.Linear(HIDDEN, ROLE), nn.Linear(HIDDEN, ROLE)
        self.role = nn.Parameter(torch.zeros(n["role"], ROLE + 1, ROLE + 1))
        for p in (self.arc, self.rel, self.role):
            nn.init.normal_(p, std=0.02)
        for e in (self.coref_features, self.pair_features, self.holder_features):
            nn.init.normal_(e.weight, std=0.02)

    def encode(self, pieces, cases, lengths):
        """Per layer the vectors of all pieces: list of (batch, n, HIDDEN)."""
        n = pieces.shape[1]
        places = torch.arange(n)
        mask = (places[None, :] >= lengths[:, None]).float()[:, None, None, :] * -1e4
        x = self.drop(self.norm(self.words(pieces) + self.places(places) + self.cases(cases)))
        out = []
        for layer in self.layers:
            x = layer(x, mask)
            out.append(x)
        return out

    def rows(self, batch, wanted=MIXES, half=False):
        """{mix: (batch, rows, HIDDEN)}: sentences' and words' vectors of each window."""
        with torch.autocast(self.mix.device.type, dtype=torch.bfloat16, enabled=half):
            layers = self.encode(batch["pieces"], batch["cases"], batch["lengths"])
        b, n = batch["pieces"].shape
        out, weights = {}, self.mix.softmax(-1)
        for i, name in enumerate(MIXES):
            if name in wanted:
                mixed = sum(w * layer.float() for w, layer in zip(weights[i], layers))
                out[name] = self.head_drop(self.pool(batch, mixed))
        return out

    @staticmethod
    def pool(batch, x):
        """Pieces' vectors (batch, n, HIDDEN) → the means of each sentence's and word's, (batch, rows, HIDDEN)."""
        (b, n), size = batch["pieces"].shape, batch["rows"]
        where = (batch["owners"] + size * torch.arange(b)[:, None]).flatten()  # the last row of each window takes what belongs to none
        counts = torch.zeros(b * size).index_add(0, where, torch.ones(b * n)).clamp(min=1)[:, None]
        return (torch.zeros(b * size, HIDDEN).index_add(0, where, x.flatten(0, 1)) / counts).view(b, size, HIDDEN)

    def tree_scores(self, x):
        """Arc scores (batch, dependent, head) between all rows, and the factors of the relation scores."""
        leaky = lambda linear: self.head_drop(F.leaky_relu(linear(x), 0.1))
        one = x.new_ones(*x.shape[:-1], 1)
        arcs = torch.cat([leaky(self.arc_dep), one], -1) @ self.arc @ leaky(self.arc_head).transpose(-1, -2)
        return arcs, torch.cat([leaky(self.rel_dep), one], -1), torch.cat([leaky(self.rel_head), one], -1)

    def relation_scores(self, dep, head):
        """For pairs (pairs, REL + 1) each: (pairs, relations)."""
        return torch.einsum("pi,lij,pj->pl", dep, self.rel, head)

    def coref_scores(self, x, pairs, features, actors):
        """x: (mentions, HIDDEN); pairs: (k, 2) of a mention and one before it; features (k, …) as rows of the embedding.
        Scores of the pairs, and of each mention being new; `actors`: whether the mentions are those of an article's actors."""
        now, before = self.coref_in(x), self.coref_before(x)
        left, right = self.coref_left(now), self.coref_right(before)
        i, j = pairs[:, 0], pairs[:, 1]
        hidden = left[i] + right[j] + self.coref_both(now[i] * before[j]) + self.coref_features(features).sum(1)
        return self.coref_score(self.head_drop(F.gelu(hidden)))[:, 0], self.coref_new(F.gelu(now))[:, int(actors)]

    @staticmethod
    def pair_input(x, root, heads):
        """For all ordered pairs of the words `heads` (rows of x) of one sentence with the row `root`: (n * n, 4 * HIDDEN)."""
        n, first = len(heads), min(root, *heads)
        mentions, whole = x[heads], x[root].expand(n * n, -1)
        sums = F.pad(x[first : max(heads) + 1].cumsum(0), (0, 0, 1, 0))  # row k: the sum of the k rows from `first` on
        places = torch.tensor(heads) - first
        i, j = places.repeat_interleave(n), places.repeat(n)
        left, right = torch.minimum(i, j) + 1, torch.maximum(i, j)
        count = (right - left)[:, None]
        between = torch.where(count > 0, (sums[right] - sums[left]) / count.clamp(min=1), whole)
        return torch.cat([mentions.repeat_interleave(n, 0), mentions.repeat(n, 1), between, whole], -1)

    @staticmethod
    def holder_input(x, root, heads):
        return torch.cat([x[heads], x[root].expand(len(heads), -1)], -1)

    def statement_scores(self, plain, masked, features):
        """Of one sentence: pairs (n * n, labels), kinds and holders. `plain`, `masked`: (x, root, heads) with names and without;
        features: {"pair": (n * n, …), "holder": (n, …)}."""
        return self.scores_of_inputs([f(*view) for view in (plain, masked) for f in (self.pair_input, self.holder_input)], features)

    def scores_of_inputs(self, inputs, features):
        """The same from what pair_input and holder_input give for both views, of one sentence or of several one after the other."""
        drop = lambda h: self.head_drop(F.gelu(h))
        pair = drop(self.pair_in(inputs[0]) + self.pair_features(features["pair"]).sum(1))
        holder = drop(self.holder_in(inputs[1]) + self.holder_features(features["holder"]).sum(1))
        other_pair, other_holder = drop(self.masked_pair_in(inputs[2])), drop(self.masked_holder_in(inputs[3]))
        return (self.pair(pair) + self.masked_pair(other_pair), self.kind(pair) + self.masked_kind(other_pair),
                self.holder(holder) + self.masked_holder(other_holder))

    def masked_hidden(self, x, root, heads):
        drop = lambda h: self.head_drop(F.gelu(h))
        return drop(self.masked_pair_in(self.pair_input(x, root, heads))), drop(self.masked_holder_in(self.holder_input(x, root, heads)))

    def salience_scores(self, plain, masked, actor, count):
        """Logits of `count` actors from the rows of the heads of all their mentions, with names and without; `actor`: whose each is."""
        x = self.head_drop(F.gelu(self.salience_in(torch.cat([plain, masked], -1))))
        mean = x.new_zeros(count, SALIENCE).index_add(0, actor, x) / torch.bincount(actor, minlength=count)[:, None]
        most = x.new_full((count, SALIENCE), -1e4).scatter_reduce(0, actor[:, None].expand_as(x), x, "amax")
        return self.salience(self.head_drop(F.gelu(self.salience_all(torch.cat([mean, most], -1)))))[:, 0]

    def said_scores(self, x):
        """(…, 2): whether each word is said by someone, whoever that is."""
        return self.said(self.head_drop(F.gelu(self.said_in(x))))

    def role_scores(self, x, cues):
        """x (rows, HIDDEN), rows of cues: (cues, rows, roles): what each word is to each cue."""
        one = x.new_ones(len(x), 1)
        word = torch.cat([self.head_drop(F.leaky_relu(self.role_word(x), 0.1)), one], -1)
        cue = torch.cat([self.head_drop(F.leaky_relu(self.role_cue(x), 0.1)), one], -1)[cues]
        return torch.einsum("wi,lij,cj->cwl", word, self.role, cue)


def read_safetensors(path):
    data = pathlib.Path(path).read_bytes()
    (n,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + n])
    return {name: torch.frombuffer(bytearray(data[8 + n + t["data_offsets"][0] : 8 + n + t["data_offsets"][1]]), dtype=torch.float32).view(t["shape"])
            for name, t in header.items() if name != "__metadata__" and t["dtype"] == "F32"}


def layers_of(weights):
    """How many layers pre-trained weights have."""
    return 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))


def load_encoder(model, w):
    """Copies pre-trained weights of BERT's shape into the encoder."""
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "inner": "intermediate.dense",
             "outer": "output.dense", "norm2": "output.LayerNorm"}
    state = model.state_dict()
    state["words.weight"] = w["embeddings.word_embeddings.weight"]
    # the segment embedding is a constant here: it is added to the places once and for all
    state["places.weight"] = w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        state["norm." + part] = w["embeddings.LayerNorm." + part]
        for i in range(len(model.layers)):
            for ours, theirs in names.items():
                state[f"layers.{i}.{ours}.{part}"] = w[f"encoder.layer.{i}.{theirs}.{part}"]
    model.load_state_dict(state)


def read_model_file(path):
    """(weights, labels) of a model file that export.py wrote, as floats: to train on from it."""
    file = pathlib.Path(path).read_bytes()
    start, out = struct.unpack("<I", file[20:24])[0], {}
    data = subprocess.run(["zstd", "-dqc"], input=file[24:], stdout=subprocess.PIPE, check=True).stdout
    header = json.loads(data[:start])
    for name, t in header["tensors"].items():
        count = math.prod(t["shape"])
        if t["type"] == "int8":
            values = torch.frombuffer(bytearray(data[start + t["offset"] : start + t["offset"] + count]), dtype=torch.int8).float().view(-1, t["shape"][-1])
            rows = len(values)
            scales = torch.frombuffer(bytearray(data[start + t["scales"] : start + t["scales"] + 4 * rows]), dtype=torch.float32)
            out[name] = (values * scales[:, None]).view(t["shape"])
        else:
            out[name] = torch.frombuffer(bytearray(data[start + t["offset"] : start + t["offset"] + 4 * count]), dtype=torch.float32).view(t["shape"]).clone()
    return out, header["labels"]
