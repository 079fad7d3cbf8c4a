#pragma once
// Private to core/actors: clusters that turn out to name the same actor once all mentions have their place.

#include "core/actors/resolve.h"

namespace standpoint {

/// Joins clusters of one country or organisation, surnames with the one person who has them, "an appeals court" with the one name that holds its words, "the government" with the
/// state that is named most, "his attorney" with the one who is called so, and bodies of one owner with one noun. Those joined to others
/// are left without members. `clusterOf`: of each candidate, -1 for none; is kept right.
void uniteClusters(std::vector<Cluster>&, std::vector<int>& clusterOf, const std::vector<Candidate>&, const std::vector<Tree>&);

} // namespace standpoint
