#pragma once
// Salience: how likely a careful reader lists an actor among those of a text (Dunietz and Gillick 2014, "A New Entity
// Salience Task"), from all places where it is mentioned (resources/models/training/model.py, salience_scores).

#include "core/language/kernels.h"
#include "core/language/statement_head.h"
#include "core/language/weights.h"

#include <span>

namespace standpoint {

class SalienceHead {
public:
    static constexpr int hidden = 384, inner = 128;
    /// What the file lacks is the Weights' error.
    explicit SalienceHead(Weights&);

    /// A row for each mention of a sentence, of `inner` values. `plain` and `masked` tell the same mentions, with names
    /// and without.
    [[nodiscard]] Matrix mentions(const SentenceView& plain, const SentenceView& masked) const;
    /// The probability from the rows of all mentions of one actor, in any order; 0 without any.
    [[nodiscard]] float score(std::span<const std::span<const float>> mentions) const;

private:
    Linear in_, all_, score_;
};

} // namespace standpoint
