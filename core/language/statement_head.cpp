#include "core/language/statement_head.h"

#include "core/language/features.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace standpoint {

namespace {

constexpr int hidden = StatementHead::hidden;

// For each ordered pair of mentions: both, the mean of the words between them, and the sentence.
Matrix pairInput(const SentenceView& sentence) {
    const int n = static_cast<int>(sentence.heads.size());
    Matrix out(n * n, 4 * hidden);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            float* row = out.row(i * n + j);
            std::copy_n(sentence.rows.row(sentence.heads[i]), hidden, row);
            std::copy_n(sentence.rows.row(sentence.heads[j]), hidden, row + hidden);
            const auto [left, right] = std::minmax(sentence.heads[i], sentence.heads[j]);
            for (int w = left + 1; w < right; ++w)
                addScaled(row + 2 * hidden, sentence.rows.row(w), 1.0f / static_cast<float>(right - left - 1),
                          hidden);
            if (right - left < 2) std::copy_n(sentence.rows.row(0), hidden, row + 2 * hidden);
            std::copy_n(sentence.rows.row(0), hidden, row + 3 * hidden);
        }
    return out;
}

Matrix holderInput(const SentenceView& sentence) {
    Matrix out(static_cast<int>(sentence.heads.size()), 2 * hidden);
    for (int i = 0; i < out.rows; ++i) {
        std::copy_n(sentence.rows.row(sentence.heads[i]), hidden, out.row(i));
        std::copy_n(sentence.rows.row(0), hidden, out.row(i) + hidden);
    }
    return out;
}

void addFeatures(Matrix& x, std::span<const std::vector<int>> features, const Matrix& embedding) {
    for (int i = 0; i < x.rows; ++i)
        for (const int feature : features[i])
            addScaled(x.row(i), embedding.row(feature), 1, x.columns);
}

void add(Matrix& x, const Matrix& y) {
    addScaled(x.values.data(), y.values.data(), 1, static_cast<int>(x.values.size()));
}

template <std::size_t n> std::array<float, n> probabilities(float* row) {
    softmax(row, n);
    std::array<float, n> out;
    std::copy_n(row, n, out.begin());
    return out;
}

template <std::size_t n> std::array<float, n> logProbabilities(float* row) {
    std::array<float, n> out = probabilities<n>(row);
    for (float& value : out)
        value = std::log(std::max(value, 1e-9f));
    return out;
}

} // namespace

StatementHead::StatementHead(Weights& weights, const ModelFile& file) {
    const auto check = [&](const char* task, auto expected, auto nameAt) {
        const std::vector<std::string> names = file.labels(task);
        bool same = names.size() == expected;
        for (std::size_t i = 0; same && i < expected; ++i)
            same = names[i] == nameAt(i);
        if (!same) weights.fail(std::string("The language model has other labels for ") + task + " than this program.");
    };
    static constexpr std::array<std::string_view, StatementScores::PairLabels> pairNames{
        "none", "represent", "positive", "negative", "neutral"};
    static constexpr std::array<std::string_view, 3> directions{"none", "positive", "negative"},
        sentiments{"negative", "neutral", "positive"};
    check("pair", pairNames.size(), [](std::size_t i) { return pairNames[i]; });
    check("kind", allRelationKinds.size(), [](std::size_t i) { return nameOf(allRelationKinds[i]); });
    check("holder", allStances.size() + 1,
          [](std::size_t i) { return i == 0 ? std::string_view("none") : nameOf(allStances[i - 1]); });
    check("directed", directions.size(), [](std::size_t i) { return directions[i]; });
    check("target", sentiments.size(), [](std::size_t i) { return sentiments[i]; });
    deedNames_ = file.labels("deed");
    const auto sum = [](const auto& sizes) { return std::accumulate(sizes.begin(), sizes.end(), 0); };
    pairIn_ = weights.linear("pair_in", 4 * hidden, inner);
    holderIn_ = weights.linear("holder_in", 2 * hidden, inner);
    pairFeatures_ = weights.matrix("pair_features.weight", {sum(pairFeatureSizes), inner});
    holderFeatures_ = weights.matrix("holder_features.weight", {sum(holderFeatureSizes), inner});
    pair_ = weights.linear("pair", inner, StatementScores::PairLabels);
    kind_ = weights.linear("kind", inner, allRelationKinds.size());
    holder_ = weights.linear("holder", inner, allStances.size() + 1);
    maskedPairIn_ = weights.linear("masked_pair_in", 4 * hidden, inner);
    maskedHolderIn_ = weights.linear("masked_holder_in", 2 * hidden, inner);
    maskedPair_ = weights.linear("masked_pair", inner, StatementScores::PairLabels);
    maskedKind_ = weights.linear("masked_kind", inner, allRelationKinds.size());
    maskedHolder_ = weights.linear("masked_holder", inner, allStances.size() + 1);
    directed_ = weights.linear("directed", inner, directions.size());
    deed_ = weights.linear("deed", inner, static_cast<int>(deedNames_.size()));
    target_ = weights.linear("target", inner, sentiments.size());
}

StatementHead::Hidden StatementHead::maskedHidden(const SentenceView& masked) const {
    Hidden out{linear(pairInput(masked), maskedPairIn_), linear(holderInput(masked), maskedHolderIn_)};
    gelu(out.pairs), gelu(out.holders);
    return out;
}

StatementScores StatementHead::score(const SentenceView& plain, const SentenceView& masked,
                                     std::span<const std::vector<int>> pairs,
                                     std::span<const std::vector<int>> holders) const {
    StatementScores out;
    if (plain.heads.empty()) return out;
    Matrix pairHidden = linear(pairInput(plain), pairIn_), holderHidden = linear(holderInput(plain), holderIn_);
    addFeatures(pairHidden, pairs, pairFeatures_);
    addFeatures(holderHidden, holders, holderFeatures_);
    gelu(pairHidden), gelu(holderHidden);
    const Hidden other = maskedHidden(masked);
    Matrix labels = linear(pairHidden, pair_), kinds = linear(pairHidden, kind_),
           stances = linear(holderHidden, holder_);
    add(labels, linear(other.pairs, maskedPair_));
    add(kinds, linear(other.pairs, maskedKind_));
    add(stances, linear(other.holders, maskedHolder_));
    for (int k = 0; k < labels.rows; ++k)
        out.pairs.push_back({probabilities<StatementScores::PairLabels>(labels.row(k)),
                             probabilities<allRelationKinds.size()>(kinds.row(k))});
    for (int i = 0; i < stances.rows; ++i) {
        const auto all = probabilities<allStances.size() + 1>(stances.row(i));
        StatementScores::Holder& holder = out.holders.emplace_back();
        holder.none = all[0];
        std::copy(all.begin() + 1, all.end(), holder.stance.begin());
    }
    return out;
}

SentimentScores StatementHead::sentiment(const SentenceView& masked) const {
    SentimentScores out;
    if (masked.heads.empty()) return out;
    const Hidden from = maskedHidden(masked);
    Matrix directed = linear(from.pairs, directed_), deeds = linear(from.pairs, deed_),
           target = linear(from.holders, target_);
    for (int k = 0; k < directed.rows; ++k) {
        out.directed.push_back(logProbabilities<3>(directed.row(k)));
        out.deeds.emplace_back(deeds.row(k), deeds.row(k) + deeds.columns);
    }
    for (int i = 0; i < target.rows; ++i)
        out.target.push_back(logProbabilities<3>(target.row(i)));
    return out;
}

} // namespace standpoint
