#pragma once
// Private to core/stance: from scores to calibrated probabilities, by logistic models whose weights stand in
// resources/knowledge/confidence.tsv (fitted by resources/models/training/calibrate.py).

#include "core/stance/findings.h"
#include "core/stance/judgement.h"

#include <map>
#include <string>

namespace standpoint {

using Features = std::map<std::string, double>;

[[nodiscard]] Features actorFeatures(const ActorTable&, const Judgement&, ActorId);
/// How likely a careful reader calls each an actor of the text, by id - 1.
[[nodiscard]] std::vector<double> actorProbabilities(const ActorTable&, const Judgement&);
/// `actors` holds the probability of each actor, by id - 1.
[[nodiscard]] Features findingFeatures(const Context&, const Finding&, const std::vector<double>& actors);

/// Whether so little speaks for an actor that nothing is said of it.
[[nodiscard]] bool isUnlikely(ActorId, const std::vector<double>& actors);
/// How likely a careful reader agrees with a finding.
[[nodiscard]] double confidenceOf(const Context&, const Finding&, const std::vector<double>& actors);
/// Whether a finding with its confidence is shown: it and the actors that it is about are likely enough.
[[nodiscard]] bool isShown(const Finding&, const std::vector<double>& actors);

/// Turns scores into confidences, and drops what is more likely wrong than a reader would bear.
void calibrate(const Context&, const std::vector<double>& actors, std::vector<Finding>&);

/// 1 / (1 + e^-(w · f)) with the weights of "actor", "relation" or "position".
[[nodiscard]] double probability(const std::string& model, const Features&);

} // namespace standpoint
