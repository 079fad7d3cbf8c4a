#include "ui/library/document_delegate.h"

#include "ui/library/document_model.h"

#include <QPainter>

namespace standpoint {

namespace {

constexpr int margin = 8;

QFont smallOf(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

} // namespace

void DocumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    const QRect row = option.rect.adjusted(2, 1, -2, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || hovered) {
        QColor under = selected ? theme_.selection : theme_.nodeLine;
        under.setAlphaF(selected ? 0.22f : 0.10f);
        painter->setPen(Qt::NoPen);
        painter->setBrush(under);
        painter->drawRoundedRect(row, 4, 4);
    }
    const QFontMetrics large(option.font), small(smallOf(option.font));
    const QRect words = row.adjusted(margin, margin / 2, -margin, -margin / 2);
    painter->setFont(option.font);
    painter->setPen(theme_.text);
    painter->drawText(words, Qt::AlignTop | Qt::AlignLeft,
                      large.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->setFont(smallOf(option.font));
    painter->setPen(theme_.muted);
    const QString count = index.data(DocumentModel::CountRole).toString();
    painter->drawText(words, Qt::AlignBottom | Qt::AlignRight, count);
    painter->drawText(words, Qt::AlignBottom | Qt::AlignLeft,
                      small.elidedText(index.data(DocumentModel::AboutRole).toString(), Qt::ElideRight,
                                       words.width() - small.horizontalAdvance(count) - margin));
    painter->restore();
}

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, QFontMetrics(option.font).height() + QFontMetrics(smallOf(option.font)).height() + margin + 4};
}

} // namespace standpoint
