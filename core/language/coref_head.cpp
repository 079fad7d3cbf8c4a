#include "core/language/coref_head.h"

#include <numeric>

namespace standpoint {

CorefHead::CorefHead(Weights& weights) {
    in_ = weights.linear("coref_in", hidden, inner);
    before_ = weights.linear("coref_before", hidden, inner);
    left_ = weights.linearWithoutBias("coref_left.weight", {inner, inner});
    right_ = weights.linearWithoutBias("coref_right.weight", {inner, inner});
    both_ = weights.linear("coref_both", inner, inner);
    score_ = weights.linear("coref_score", inner, 1);
    new_ = weights.linear("coref_new", inner, 2);
    features_ = weights.matrix("coref_features.weight",
                               {std::accumulate(corefFeatureSizes.begin(), corefFeatureSizes.end(), 0), inner});
}

CorefHead::Scores CorefHead::score(View mentions, std::span<const CorefPair> pairs, bool actors) const {
    Scores out;
    Matrix now = linear(mentions, in_);
    const Matrix before = linear(mentions, before_);
    const Matrix left = linear(now, left_), right = linear(before, right_);
    constexpr int pairsAtOnce = 512;
    for (std::size_t begin = 0; begin < pairs.size(); begin += pairsAtOnce) {
        const auto some = pairs.subspan(begin, std::min<std::size_t>(pairsAtOnce, pairs.size() - begin));
        Matrix products(static_cast<int>(some.size()), inner);
        for (int k = 0; k < products.rows; ++k)
            for (int i = 0; i < inner; ++i)
                products.row(k)[i] = now.row(some[k].mention)[i] * before.row(some[k].before)[i];
        Matrix both = linear(products, both_);
        for (int k = 0; k < both.rows; ++k) {
            addScaled(both.row(k), left.row(some[k].mention), 1, inner);
            addScaled(both.row(k), right.row(some[k].before), 1, inner);
            for (const int feature : some[k].features)
                addScaled(both.row(k), features_.row(feature), 1, inner);
        }
        gelu(both);
        const Matrix scores = linear(both, score_);
        out.pairs.insert(out.pairs.end(), scores.values.begin(), scores.values.end());
    }
    gelu(now);
    const Matrix fresh = linear(now, new_);
    for (int i = 0; i < fresh.rows; ++i)
        out.newcomer.push_back(fresh.row(i)[actors ? 1 : 0]);
    return out;
}

} // namespace standpoint
