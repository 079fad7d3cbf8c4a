#include "ui/window/hit_delegate.h"

#include <QPainter>

namespace standpoint {

namespace {

QFont smallOf(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

bool hasSource(const QModelIndex& index) { return !index.data(HitDelegate::SourceRole).toString().isEmpty(); }

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool section = !index.data(HitRole).isValid();
    painter->save();
    if (!section && (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))) {
        QColor under = theme_.selection;
        under.setAlphaF(0.22f);
        painter->fillRect(option.rect, under);
    }
    const QRect words = option.rect.adjusted(10, 3, -10, -3);
    const QFont font = section ? smallOf(option.font) : option.font;
    const auto line = [&](const QFont& with, const QColor& colour, int alignment, const QString& text) {
        painter->setFont(with);
        painter->setPen(colour);
        painter->drawText(words, alignment, QFontMetrics(with).elidedText(text, Qt::ElideRight, words.width()));
    };
    line(font, section ? theme_.muted : theme_.text, hasSource(index) ? Qt::AlignTop : section ? Qt::AlignBottom : Qt::AlignVCenter,
         index.data().toString());
    if (hasSource(index)) line(smallOf(option.font), theme_.muted, Qt::AlignBottom, index.data(SourceRole).toString());
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int line = QFontMetrics(option.font).height();
    return {200, hasSource(index) ? line + QFontMetrics(smallOf(option.font)).height() + 8 : line + 8};
}

} // namespace standpoint
