#pragma once
// Who is who: how likely a mention names the same as one before it (resources/models/training/model.py, coref_scores).
// Mentions are told by their head words, as in Dobrovolskii 2021, "Word-Level Coreference Resolution".

#include "core/language/features.h"
#include "core/language/kernels.h"
#include "core/language/weights.h"

#include <span>
#include <vector>

namespace standpoint {

class CorefHead {
public:
    static constexpr int hidden = 384, inner = 160;
    /// What the file lacks is the Weights' error.
    explicit CorefHead(Weights&);

    struct Scores {
        std::vector<float> pairs;    ///< of each pair
        std::vector<float> newcomer; ///< of each mention: that it names what no mention before it does
    };
    /// `mentions` has a row for each; scores are logits, to be compared between a mention's pairs and its being new.
    [[nodiscard]] Scores score(View mentions, std::span<const CorefPair>, bool actors) const;

private:
    Linear in_, before_, left_, right_, both_, score_, new_;
    Matrix features_;
};

} // namespace standpoint
