#pragma once
// A graph as its layout reads it: who is linked to whom, node by node in one array.

#include "core/layout/layout.h"

#include <span>
#include <utility>
#include <vector>

namespace standpoint {

/// Undirected links in compressed rows: those of node i are [first[i], first[i + 1]) of `to`, in ascending order and
/// each once, with the weights of parallel edges added up; no loops.
struct Links {
    std::vector<int> first{0}, to;
    std::vector<float> weight;

    [[nodiscard]] int size() const { return static_cast<int>(first.size()) - 1; }
    [[nodiscard]] int degree(int node) const { return first[node + 1] - first[node]; }
    [[nodiscard]] std::span<const int> of(int node) const {
        return {to.begin() + first[node], to.begin() + first[node + 1]};
    }
};

/// O(nodes + edges · log degree). Ends of edges are nodes below `nodes`.
[[nodiscard]] Links linksOf(int nodes, std::span<const LayoutEdge> edges);

/// Hops from a node to each, −1 where no path leads. O(nodes + edges).
[[nodiscard]] std::vector<int> hopsFrom(int node, const Links&);

} // namespace standpoint
