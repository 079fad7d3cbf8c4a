#include "core/language/attribution_head.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace standpoint {

namespace {

Matrix factors(View rows, const Linear& layer) {
    Matrix x = linear(rows, layer);
    leakyRelu(x);
    return withOne(x);
}

// The probability of the second of two columns.
std::vector<float> second(Matrix scores) {
    std::vector<float> out;
    for (int i = 0; i < scores.rows; ++i) {
        softmax(scores.row(i), scores.columns);
        out.push_back(scores.row(i)[1]);
    }
    return out;
}

} // namespace

AttributionHead::AttributionHead(Weights& weights, const ModelFile& file) {
    static constexpr std::array<std::string_view, Roles> names{"none", "source", "cue", "content"};
    if (!std::ranges::equal(file.labels("role"), names))
        weights.fail("The language model has other roles in attributions than this program.");
    cue_ = weights.linear("cue", hidden, 2);
    saidIn_ = weights.linear("said_in", hidden, inner);
    said_ = weights.linear("said", inner, 2);
    word_ = weights.linear("role_word", hidden, inner);
    cueWord_ = weights.linear("role_cue", hidden, inner);
    role_ = weights.matrix("role", {Roles, inner + 1, inner + 1});
}

std::vector<float> AttributionHead::cues(View rows) const {
    return second(linear(rows, cue_));
}

std::vector<float> AttributionHead::said(View rows) const {
    Matrix x = linear(rows, saidIn_);
    gelu(x);
    return second(linear(x, said_));
}

std::vector<std::vector<AttributionHead::Role>> AttributionHead::roles(View rows, std::span<const int> cues) const {
    std::vector<std::vector<Role>> out;
    if (cues.empty()) return out;
    const Matrix words = factors(rows, word_), all = factors(rows, cueWord_);
    Matrix forms(1, role_.rows), scores(words.rows, Roles);
    for (const int cue : cues) {
        productTransposed(View(all.row(cue), 1, all.columns, all.columns), role_, 1, forms.values.data(),
                          forms.columns);
        productTransposed(words, View(forms.values.data(), Roles, inner + 1, inner + 1), 1, scores.values.data(),
                          Roles);
        std::vector<Role>& of = out.emplace_back();
        for (int i = 0; i < scores.rows; ++i)
            of.push_back(static_cast<Role>(std::max_element(scores.row(i), scores.row(i) + Roles) - scores.row(i)));
    }
    return out;
}

} // namespace standpoint
