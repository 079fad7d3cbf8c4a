#pragma once
// The scene on any ink: what paint() and the SVG writer share.

#include "ui/scene/ink.h"
#include "ui/scene/paint.h"

namespace standpoint {

void draw(Ink&, const Scene&, const PaintOptions&);
/// Edges alone, at full strength.
void drawEdges(Ink&, const Scene&);
void drawLegend(Ink&, const Scene&, QPointF topLeft, double width);

/// `share` of the way from one colour to another.
[[nodiscard]] QColor blend(const QColor& from, const QColor& to, double share);
/// How the line of a tone is drawn.
[[nodiscard]] Stroke strokeFor(Tone, double width, const QColor&);

/// Draws a node's shape and, for an issue, its words, in given colours' strength (0–1 towards the background).
void drawNode(Ink&, const SceneNode&, const Theme&, double strength, double zoom = 1);

} // namespace standpoint
