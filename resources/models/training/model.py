"""The multi-task encoder: MiniLM's shape with a head per task. core/language/network.cpp reads the same weights by the same names."""
import json, math, struct, pathlib
import torch
from torch import nn
import torch.nn.functional as F

HIDDEN, LAYERS, HEADS, INNER, ARC, REL, PAIR = 384, 6, 12, 1536, 256, 128, 256


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
    def __init__(self, labels, vocabulary_size=30522, cases=4):
        super().__init__()
        self.labels = labels
        self.words, self.places = nn.Embedding(vocabulary_size, HIDDEN), nn.Embedding(512, HIDDEN)
        self.cases = nn.Embedding(cases, HIDDEN)
        nn.init.zeros_(self.cases.weight)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(3, LAYERS))  # mixes of layers: for syntax, mentions, statements
        self.head_drop = nn.Dropout(0.25)
        self.upos, self.xpos = nn.Linear(HIDDEN, len(labels["upos"])), nn.Linear(HIDDEN, len(labels["xpos"]))
        self.lemma = nn.Linear(HIDDEN, len(labels["lemma"]))
        self.arc_head, self.arc_dep = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.rel_head, self.rel_dep = nn.Linear(HIDDEN, REL), nn.Linear(HIDDEN, REL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))  # dependent (with a constant 1) x head
        self.rel = nn.Parameter(torch.zeros(len(labels["deprel"]), REL + 1, REL + 1))
        nn.init.normal_(self.arc, std=0.02)
        nn.init.normal_(self.rel, std=0.02)
        # an ordered pair of mentions: from, to, the words between them and the sentence; a holder: the mention and the sentence
        self.pair_in, self.holder_in = nn.Linear(4 * HIDDEN, PAIR), nn.Linear(2 * HIDDEN, PAIR)
        self.pair, self.kind = nn.Linear(PAIR, len(labels["pair"])), nn.Linear(PAIR, len(labels["kind"]))
        self.holder = nn.Linear(PAIR, len(labels["holder"]))
        self.entity, self.actor = nn.Linear(HIDDEN, len(labels["entity"])), nn.Linear(HIDDEN, len(labels["actor"]))

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

    def word_vectors(self, batch):
        """(syntax, mentions, statements): each (batch, words + 1, HIDDEN); index 0 is [CLS], which stands for the root. A word is the mean of its pieces."""
        layers = self.encode(batch["pieces"], batch["cases"], batch["lengths"])
        out = []
        for weights in self.mix.softmax(-1):
            mixed = sum(w * layer for w, layer in zip(weights, layers))
            out.append(self.head_drop(batch["pool"] @ mixed))
        return out

    def tree_scores(self, x):
        """Arc scores (batch, dependent, head) with rows and columns 0 for the root, and the factors of the relation scores."""
        leaky = lambda linear: self.head_drop(F.leaky_relu(linear(x), 0.1))
        one = x.new_ones(*x.shape[:2], 1)
        arcs = torch.cat([leaky(self.arc_dep), one], -1) @ self.arc @ leaky(self.arc_head).transpose(1, 2)
        return arcs, torch.cat([leaky(self.rel_dep), one], -1), torch.cat([leaky(self.rel_head), one], -1)

    def relation_scores(self, dep, head):
        """For pairs (pairs, REL + 1) each: (pairs, relations)."""
        return torch.einsum("pi,lij,pj->pl", dep, self.rel, head)


    def statement_scores(self, x, mentions):
        """For one sentence, x (words + 1, HIDDEN), and its mentions [(begin, end)]: scores of ordered pairs, their kinds, and holders.
        pairs[i * n + j] is from i to j."""
        spans = torch.stack([x[1 + b : 1 + e].mean(0) for b, e in mentions])
        n = len(mentions)
        between = []
        for i, (a, b) in enumerate(mentions):
            for j, (c, d) in enumerate(mentions):
                left, right = (b, c) if b <= c else (d, a)
                between.append(x[1 + left : 1 + right].mean(0) if left < right else x[0])
        whole = x[0].expand(n, -1)
        pair = torch.cat([spans.repeat_interleave(n, 0), spans.repeat(n, 1), torch.stack(between), whole.repeat(n, 1)], -1)
        pair = self.head_drop(F.gelu(self.pair_in(pair)))
        holder = self.head_drop(F.gelu(self.holder_in(torch.cat([spans, whole], -1))))
        return self.pair(pair), self.kind(pair), self.holder(holder)


def read_safetensors(path):
    data = pathlib.Path(path).read_bytes()
    (n,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + n])
    return {name: torch.frombuffer(bytearray(data[8 + n + t["data_offsets"][0] : 8 + n + t["data_offsets"][1]]), dtype=torch.float32).view(t["shape"])
            for name, t in header.items() if name != "__metadata__" and t["dtype"] == "F32"}


def load_minilm(model, folder):
    """Copies the pre-trained weights (Apache-2.0) into the encoder."""
    w = read_safetensors(pathlib.Path(folder) / "model.safetensors")
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "inner": "intermediate.dense",
             "outer": "output.dense", "norm2": "output.LayerNorm"}
    state = model.state_dict()
    state["words.weight"] = w["embeddings.word_embeddings.weight"]
    # the segment embedding is a constant here: it is added to the places once and for all
    state["places.weight"] = w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        state["norm." + part] = w["embeddings.LayerNorm." + part]
        for i in range(LAYERS):
            for ours, theirs in names.items():
                state[f"layers.{i}.{ours}.{part}"] = w[f"encoder.layer.{i}.{theirs}.{part}"]
    model.load_state_dict(state)
