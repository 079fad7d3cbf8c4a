#pragma once
// What the network says of the mentions of one sentence: who holds a position, who stands in a relation to whom, and
// what one does to the other. It reads the sentence twice: as it stands among its neighbours, and alone with its names
// masked, so that what is said counts and not of whom.

#include "core/language/kernels.h"
#include "core/language/model_file.h"
#include "core/language/weights.h"
#include "core/model/vocabulary.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

/// Probabilities for the mentions of one sentence.
struct StatementScores {
    enum PairLabel { NoRelation, Represent, Positive, Negative, Neutral, PairLabels };
    struct Pair {
        std::array<float, PairLabels> label{1};
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
    Matrix salience; ///< a row for each mention, for LanguageEngine::salience; empty without vectors
};

/// What the sentiment heads say of a sentence whose names are masked.
struct SentimentScores {
    std::vector<std::array<float, 3>>
        directed;                          ///< [from * n + to] of n masks: log-probability of none, positive, negative
    std::vector<std::vector<float>> deeds; ///< [from * n + to]: logits by StatementHead::deedNames
    std::vector<std::array<float, 3>> target; ///< of each mask: log-probability of negative, neutral, positive
};

/// The rows of a sentence (its own first) and those of its mentions' heads.
struct SentenceView {
    View rows;
    std::vector<int> heads; ///< rows
};

class StatementHead {
public:
    static constexpr int hidden = 384, inner = 256;
    /// What the file lacks is the Weights' error.
    StatementHead(Weights&, const ModelFile&);
    /// `plain` and `masked` tell the same mentions; `pairs` and `holders` hold a row of features each, as features.h
    /// makes them.
    [[nodiscard]] StatementScores score(const SentenceView& plain, const SentenceView& masked,
                                        std::span<const std::vector<int>> pairs,
                                        std::span<const std::vector<int>> holders) const;
    [[nodiscard]] SentimentScores sentiment(const SentenceView& masked) const;
    [[nodiscard]] const std::vector<std::string>& deedNames() const { return deedNames_; }

private:
    struct Hidden {
        Matrix pairs, holders;
    };
    [[nodiscard]] Hidden maskedHidden(const SentenceView&) const;

    Linear pairIn_, holderIn_, pair_, kind_, holder_;
    Matrix pairFeatures_, holderFeatures_;
    Linear maskedPairIn_, maskedHolderIn_, maskedPair_, maskedKind_, maskedHolder_, directed_, deed_, target_;
    std::vector<std::string> deedNames_;
};

} // namespace standpoint
