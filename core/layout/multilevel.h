#pragma once
// Draws a large connected graph from scratch: smaller graphs of the same shape first, each the start of the next finer
// one (Walshaw 2003, "A multilevel algorithm for force-directed graph-drawing"; Hachul and Jünger 2004).

#include "core/layout/coordinates.h"
#include "core/layout/links.h"
#include "core/layout/threads.h"

namespace standpoint {

/// Called with places on the way, for all nodes of the graph.
using CoordinatesProgress = std::function<void(const Coordinates&)>;

/// Places in no particular unit. Linked nodes attract each other, all repel each other, and pivots keep distances in
/// step with hops: all nodes are pivots below 1,500. About 1 µs for each node and round, of which there are 50 for each
/// level. When asked to stop it returns soon, with the places of the present level for all nodes that each of its nodes
/// stands for.
[[nodiscard]] Coordinates drawMultilevel(const Links&, std::uint64_t seed, Team&, const CoordinatesProgress& = {},
                                         std::stop_token = {});

} // namespace standpoint
