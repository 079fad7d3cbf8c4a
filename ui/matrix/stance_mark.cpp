#include "ui/matrix/stance_mark.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr double smallest = 13, largest = 22, growth = 3; // px; a mark of nine statements is the largest

void drawSign(QPainter& painter, QPointF centre, double reach, bool upright, const Theme& theme) {
    painter.setPen(QPen(theme.background, std::max(1.8, reach / 2.4), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(centre - QPointF(reach, 0), centre + QPointF(reach, 0));
    if (upright) painter.drawLine(centre - QPointF(0, reach), centre + QPointF(0, reach));
}

} // namespace

void drawStanceMark(QPainter& painter, Tone tone, int statements, QPointF centre, const Theme& theme) {
    const double side = std::min(largest, smallest + growth * (std::sqrt(std::max(1, statements)) - 1) * 1.5);
    const double half = side / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.of(tone));
    if (tone == Tone::Positive) {
        painter.drawRoundedRect(QRectF(centre - QPointF(half, half), QSizeF(side, side)), 3, 3);
        drawSign(painter, centre, half * 0.55, true, theme);
    } else if (tone == Tone::Negative) {
        painter.drawEllipse(centre, half * 1.06, half * 1.06); // looks as large as the square
        drawSign(painter, centre, half * 0.6, false, theme);
    } else {
        painter.setPen(QPen(theme.of(tone), 2.2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(theme.background);
        const double reach = half * 1.02;
        painter.drawPolygon(QPolygonF{centre - QPointF(reach, 0), centre - QPointF(0, reach), centre + QPointF(reach, 0), centre + QPointF(0, reach)});
    }
    painter.restore();
}

} // namespace standpoint
