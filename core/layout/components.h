#pragma once
// The parts of a graph that no edge joins: each is laid out on its own.

#include "core/layout/layout.h"

namespace standpoint {

struct Component {
    std::vector<int> nodes;        ///< of the whole graph, in ascending order
    std::vector<LayoutEdge> edges; ///< without loops; their ends are places in `nodes`

    [[nodiscard]] int size() const { return static_cast<int>(nodes.size()); }
};

/// In the order of their first nodes. Nearly O(nodes + edges).
[[nodiscard]] std::vector<Component> componentsOf(const LayoutInput&);

} // namespace standpoint
