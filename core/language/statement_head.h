#pragma once
// What the network says of the actors of one sentence: who holds a position, who stands in a relation to whom.

#include "core/language/kernels.h"
#include "core/language/model_file.h"
#include "core/language/weights.h"
#include "core/model/vocabulary.h"

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace standpoint {

/// Probabilities for the mentions of one sentence.
struct StatementScores {
    enum PairLabel { NoRelation, Represent, Positive, Negative, Neutral, PairLabels };
    struct Pair {
        std::array<float, PairLabels> label{};
        std::array<float, allRelationKinds.size()> kind{}; ///< which relation, if there is one
        [[nodiscard]] float related() const { return 1 - label[NoRelation]; }
    };
    struct Holder {
        float none = 1;
        std::array<float, allStances.size()> stance{};
        [[nodiscard]] float holds() const { return 1 - none; }
    };
    std::vector<Pair> pairs; ///< pairs[from * n + to] of n mentions
    std::vector<Holder> holders;
};

/// A pair is read from both mentions, the words between them and the sentence; a holder from the mention and the sentence
/// (resources/models/training/model.py, statement_scores).
class StatementHead {
public:
    static constexpr int hidden = 384, inner = 256;
    /// What the file lacks is the Weights' error.
    StatementHead(Weights&, const ModelFile&);
    /// `vectors` holds (words + 1) rows, the sentence's own first; mentions are [begin, end) of its words, not empty.
    [[nodiscard]] StatementScores score(View vectors, std::span<const std::pair<int, int>> mentions) const;

private:
    Linear pairIn_, holderIn_, pair_, kind_, holder_;
};

} // namespace standpoint
