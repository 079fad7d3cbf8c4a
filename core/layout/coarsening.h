#pragma once
// Smaller graphs of the same shape (Walshaw 2003, "A multilevel algorithm for force-directed graph-drawing").

#include "core/layout/links.h"

namespace standpoint {

/// A graph of which each node stands for some of a finer one.
struct CoarseGraph {
    Links links;
    std::vector<float> masses; ///< how many nodes of the finest graph each stands for
    std::vector<int> parentOf; ///< of each finer node: the coarse node that stands for it
};

/// Suns take their neighbours for planets, as in the solar systems of Hachul and Jünger 2004 but without moons: nodes
/// are asked in random order, and one that is still free becomes a sun and takes its free neighbours. One that is free
/// but has no free neighbour left joins the system of the neighbour that it is linked to most, so a connected graph
/// shrinks at least to half; to a quarter where each node has four links or so. O(nodes + edges · log degree).
[[nodiscard]] CoarseGraph coarsen(const Links&, const std::vector<float>& masses, std::uint64_t seed);

} // namespace standpoint
