#include "ui/theme/tone_legend.h"

#include <QPainter>

namespace standpoint {

namespace {

constexpr int between = 16; // px

} // namespace

ToneLegend::ToneLegend(std::vector<Entry> entries, Sizes sizes, Draw draw, QWidget* parent)
    : QWidget(parent), entries_(std::move(entries)), sizes_(sizes), draw_(std::move(draw)) {}

void ToneLegend::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

int ToneLegend::widthOf(const Entry& entry) const {
    return sizes_.mark + sizes_.gap + fontMetrics().horizontalAdvance(entry.words);
}

QSize ToneLegend::sizeHint() const {
    int width = -between;
    for (const Entry& entry : entries_) width += widthOf(entry) + between;
    return {width, std::max(sizes_.leastHeight, fontMetrics().height()) + sizes_.padding};
}

void ToneLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int x = 0;
    for (const Entry& entry : entries_) {
        const int wide = widthOf(entry);
        if (x + wide > width() + 1) break; // half a word helps nobody
        draw_(painter, QRectF(x, (height() - sizes_.mark) / 2.0, sizes_.mark, sizes_.mark), entry.tone, theme_);
        painter.setPen(theme_.muted);
        painter.drawText(QRect(x + sizes_.mark + sizes_.gap, 0, wide, height()), Qt::AlignVCenter | Qt::AlignLeft, entry.words);
        x += wide + between;
    }
}

} // namespace standpoint
