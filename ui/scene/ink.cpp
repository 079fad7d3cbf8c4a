#include "ui/scene/ink.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

namespace standpoint {

double firstBaseline(const Words& words) {
    const double step = lineHeight * words.style.pixels;
    constexpr double halfCapital = 0.36; // of Inter's and most sans serifs' size: centres capitals, not descenders
    return words.at.y() - (static_cast<double>(words.lines.size()) - 1) * step / 2 + halfCapital * words.style.pixels;
}

void PainterInk::path(const QPainterPath& path, const std::optional<QColor>& fill,
                      const std::optional<Stroke>& stroke) {
    if (fill) painter_.fillPath(path, *fill);
    if (!stroke) return;
    QPen pen(stroke->color, stroke->width, Qt::SolidLine, stroke->round ? Qt::RoundCap : Qt::FlatCap,
             stroke->round ? Qt::RoundJoin : Qt::MiterJoin);
    if (!stroke->dashes.isEmpty()) {
        QList<double> pattern; // Qt counts dashes in widths of the pen
        for (const double dash : stroke->dashes)
            pattern << dash / stroke->width;
        pen.setDashPattern(pattern);
    }
    painter_.strokePath(path, pen);
}

void PainterInk::words(const Words& words) {
    const QFont font = sceneFont(words.style.pixels, words.style.weight);
    const QFontMetricsF metrics(font);
    double y = firstBaseline(words);
    for (const QString& line : words.lines) {
        const double x = words.at.x() - (words.align == Align::Centre ? metrics.horizontalAdvance(line) / 2 : 0);
        if (words.halo) {
            QPainterPath outline;
            outline.addText(x, y, font, line);
            painter_.strokePath(
                outline, QPen(*words.halo, 0.3 * words.style.pixels, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
        painter_.setFont(font);
        painter_.setPen(words.color);
        painter_.drawText(QPointF(x, y), line);
        y += lineHeight * words.style.pixels;
    }
}

} // namespace standpoint
