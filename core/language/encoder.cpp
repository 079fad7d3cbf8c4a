#include "core/language/encoder.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace standpoint {

namespace {

constexpr int layerCount = 6, attentionHeads = 12, innerSize = 1536;
constexpr int headSize = Encoder::hidden / attentionHeads;

/// Adds weight · (mean of each word's pieces) to the words' rows.
void addPooled(const Matrix& pieces, std::span<const PieceSentence> sentences, float weight, Matrix& words) {
    int piece = 0, root = 0;
    std::vector<int> counts;
    for (const PieceSentence& sentence : sentences) {
        counts.assign(sentence.words + 1, 0);
        for (int owner : sentence.owners)
            if (owner >= 0) ++counts[owner];
        for (int owner : sentence.owners) {
            if (owner >= 0)
                addScaled(words.row(root + owner), pieces.row(piece), weight / static_cast<float>(counts[owner]),
                          words.columns);
            ++piece;
        }
        root += sentence.words + 1;
    }
}

} // namespace

Encoder::Encoder(Weights& weights, const ModelFile& file)
    : words_(weights.tensor("words.weight", {static_cast<int>(file.vocabulary().size()), hidden})),
      places_(weights.tensor("places.weight", {longest, hidden})), cases_(weights.tensor("cases.weight", {4, hidden})),
      norm_(weights.norm("norm", hidden)), mix_(weights.matrix("mix", {-1, layerCount})) {
    for (int i = 0; i < layerCount; ++i) {
        const std::string at = "layers." + std::to_string(i) + ".";
        layers_.push_back({weights.linear({at + "query", at + "key", at + "value"}, hidden, hidden),
                           weights.linear(at + "out", hidden, hidden), weights.linear(at + "inner", hidden, innerSize),
                           weights.linear(at + "outer", innerSize, hidden), weights.norm(at + "norm1", hidden),
                           weights.norm(at + "norm2", hidden)});
    }
    if (mix_.rows < 3) weights.fail("The language model does not mix its layers for syntax, mentions and statements.");
    for (int task = 0; task < mix_.rows; ++task)
        softmax(mix_.row(task), mix_.columns);
}

WordVectors Encoder::encode(std::span<const PieceSentence> sentences) const {
    WordVectors out;
    int rows = 0;
    for (const PieceSentence& sentence : sentences) {
        out.first.push_back(rows);
        rows += sentence.words + 1;
    }
    out.syntax = Matrix(rows, hidden);
    out.mentions = Matrix(rows, hidden);
    out.statements = Matrix(rows, hidden);
    Matrix x = embed(sentences);
    for (int i = 0; i < layerCount; ++i) {
        apply(layers_[i], x, sentences);
        addPooled(x, sentences, mix_.row(0)[i], out.syntax);
        addPooled(x, sentences, mix_.row(1)[i], out.mentions);
        addPooled(x, sentences, mix_.row(2)[i], out.statements);
    }
    return out;
}

Matrix Encoder::embed(std::span<const PieceSentence> sentences) const {
    int rows = 0;
    for (const PieceSentence& sentence : sentences)
        rows += static_cast<int>(sentence.pieces.size());
    Matrix x(rows, hidden);
    std::vector<float> part(hidden);
    int row = 0;
    for (const PieceSentence& sentence : sentences) {
        for (int i = 0; i < static_cast<int>(sentence.pieces.size()); ++i, ++row) {
            words_.copyRow(sentence.pieces[i], x.row(row));
            places_.copyRow(i, part.data());
            addScaled(x.row(row), part.data(), 1, hidden);
            cases_.copyRow(sentence.cases[i], part.data());
            addScaled(x.row(row), part.data(), 1, hidden);
        }
    }
    addAndNormalise(x, nullptr, norm_);
    return x;
}

void Encoder::apply(const Layer& layer, Matrix& x, std::span<const PieceSentence> sentences) const {
    const Matrix context = attend(linear(x, layer.queryKeyValue), sentences);
    const Matrix attended = linear(context, layer.out);
    addAndNormalise(x, &attended, layer.norm1);
    const Matrix fed = feedForward(x, layer.inner, layer.outer);
    addAndNormalise(x, &fed, layer.norm2);
}

Matrix Encoder::attend(const Matrix& queryKeyValue, std::span<const PieceSentence> sentences) const {
    const float scale = 1 / std::sqrt(static_cast<float>(headSize));
    Matrix context(queryKeyValue.rows, hidden), scores;
    int first = 0;
    for (const PieceSentence& sentence : sentences) {
        const int n = static_cast<int>(sentence.pieces.size());
        scores = Matrix(n, n);
        for (int head = 0; head < attentionHeads; ++head) {
            const float* at = queryKeyValue.row(first) + head * headSize;
            const auto part = [&](int which) { return View(at + which * hidden, n, headSize, queryKeyValue.columns); };
            productTransposed(part(0), part(1), scale, scores.values.data(), n);
            for (int i = 0; i < n; ++i)
                softmax(scores.row(i), n);
            product(scores, part(2), context.row(first) + head * headSize, hidden);
        }
        first += n;
    }
    return context;
}

} // namespace standpoint
