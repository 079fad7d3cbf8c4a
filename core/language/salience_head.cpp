#include "core/language/salience_head.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

SalienceHead::SalienceHead(Weights& weights) {
    in_ = weights.linear("salience_in", 2 * hidden, inner);
    all_ = weights.linear("salience_all", 2 * inner, inner);
    score_ = weights.linear("salience", inner, 1);
}

Matrix SalienceHead::mentions(const SentenceView& plain, const SentenceView& masked) const {
    Matrix both(static_cast<int>(plain.heads.size()), 2 * hidden);
    for (int i = 0; i < both.rows; ++i) {
        std::copy_n(plain.rows.row(plain.heads[i]), hidden, both.row(i));
        std::copy_n(masked.rows.row(masked.heads[i]), hidden, both.row(i) + hidden);
    }
    Matrix out = linear(both, in_);
    gelu(out);
    return out;
}

float SalienceHead::score(std::span<const std::span<const float>> mentions) const {
    if (mentions.empty()) return 0;
    Matrix pooled(1, 2 * inner); // the mean, and the most of each
    float *mean = pooled.row(0), *most = mean + inner;
    std::copy_n(mentions.front().data(), inner, most);
    for (const std::span<const float> mention : mentions)
        for (int k = 0; k < inner; ++k) {
            mean[k] += mention[k] / static_cast<float>(mentions.size());
            most[k] = std::max(most[k], mention[k]);
        }
    Matrix x = linear(pooled, all_);
    gelu(x);
    return 1 / (1 + std::exp(-linear(x, score_).row(0)[0]));
}

} // namespace standpoint
