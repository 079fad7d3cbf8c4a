#pragma once
// Actors and attributions → statements.

#include "core/attribution/attribution.h"
#include "core/model/statement.h"
#include "core/stance/judgement.h"

#include <vector>

namespace standpoint {

struct Statements {
    std::vector<Statement> statements; ///< in text order of their first evidence; ids 1-based positions
    std::vector<Issue> issues;         ///< ids 1-based positions
    std::vector<double> actors;        ///< how likely a careful reader calls each an actor of the text, by id - 1
};

[[nodiscard]] double sureActor(); ///< from this probability on an actor is kept of whom nothing is said

/// Applies the rules, weighs what they find against the model's judgement, and joins what says the same: positions of one holder with one stance to one issue, relations of one
/// kind between the same two actors; each place is one more evidence. Spans are those of the raw text.
[[nodiscard]] Statements findStatements(const Reading&, const ActorTable&, const Attributions&, const Judgement&);

} // namespace standpoint
