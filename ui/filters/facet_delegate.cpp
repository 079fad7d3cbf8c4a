#include "ui/filters/facet_delegate.h"

#include <QMouseEvent>
#include <QPainter>

namespace standpoint {

namespace {

constexpr int rowHeight = 24, box = 14, margin = 6, leastEnd = 38;

// Room for "only" and for the count.
int endWidth(const QStyleOptionViewItem& option, const QModelIndex& index) {
    return std::max(leastEnd, option.fontMetrics.horizontalAdvance(index.data(FacetDelegate::CountRole).toString()) + 2 * margin);
}

QRect endOf(const QStyleOptionViewItem& option, const QModelIndex& index) {
    return option.rect.adjusted(option.rect.width() - endWidth(option, index), 0, -margin, 0);
}

void drawBox(QPainter& painter, const QRectF& at, bool ticked, const Theme& theme) {
    painter.setPen(QPen(ticked ? theme.nodeLine : theme.muted, 1));
    painter.setBrush(ticked ? theme.nodeLine : theme.raised);
    painter.drawRoundedRect(at, 3, 3);
    if (!ticked) return;
    painter.setPen(QPen(theme.background, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{at.left() + 3.2, at.center().y() + 0.2},
                                   {at.left() + 5.8, at.bottom() - 3.8},
                                   {at.right() - 3.0, at.top() + 4.0}});
}

} // namespace

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QRect row = option.rect;
    const bool hovered = option.state & QStyle::State_MouseOver, focused = option.state & QStyle::State_HasFocus;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!(option.state & QStyle::State_Enabled)) painter->setOpacity(0.45);
    if (hovered) {
        QColor under = theme_.nodeLine;
        under.setAlphaF(0.10f);
        painter->setPen(Qt::NoPen);
        painter->setBrush(under);
        painter->drawRoundedRect(row, 4, 4);
    }
    if (focused) {
        painter->setPen(QPen(theme_.selection, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 4, 4);
    }
    drawBox(*painter, QRectF(row.left() + margin, row.center().y() - box / 2 + 0.5, box, box), ticked, theme_);

    const QRect words = row.adjusted(margin + box + 8, 0, -endWidth(option, index), 0);
    painter->setFont(option.font);
    painter->setPen(ticked ? theme_.text : theme_.muted);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width()));
    painter->setPen(hovered ? theme_.text : theme_.muted);
    const bool alone = index.data(AloneRole).toBool();
    const QString end = hovered ? (alone ? QStringLiteral("all") : QStringLiteral("only")) : index.data(CountRole).toString();
    if (hovered) {
        QFont underlined = option.font;
        underlined.setUnderline(true);
        painter->setFont(underlined);
    }
    painter->drawText(endOf(option, index), Qt::AlignVCenter | Qt::AlignRight, end);
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, std::max(rowHeight, option.fontMetrics.height() + 6)};
}

bool FacetDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->pos())) return false;
        if (endOf(option, index).contains(mouse->pos())) {
            emit onlyWanted(index.data(KeyRole).toLongLong());
            return true;
        }
        // The whole row ticks, not its box alone.
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) return true;
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace standpoint
