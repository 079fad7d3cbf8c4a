#include "ui/evidence/card_delegate.h"

#include "ui/evidence/card_html.h"
#include "ui/theme/tone.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QPainter>

#include <cmath>

namespace standpoint {

namespace {

constexpr int gap = 4;            // around each card
constexpr int padding = 10;       // inside its frame
constexpr int barWidth = 4;       // the tone at its left
constexpr int fallbackWidth = 320;

int cardWidth(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width() > 0 ? option.rect.width() : fallbackWidth;
}

int wordsWidth(int width) { return width - 2 * gap - 2 * padding - barWidth; }

} // namespace

CardDelegate::CardDelegate(const CardModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

void CardDelegate::setTheme(const Theme& theme) { theme_ = theme; }

void CardDelegate::forgetSizes() { heights_.clear(); }

void CardDelegate::fill(QTextDocument& document, const QFont& font, int row, int width) const {
    document.setDocumentMargin(0);
    document.setDefaultFont(font);
    document.setHtml(cardHtml(model_.card(row), theme_));
    document.setTextWidth(wordsWidth(width));
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = cardWidth(option);
    const auto [at, isNew] = heights_.try_emplace({model_.statement(index.row()), width}, 0);
    if (isNew) {
        QTextDocument document;
        fill(document, option.font, index.row(), width);
        at->second = int(std::ceil(document.size().height())) + 2 * gap + 2 * padding;
    }
    return {std::min(width, 200), at->second}; // the list gives each row its full width
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QRectF frame = QRectF(option.rect).adjusted(gap + 0.5, gap + 0.5, -gap - 0.5, -gap - 0.5);
    const bool selected = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(selected ? theme_.selection : hovered ? theme_.muted : theme_.hairline, selected ? 2 : 1));
    painter->setBrush(theme_.raised);
    painter->drawRoundedRect(frame, 6, 6);
    const double x = frame.left() + padding / 2.0 + barWidth / 2.0;
    painter->setPen(tonePen(model_.card(index.row()).tone, theme_, barWidth));
    painter->drawLine(QPointF(x, frame.top() + padding), QPointF(x, frame.bottom() - padding));

    QTextDocument document;
    fill(document, option.font, index.row(), option.rect.width());
    painter->translate(frame.left() + padding + barWidth, frame.top() + padding);
    QAbstractTextDocumentLayout::PaintContext words;
    words.palette.setColor(QPalette::Text, theme_.text);
    document.documentLayout()->draw(painter, words);
    painter->restore();
}

} // namespace standpoint
