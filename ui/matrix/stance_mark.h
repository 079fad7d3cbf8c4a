#pragma once
// The mark of a stance in a cell: its shape and sign repeat what its hue says.

#include "ui/theme/theme.h"

#include <QRectF>

class QPainter;

namespace standpoint {

inline constexpr int cellSide = 26; ///< px; rows are as high as columns are wide

/// Supports: a square with a plus; opposes: a disc with a minus; mixed: an open diamond. Larger with √statements.
void drawStanceMark(QPainter&, Tone, int statements, QPointF centre, const Theme&);

} // namespace standpoint
