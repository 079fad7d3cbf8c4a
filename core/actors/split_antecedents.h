#pragma once
// Private to core/actors: phrases that name two actors at once.

#include "core/actors/resolve.h"

#include <optional>
#include <utility>

namespace standpoint {

/// The two clusters that a candidate for two names ("both countries", "the two sides", "the two"), in text order: the last two of the kind
/// of its noun that were named side by side, else the only two that were named shortly before, or at all. "The two", which may be
/// anything, only if they were side by side. Nothing for other candidates. `clusterOf`: of each candidate before it, -1 for none.
[[nodiscard]] std::optional<std::pair<int, int>> twoNamedBefore(int candidate, const std::vector<Candidate>&, const std::vector<Tree>&,
                                                                const std::vector<Cluster>&, const std::vector<int>& clusterOf);

} // namespace standpoint
