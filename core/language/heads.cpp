#include "core/language/heads.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr int arcSize = 256, relationSize = 128;

Matrix leakyLinear(const Matrix& x, const Linear& layer) {
    Matrix out = linear(x, layer);
    leakyRelu(out);
    return out;
}

/// The biaffine form's matrix as a layer: its last row goes with the constant 1, so it is the bias.
Linear transposedWithBias(const Matrix& arc) {
    Linear out;
    if (arc.rows == 0) return out;
    out.weight = Matrix(arc.columns, arc.rows - 1);
    for (int i = 0; i < arc.rows - 1; ++i)
        for (int j = 0; j < arc.columns; ++j)
            out.weight.row(j)[i] = arc.row(i)[j];
    out.bias.assign(arc.row(arc.rows - 1), arc.row(arc.rows - 1) + arc.columns);
    return out;
}

} // namespace

Heads::Heads(Weights& weights, const ModelFile& file) {
    const auto tagger = [&](const std::string& task, std::vector<std::string>& names) {
        names = file.labels(task);
        if (names.empty()) weights.fail("The language model has no labels for " + task + ".");
        return weights.linear(task, Encoder::hidden, static_cast<int>(names.size()));
    };
    upos_ = tagger("upos", labels_.upos);
    xpos_ = tagger("xpos", labels_.xpos);
    lemma_ = tagger("lemma", labels_.lemma);
    entity_ = tagger("entity", labels_.entity);
    actor_ = tagger("actor", labels_.actor);
    entityWord_ = tagger("entity_word", labels_.entityWord);
    actorWord_ = tagger("actor_word", labels_.actorWord);
    arcHead_ = weights.linear("arc_head", Encoder::hidden, arcSize);
    arcDependent_ = weights.linear("arc_dep", Encoder::hidden, arcSize);
    relationHead_ = weights.linear("rel_head", Encoder::hidden, relationSize);
    relationDependent_ = weights.linear("rel_dep", Encoder::hidden, relationSize);
    arc_ = transposedWithBias(weights.matrix("arc", {arcSize + 1, arcSize}));
    labels_.deprel = file.labels("deprel");
    relation_ =
        weights.linearWithoutBias("rel", {static_cast<int>(labels_.deprel.size()), relationSize + 1, relationSize + 1});
}

Scores Heads::score(const WordVectors& vectors, std::span<const SentenceRows> sentences) const {
    const Matrix &syntax = vectors.of(Mix::Syntax), &mentions = vectors.of(Mix::Mentions);
    Scores out;
    out.upos = linear(syntax, upos_);
    out.xpos = linear(syntax, xpos_);
    out.lemma = linear(syntax, lemma_);
    out.entity = linear(mentions, entity_);
    out.actor = linear(mentions, actor_);
    out.entityWord = linear(mentions, entityWord_);
    out.actorWord = linear(mentions, actorWord_);
    out.relationDependent = withOne(leakyLinear(syntax, relationDependent_));
    out.relationHead = withOne(leakyLinear(syntax, relationHead_));
    const Matrix heads = leakyLinear(syntax, arcHead_);
    const Matrix dependents = linear(leakyLinear(syntax, arcDependent_), arc_);
    for (const auto [first, n] : sentences) {
        Matrix& arcs = out.arcs.emplace_back(n, n);
        productTransposed(View(dependents.row(first), n, arcSize, arcSize), View(heads.row(first), n, arcSize, arcSize),
                          1, arcs.values.data(), n);
    }
    return out;
}

Matrix Heads::relations(const Scores& scores, std::span<const int> headOfRow) const {
    constexpr int width = relationSize + 1, rowsAtOnce = 64; // 64 rows keep the product in the cache
    const int rows = scores.relationDependent.rows, labels = static_cast<int>(labels_.deprel.size());
    Matrix out(rows, labels), heads(rowsAtOnce, width);
    for (int begin = 0; begin < rows; begin += rowsAtOnce) {
        const int n = std::min(rowsAtOnce, rows - begin);
        for (int i = 0; i < n; ++i)
            std::copy_n(scores.relationHead.row(headOfRow[begin + i]), width, heads.row(i));
        const Matrix forms = linear(View(heads.row(0), n, width, width), relation_);
        for (int i = 0; i < n; ++i)
            productTransposed(View(scores.relationDependent.row(begin + i), 1, width, width),
                              View(forms.row(i), labels, width, width), 1, out.row(begin + i), labels);
    }
    return out;
}

} // namespace standpoint
