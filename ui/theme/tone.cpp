#include "ui/theme/tone.h"

#include <QPainter>

namespace standpoint {

QPen tonePen(Tone tone, const Theme& theme, double width) {
    QPen pen(theme.of(tone), width, Qt::SolidLine, Qt::FlatCap);
    if (tone == Tone::Negative) pen.setDashPattern({7 / width, 4 / width});
    if (tone == Tone::Mixed) pen.setDashPattern({7 / width, 4 / width, 2 / width, 4 / width});
    if (tone == Tone::Neutral) pen.setWidthF(width / 2);
    return pen;
}

void drawToneHead(QPainter& painter, Tone tone, const Theme& theme, QPointF tip, bool fromLeft) {
    constexpr double length = 7, half = 4;
    const auto at = [&](double back, double aside) { return tip + QPointF(fromLeft ? -back : back, aside); };
    const QColor& color = theme.of(tone);
    painter.save();
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (tone) {
    case Tone::Positive:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF{tip, at(length, -half), at(length, half)});
        break;
    case Tone::Negative:
        painter.setPen(QPen(color, 2.4, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at(1.2, -half - 1), at(1.2, half + 1));
        break;
    case Tone::Mixed:
        painter.setBrush(theme.background);
        painter.drawPolygon(QPolygonF{tip, at(length / 2 + 1, -half), at(length + 2, 0), at(length / 2 + 1, half)});
        break;
    case Tone::Neutral:
        painter.drawPolyline(QPolygonF{at(length - 1, -half), tip, at(length - 1, half)});
        break;
    }
    painter.restore();
}

} // namespace standpoint
