#include "core/language/statement_head.h"

#include <algorithm>

namespace standpoint {

namespace {

// The mean of words [begin, end), where `vectors` has the sentence's own row first.
void meanOf(View vectors, int begin, int end, float* out) {
    for (int w = begin; w < end; ++w)
        addScaled(out, vectors.data + static_cast<std::size_t>(w + 1) * vectors.stride, 1.0f / static_cast<float>(end - begin),
                  vectors.columns);
}

} // namespace

StatementHead::StatementHead(Weights& weights, const ModelFile& file) {
    const auto check = [&](const char* task, auto expected, auto nameAt) {
        const std::vector<std::string> names = file.labels(task);
        bool same = names.size() == expected;
        for (std::size_t i = 0; same && i < expected; ++i) same = names[i] == nameAt(i);
        if (!same) weights.fail(std::string("The language model has other labels for ") + task + " than this program.");
    };
    static constexpr std::array<std::string_view, StatementScores::PairLabels> pairNames{"none", "represent", "positive", "negative", "neutral"};
    check("pair", pairNames.size(), [](std::size_t i) { return pairNames[i]; });
    check("kind", allRelationKinds.size(), [](std::size_t i) { return nameOf(allRelationKinds[i]); });
    check("holder", allStances.size() + 1, [](std::size_t i) { return i == 0 ? std::string_view("none") : nameOf(allStances[i - 1]); });
    pairIn_ = weights.linear("pair_in", 4 * hidden, inner);
    holderIn_ = weights.linear("holder_in", 2 * hidden, inner);
    pair_ = weights.linear("pair", inner, StatementScores::PairLabels);
    kind_ = weights.linear("kind", inner, allRelationKinds.size());
    holder_ = weights.linear("holder", inner, allStances.size() + 1);
}

StatementScores StatementHead::score(View vectors, std::span<const std::pair<int, int>> mentions) const {
    StatementScores out;
    const int n = static_cast<int>(mentions.size());
    if (n == 0) return out;
    Matrix holders(n, 2 * hidden), pairs(n * n, 4 * hidden);
    for (int i = 0; i < n; ++i) {
        meanOf(vectors, mentions[i].first, mentions[i].second, holders.row(i));
        std::copy_n(vectors.data, hidden, holders.row(i) + hidden);
    }
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            float* row = pairs.row(i * n + j);
            std::copy_n(holders.row(i), hidden, row);
            std::copy_n(holders.row(j), hidden, row + hidden);
            const bool before = mentions[i].second <= mentions[j].first;
            const int left = before ? mentions[i].second : mentions[j].second, right = before ? mentions[j].first : mentions[i].first;
            if (left < right) meanOf(vectors, left, right, row + 2 * hidden);
            else std::copy_n(vectors.data, hidden, row + 2 * hidden);
            std::copy_n(vectors.data, hidden, row + 3 * hidden);
        }
    Matrix pairInner = linear(pairs, pairIn_), holderInner = linear(holders, holderIn_);
    gelu(pairInner), gelu(holderInner);
    Matrix pairLabels = linear(pairInner, pair_), kinds = linear(pairInner, kind_), holderLabels = linear(holderInner, holder_);
    for (int k = 0; k < n * n; ++k) {
        StatementScores::Pair& pair = out.pairs.emplace_back();
        softmax(pairLabels.row(k), pairLabels.columns);
        softmax(kinds.row(k), kinds.columns);
        std::copy_n(pairLabels.row(k), pair.label.size(), pair.label.begin());
        std::copy_n(kinds.row(k), pair.kind.size(), pair.kind.begin());
    }
    for (int i = 0; i < n; ++i) {
        StatementScores::Holder& holder = out.holders.emplace_back();
        softmax(holderLabels.row(i), holderLabels.columns);
        holder.none = holderLabels.row(i)[0];
        std::copy_n(holderLabels.row(i) + 1, holder.stance.size(), holder.stance.begin());
    }
    return out;
}

} // namespace standpoint
