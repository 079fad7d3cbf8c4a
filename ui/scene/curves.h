#pragma once
// The way of an edge: a curve from border to border, its head and its middle.

#include "ui/scene/scene.h"

#include <QPainterPath>

#include <array>

namespace standpoint {

/// A cubic Bézier curve.
struct Curve {
    std::array<QPointF, 4> points;
    [[nodiscard]] QPointF at(double t) const;
    [[nodiscard]] QPointF direction(double t) const; ///< of unit length
    [[nodiscard]] Curve between(double from, double to) const;
    [[nodiscard]] QPainterPath path() const;
};

/// From centre to centre, bent; a loop where both ends are one node.
[[nodiscard]] Curve centreLine(const Scene&, const SceneEdge&);

/// Around a curve's control points, which hold the curve.
[[nodiscard]] QRectF boxOf(const Curve&);

struct EdgeShape {
    Curve line;         ///< what is stroked: ends where the head begins
    QPainterPath head;  ///< triangle (filled), bar (stroked), diamond (outlined), chevron (stroked)
    QPointF middle;     ///< where the status mark sits
    QPainterPath whole; ///< from border to tip, for rings and hits
};
/// The drawn parts of an edge; nothing where its nodes touch.
[[nodiscard]] std::optional<EdgeShape> shapeOf(const Scene&, const SceneEdge&);

/// Sets SceneEdge::bend: fans edges between the same two nodes, and leads single ones around nodes in their way.
void bendEdges(Scene&);

} // namespace standpoint
