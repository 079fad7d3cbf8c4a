#pragma once
// Draws a large connected graph from scratch: smaller graphs of the same shape first, each the start of the next finer
// one (Walshaw 2003, "A multilevel algorithm for force-directed graph-drawing"; Hachul and Jünger 2004).

#include "core/layout/coordinates.h"
#include "core/layout/links.h"
#include "core/layout/threads.h"

namespace standpoint {

/// Called with places on the way, for all nodes of the graph.
using CoordinatesProgress = std::function<void(const Coordinates&)>;

/// Places in no particular unit. On each level linked nodes attract each other, all repel each other (barnes_hut.h) and
/// pivots, all nodes of levels below 1,500, keep distances in step with hops (sparse_stress.h): the maxent-stress model
/// of Gansner, Hu and North 2013 with sparse stress in place of the distances that it leaves out. O(n log n); about 30
/// µs for each node of a sparse graph on two cores. Progress is told seven times on each level. When asked to stop it
/// returns soon, with each node about where the level under way has the node that stands for it.
[[nodiscard]] Coordinates drawMultilevel(const Links&, std::uint64_t seed, Team&, const CoordinatesProgress& = {},
                                         std::stop_token = {});

} // namespace standpoint
