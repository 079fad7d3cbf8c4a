#pragma once
// How faithful a picture is to its graph, whoever drew it.

#include "core/layout/layout.h"
#include "tests/bench/layout/graphs.h"

namespace standpoint::bench {

/// Neighbourhood preservation, [0, 1]: the mean, over all nodes with neighbours, of the Jaccard index of a node's k
/// neighbours in the graph and the k nodes that lie nearest to it, k being its degree.
[[nodiscard]] double neighbourhoodPreservation(const Graph&, const std::vector<Point>& places);

/// Normalised stress at the best scale, [0, 1]: Σ w (s·‖xi − xj‖ − d)² / Σ w d² over pairs of a pivot i and a node j at
/// d > 0 hops from it, with w = 1/d² and the scale s at which the sum is least. 50 pivots, drawn by a fixed seed; all
/// nodes of smaller graphs. Pairs without a path between them don't count.
[[nodiscard]] double scaledStress(const Graph&, const std::vector<Point>& places);

} // namespace standpoint::bench
