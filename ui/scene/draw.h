#pragma once
// The scene on any ink: what paint() and the SVG writer share.

#include "ui/scene/ink.h"
#include "ui/scene/paint.h"

#include <span>

namespace standpoint {

void draw(Ink&, const Scene&, const PaintOptions&);
/// Some edges and nodes of it, with their rings and marks but no names.
void drawSome(Ink&, const Scene&, const PaintOptions&, std::span<const int> edges, std::span<const int> nodes);
/// Edges alone, at full strength.
void drawEdges(Ink&, const Scene&);
void drawLegend(Ink&, const Scene&, QPointF topLeft, double width);

/// `share` of the way from one colour to another.
[[nodiscard]] QColor blend(const QColor& from, const QColor& to, double share);
/// How the line of a tone is drawn.
[[nodiscard]] Stroke strokeFor(Tone, double width, const QColor&);

/// The sign of a status, on a disc in the middle of its edge.
void drawMark(Ink&, StatusMark, QPointF at, const QColor&, const QColor& background);
inline constexpr double markSize = 14; ///< the disc with its line

/// Whether issues have their words inside at a zoom.
[[nodiscard]] bool showsWords(double zoom);
/// Draws a node's shape and, for an issue, its words, in given colours' strength (0–1 towards the background).
void drawNode(Ink&, const SceneNode&, const Theme&, double strength, double zoom = 1);

} // namespace standpoint
