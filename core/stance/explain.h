#pragma once
// Why a sentence gives the statements that it gives: the tool with which errors are found.

#include "core/attribution/attribution.h"
#include "core/stance/judgement.h"

#include <string>

namespace standpoint {

/// Everything that was read in one sentence (by its place in the reading), as plain text with a section each: the words with
/// their tree, the mentions and their actors, who says what, the clauses, and what every rule and the model made of them, with
/// scores and the confidence that decides whether it is shown. Judges the whole article first, so it costs as much as analysing it
/// without reading.
[[nodiscard]] std::string explain(const Reading&, const ActorTable&, const Attributions&, const Judgement&, int sentence);

} // namespace standpoint
