#pragma once
// Marks that repeat what a tone's hue says, as the graph's edges have them.

#include "ui/theme/theme.h"

#include <QPen>
#include <QPointF>

class QPainter;

namespace standpoint {

/// Solid for positive, dashed 7–4 for negative, dash-dot for mixed, thin for neutral. Width in pixels.
[[nodiscard]] QPen tonePen(Tone, const Theme&, double width);

/// The head of an arrow that ends at a point and comes from the left, or from the right: filled triangle, flat bar, open diamond,
/// open chevron.
void drawToneHead(QPainter&, Tone, const Theme&, QPointF tip, bool fromLeft);

} // namespace standpoint
