"""What one actor does to another, by five folds over train and dev together (dev alone is small): the encoder is fine-tuned on that task
alone from the pre-trained weights, for each fold anew.

  /usr/bin/python3 folds.py --shared FOLDER --minilm FOLDER [--epochs 10] [--half]
"""
import argparse, pathlib, random
import torch
import torch.nn.functional as F
import batches, corpora, features, measure
from model import Model, layers_of, load_encoder, read_safetensors
from wordpiece import WordPiece

# PLOVER's quads, as shared/eval/score_relation_kind.py has them
QUADS = {"verbal cooperation": {"agree", "consult", "support"}, "material cooperation": {"yield", "cooperate", "aid"},
         "verbal conflict": {"request", "accuse", "reject", "threaten"}, "material conflict": {"protest", "sanction", "mobilize", "coerce", "assault"}}
QUAD = {corpora.DEED_LABELS.index(kind): quad for quad, kinds in QUADS.items() for kind in kinds}


def scores(model, sentences, pieces, half):
    """[(label, scores of all kinds)]"""
    batch, _ = batches.encode([[s.words] for s in sentences], pieces)
    x = model.rows(batch, ["masked"], half)["masked"]
    out = []
    for row, s in zip(x, sentences):
        pair, _ = model.masked_hidden(row, 0, [1 + m for m in s.masks])
        out += [(label, model.deed(pair[i * len(s.masks) + j])) for i, j, label in s.deeds]
    return out


def train(model, sentences, pieces, epochs, half, rng):
    size = 16
    steps = epochs * (len(sentences) // size)
    model.words.weight.requires_grad = False
    encoder = [p for n, p in model.named_parameters() if n.startswith(("layers", "places", "norm"))]
    heads = [p for n, p in model.named_parameters() if n.startswith(("mix", "masked_pair_in", "deed", "cases"))]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": 1e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, 10 * (s + 1) / steps) * max(0.02, 1 - s / steps))
    model.train()
    for _ in range(epochs):
        order = rng.sample(sentences, len(sentences))
        for k in range(0, len(order) - size + 1, size):
            found = scores(model, order[k : k + size], pieces, half)
            loss = F.cross_entropy(torch.stack([s for _, s in found]), torch.tensor([label for label, _ in found]))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
            optimizer.step(), schedule.step()
    model.eval()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--shared", required=True), p.add_argument("--minilm", required=True), p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--half", action="store_true"), p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    rng = random.Random(1)
    pieces = batches.Pieces(WordPiece((pathlib.Path(a.minilm) / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]))
    pretrained = read_safetensors(pathlib.Path(a.minilm) / "model.safetensors")
    data = [s for split in ("train", "dev") for s in corpora.read_masked(pathlib.Path(a.shared), split)["relation-kind"]]
    rng.shuffle(data)
    labels = {name: ["", ""] for name in ("upos", "xpos", "lemma", "deprel", "entity", "actor", "entity_word", "actor_word", "pair", "kind", "holder", "directed", "target", "role")}
    found = []
    for fold in range(5):
        torch.manual_seed(fold)
        model = Model({**labels, "deed": corpora.DEED_LABELS}, features.SIZES, layers_of(pretrained))
        load_encoder(model, pretrained)
        train(model, [s for i, s in enumerate(data) if i % 5 != fold], pieces, a.epochs, a.half, rng)
        with torch.no_grad():
            held = data[fold::5]
            found += [(label, int(s.argmax())) for k in range(0, len(held), 32) for label, s in scores(model, held[k : k + 32], pieces, a.half)]
        print(f"after fold {fold + 1}: {len(found)} relations, macro F1 {measure.macro(found):.3f}, "
              f"quad {measure.macro([(QUAD[a], QUAD[b]) for a, b in found]):.3f}", flush=True)


if __name__ == "__main__":
    main()
