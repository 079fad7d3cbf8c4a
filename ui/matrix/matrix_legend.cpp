#include "ui/matrix/matrix_legend.h"

#include "ui/matrix/stance_mark.h"

#include <QPainter>

namespace standpoint {

namespace {

constexpr int mark = 18, gap = 5, between = 16; // px

const std::pair<Tone, QString> entries[] = {{Tone::Positive, QStringLiteral("supports")},
                                            {Tone::Negative, QStringLiteral("opposes")},
                                            {Tone::Mixed, QStringLiteral("mixed")}};

} // namespace

void MatrixLegend::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

QSize MatrixLegend::sizeHint() const {
    int width = -between;
    for (const auto& [tone, words] : entries) width += mark + gap + fontMetrics().horizontalAdvance(words) + between;
    return {width, std::max(cellSide, fontMetrics().height())};
}

void MatrixLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int x = 0;
    for (const auto& [tone, words] : entries) {
        const int wide = mark + gap + fontMetrics().horizontalAdvance(words);
        if (x + wide > width() + 1) break; // half a word helps nobody
        drawStanceMark(painter, tone, 1, QPointF(x + mark / 2.0, height() / 2.0), theme_);
        painter.setPen(theme_.muted);
        painter.drawText(QRect(x + mark + gap, 0, wide, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        x += wide + between;
    }
}

} // namespace standpoint
