#pragma once
// Private to core/stance: from scores to calibrated probabilities, by logistic models whose weights stand in
// resources/knowledge/confidence.tsv (fitted by resources/models/training/calibrate.py).

#include "core/stance/findings.h"

#include <map>
#include <string>

namespace standpoint {

using Features = std::map<std::string, double>;

[[nodiscard]] Features actorFeatures(const ActorTable&, ActorId);
/// `actors` holds the probability of each actor, by id - 1.
[[nodiscard]] Features findingFeatures(const Context&, const Finding&, const std::vector<double>& actors);

/// 1 / (1 + e^-(w · f)) with the weights of "actor", "relation" or "position".
[[nodiscard]] double probability(const std::string& model, const Features&);

} // namespace standpoint
