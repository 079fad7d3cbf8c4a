#pragma once
// What lights up: a selection or the thing under the pointer, with its neighbourhood.

#include "ui/scene/paint.h"

#include <set>

namespace standpoint {

struct Selection {
    std::set<NodeRef> nodes;
    std::set<StatementId> statements;
    [[nodiscard]] bool empty() const { return nodes.empty() && statements.empty(); }
    bool operator==(const Selection&) const = default;
};

/// Edges that hold one of these statements.
[[nodiscard]] std::set<int> edgesWith(const Scene&, const std::set<StatementId>&);

/// The pointer's node or edge lights up first, else statements highlighted from outside, else the selection.
[[nodiscard]] Emphasis emphasisOf(const Scene&, const SceneGrid&, const Selection&, std::optional<int> hoveredNode,
                                  std::optional<int> hoveredEdge, const std::set<StatementId>& highlighted);

} // namespace standpoint
