#include "core/language/encoder.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace standpoint {

namespace {

constexpr int mostLayers = 24, attentionHeads = 12, innerSize = 1536;
constexpr int headSize = Encoder::hidden / attentionHeads;

/// Adds weight · (mean of each row's pieces) to the rows.
void addPooled(const Matrix& pieces, std::span<const PieceWindow> windows, float weight, Matrix& rows) {
    int piece = 0, first = 0;
    std::vector<int> counts;
    for (const PieceWindow& window : windows) {
        counts.assign(window.rows, 0);
        for (int owner : window.owners)
            if (owner >= 0) ++counts[owner];
        for (int owner : window.owners) {
            if (owner >= 0)
                addScaled(rows.row(first + owner), pieces.row(piece), weight / static_cast<float>(counts[owner]),
                          rows.columns);
            ++piece;
        }
        first += window.rows;
    }
}

} // namespace

Encoder::Encoder(Weights& weights, const ModelFile& file)
    : words_(weights.tensor("words.weight", {static_cast<int>(file.vocabulary().size()), hidden})),
      places_(weights.tensor("places.weight", {longest, hidden})), cases_(weights.tensor("cases.weight", {4, hidden})),
      norm_(weights.norm("norm", hidden)), mix_(weights.matrix("mix", {-1, -1})) {
    if (mix_.columns > mostLayers) weights.fail("The language model has more layers than this program reads.");
    for (int i = 0; i < mix_.columns && !weights.error(); ++i) {
        const std::string at = "layers." + std::to_string(i) + ".";
        const Norm before = i == 0 ? norm_ : layers_.back().norm2, norm1 = weights.norm(at + "norm1", hidden);
        layers_.push_back({weights.linear({at + "query", at + "key", at + "value"}, hidden, hidden, &before),
                           weights.linear(at + "out", hidden, hidden),
                           weights.linear({at + "inner"}, hidden, innerSize, &norm1),
                           weights.linear(at + "outer", innerSize, hidden), norm1, weights.norm(at + "norm2", hidden)});
    }
    if (mix_.rows != mixes) weights.fail("The language model mixes its layers for other tasks than this program has.");
    for (int task = 0; task < mix_.rows; ++task)
        softmax(mix_.row(task), mix_.columns);
}

WordVectors Encoder::encode(std::span<const PieceWindow> windows, std::initializer_list<Mix> wanted) const {
    WordVectors out;
    int rows = 0;
    for (const PieceWindow& window : windows) {
        out.first.push_back(rows);
        rows += window.rows;
    }
    for (const Mix mix : wanted)
        out.matrices[static_cast<int>(mix)] = Matrix(rows, hidden);
    Matrix x = embed(windows);
    for (int i = 0; i < mix_.columns; ++i) {
        apply(layers_[i], x, windows);
        for (const Mix mix : wanted)
            addPooled(x, windows, mix_.row(static_cast<int>(mix))[i], out.matrices[static_cast<int>(mix)]);
    }
    return out;
}

Matrix Encoder::embed(std::span<const PieceWindow> windows) const {
    int rows = 0;
    for (const PieceWindow& window : windows)
        rows += static_cast<int>(window.pieces.size());
    Matrix x(rows, hidden);
    std::vector<float> part(hidden);
    int row = 0;
    for (const PieceWindow& window : windows) {
        for (int i = 0; i < static_cast<int>(window.pieces.size()); ++i, ++row) {
            words_.copyRow(window.pieces[i], x.row(row));
            places_.copyRow(i, part.data());
            addScaled(x.row(row), part.data(), 1, hidden);
            cases_.copyRow(window.cases[i], part.data());
            addScaled(x.row(row), part.data(), 1, hidden);
        }
    }
    addAndNormalise(x, nullptr, norm_);
    return x;
}

void Encoder::apply(const Layer& layer, Matrix& x, std::span<const PieceWindow> windows) const {
    const Matrix context = attend(linear(x, layer.queryKeyValue), windows);
    const Matrix attended = linear(context, layer.out);
    addAndNormalise(x, &attended, layer.norm1);
    const Matrix fed = feedForward(x, layer.inner, layer.outer);
    addAndNormalise(x, &fed, layer.norm2);
}

Matrix Encoder::attend(const Matrix& queryKeyValue, std::span<const PieceWindow> windows) const {
    const float scale = 1 / std::sqrt(static_cast<float>(headSize));
    Matrix context(queryKeyValue.rows, hidden), scores;
    int first = 0;
    for (const PieceWindow& window : windows) {
        const int n = static_cast<int>(window.pieces.size());
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
