#include "ui/timeline/tone_legend.h"

#include "ui/timeline/timeline_chart.h"

#include <QPainter>

namespace standpoint {

namespace {

constexpr int mark = 14, gap = 6, between = 16; // px

const std::pair<Tone, QString> entries[] = {{Tone::Positive, QStringLiteral("supports, positive")},
                                            {Tone::Negative, QStringLiteral("opposes, negative")},
                                            {Tone::Mixed, QStringLiteral("mixed")},
                                            {Tone::Neutral, QStringLiteral("neutral")}};

} // namespace

void ToneLegend::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

QSize ToneLegend::sizeHint() const {
    int width = -between;
    for (const auto& [tone, words] : entries) width += mark + gap + fontMetrics().horizontalAdvance(words) + between;
    return {width, std::max(mark, fontMetrics().height()) + 6};
}

void ToneLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int x = 0;
    for (const auto& [tone, words] : entries) {
        const int wide = mark + gap + fontMetrics().horizontalAdvance(words);
        if (x + wide > width() + 1) break; // half a word helps nobody
        drawToneBar(painter, QRectF(x, (height() - mark) / 2.0, mark, mark), tone, theme_);
        painter.setPen(theme_.muted);
        painter.drawText(QRect(x + mark + gap, 0, wide, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        x += wide + between;
    }
}

} // namespace standpoint
