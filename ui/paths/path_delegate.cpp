#include "ui/paths/path_delegate.h"

#include "ui/theme/tone.h"

#include <QAbstractItemView>
#include <QPainter>

namespace standpoint {

namespace {

constexpr int margin = 10, between = 3;        // px: around a row's words, between its lines
constexpr double stub = 8, shaft = 20, gap = 5; // px: of an arrow, before and after its verb
constexpr double bar = 3;                        // px: the tone beside a quote

QFont nameFont(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallOf(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont quoteFont(QFont font) {
    font.setFamilies({QStringLiteral("Source Serif 4"), QStringLiteral("Noto Serif"), QStringLiteral("Liberation Serif"),
                      QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
    return font;
}

double wordsWidth(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - 2 * margin;
}

/// A name, or the arrow of a hop, on a line of the path.
struct Piece {
    const HopRow* arrow = nullptr; ///< null for a name
    QString name;
    QRectF box; ///< from the top left of the words
};

/// Names and arrows in lines of a width; an arrow stands on the line of the name that it leads to, if both fit.
std::vector<Piece> flow(const PathRow& row, const QFont& font, double width) {
    const QFontMetricsF names(nameFont(font)), verbs(smallOf(font));
    const double height = names.height() + 4;
    std::vector<Piece> pieces;
    double x = 0, y = 0;
    const auto place = [&](const HopRow* arrow, const QString& name, double wanted) {
        const double wide = std::min(wanted, width);
        pieces.push_back({arrow, name, QRectF(x, y, wide, height)});
        x += wide + gap;
    };
    const auto breakUnlessFits = [&](double wanted) {
        if (x > 0 && x + wanted > width) x = 0, y += height;
    };
    if (!row.hops.empty()) place(nullptr, row.hops.front().from, names.horizontalAdvance(row.hops.front().from) + 1);
    for (const HopRow& hop : row.hops) {
        const double arrow = stub + shaft + 2 * gap + verbs.horizontalAdvance(hop.verb) + 1;
        const double name = names.horizontalAdvance(hop.to) + 1;
        breakUnlessFits(arrow + gap + std::min(name, width - arrow - gap));
        place(&hop, {}, arrow);
        breakUnlessFits(std::min(name, width / 2));
        place(nullptr, hop.to, std::min(name, width - x));
    }
    return pieces;
}

void drawArrow(QPainter& painter, const HopRow& hop, const QRectF& box, const QFont& font, const Theme& theme) {
    const double y = box.center().y();
    const QRectF words = box.adjusted((hop.against ? shaft : stub) + gap, 0, -(hop.against ? stub : shaft) - gap, 0);
    painter.setFont(smallOf(font));
    painter.setPen(theme.of(hop.tone));
    painter.drawText(words, Qt::AlignCenter, QFontMetricsF(painter.font()).elidedText(hop.verb, Qt::ElideRight, words.width()));
    painter.setPen(tonePen(hop.tone, theme, hop.tone == Tone::Neutral ? 2.4 : 2));
    // The dashes begin at the name, and the shaft ends where the head begins.
    constexpr double head = 7;
    const double left = hop.against ? head - 1 : 0, right = hop.against ? 0 : head - 1;
    painter.drawLine(QPointF(box.left() + left, y), QPointF(words.left() - gap, y));
    painter.drawLine(QPointF(words.right() + gap, y), QPointF(box.right() - right, y));
    drawToneHead(painter, hop.tone, theme, QPointF(hop.against ? box.left() : box.right(), y), !hop.against);
}

double quoteHeight(const QFont& font) { return QFontMetricsF(quoteFont(font)).height() + between; }

} // namespace

void PathDelegate::paintQuote(QPainter& painter, const HopRow& hop, const QRectF& line, const QFont& font) const {
    painter.setPen(tonePen(hop.tone, theme_, bar));
    painter.drawLine(QPointF(line.left() + bar / 2, line.top() + 1), QPointF(line.left() + bar / 2, line.bottom() - 1));
    QRectF words = line.adjusted(bar + 7, 0, 0, 0);
    if (hop.more > 0) {
        const QString more = QStringLiteral("and %1 more").arg(hop.more);
        painter.setFont(smallOf(font));
        painter.setPen(theme_.muted);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, more);
        words.setRight(words.right() - QFontMetricsF(painter.font()).horizontalAdvance(more) - 2 * gap);
    }
    painter.setFont(quoteFont(font));
    painter.setPen(theme_.text);
    const QString quote = hop.quote.isEmpty() ? QStringLiteral("The article cannot be read.") : QStringLiteral("“%1”").arg(hop.quote);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, QFontMetricsF(painter.font()).elidedText(quote, Qt::ElideRight, words.width()));
}

void PathDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.row() >= int(rows_.size())) return;
    const PathRow& row = rows_[std::size_t(index.row())];
    const bool selected = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(selected ? theme_.selection : hovered ? theme_.muted : theme_.hairline, selected ? 2 : 1));
    painter->setBrush(theme_.raised);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5), 6, 6);

    const double width = option.rect.width() - 2 * margin;
    painter->translate(option.rect.left() + margin, option.rect.top() + margin);
    double bottom = 0;
    for (const Piece& piece : flow(row, option.font, width)) {
        bottom = piece.box.bottom();
        if (piece.arrow) {
            drawArrow(*painter, *piece.arrow, piece.box, option.font, theme_);
            continue;
        }
        painter->setFont(nameFont(option.font));
        painter->setPen(theme_.text);
        painter->drawText(piece.box, Qt::AlignVCenter, QFontMetricsF(painter->font()).elidedText(piece.name, Qt::ElideMiddle, piece.box.width()));
    }
    for (const HopRow& hop : row.hops) {
        bottom += between;
        paintQuote(*painter, hop, QRectF(0, bottom, width, quoteHeight(option.font)), option.font);
        bottom += quoteHeight(option.font);
    }
    painter->restore();
}

QSize PathDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.row() >= int(rows_.size())) return {};
    const PathRow& row = rows_[std::size_t(index.row())];
    const auto pieces = flow(row, option.font, wordsWidth(option));
    const double line = pieces.empty() ? 0 : pieces.back().box.bottom();
    return {200, int(line + double(row.hops.size()) * (quoteHeight(option.font) + between)) + 2 * margin};
}

} // namespace standpoint
