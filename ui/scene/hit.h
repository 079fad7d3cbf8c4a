#pragma once
// What lies under the pointer.

#include "ui/scene/grid.h"

namespace standpoint {

/// The topmost node within `reach` of a point; actors lie above issues, small ones above large ones.
[[nodiscard]] std::optional<int> nodeAt(const Scene&, const SceneGrid&, QPointF, double reach = 2);
/// The nearest edge within `reach` of a point.
[[nodiscard]] std::optional<int> edgeAt(const Scene&, const SceneGrid&, QPointF, double reach = 5);
/// Nodes whose centres lie in a rectangle.
[[nodiscard]] std::vector<int> nodesIn(const Scene&, const QRectF&);

} // namespace standpoint
