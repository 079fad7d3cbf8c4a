#pragma once
// Outlines and glyphs of nodes, as vector paths.

#include "ui/scene/scene.h"

#include <QPainterPath>

namespace standpoint {

/// The shape's border, filled and stroked when drawn; in scene coordinates. `size` is the whole shape's.
[[nodiscard]] QPainterPath outlineOf(NodeShape, QPointF centre, QSizeF size);
/// Lines that the shape has besides its border: the roof, the inner ring. Stroked.
[[nodiscard]] QPainterPath innerLinesOf(NodeShape, QPointF centre, QSizeF size);
/// The small picture inside an actor's shape, filled.
[[nodiscard]] QPainterPath glyphOf(ActorKind, QPointF centre, double size);

/// Signed distance from a shape's border: negative inside.
[[nodiscard]] double distanceTo(NodeShape, QPointF centre, QSizeF size, QPointF point);
[[nodiscard]] inline double distanceTo(const SceneNode& node, QPointF point) {
    return distanceTo(shapeOf(node.kind), node.place, node.size, point);
}

} // namespace standpoint
