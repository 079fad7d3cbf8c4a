#include "ui/matrix/matrix_table.h"

#include "ui/matrix/stance_mark.h"

#include <QEvent>
#include <QPainter>

#include <utility>

namespace standpoint {

namespace {

constexpr int actorsWidth = 190, issuesHeight = 150, padding = 8; // px

QColor tint(QColor color, float strength) {
    color.setAlphaF(strength);
    return color;
}

} // namespace

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& at) const {
    const QRect box = option.rect;
    const bool picked = model_.isPicked(at), focused = option.state & QStyle::State_HasFocus;
    painter->save();
    if (picked || model_.isPicked(Qt::Vertical, at.row()) || model_.isPicked(Qt::Horizontal, at.column()))
        painter->fillRect(box, tint(theme_.selection, 0.16f));
    if (at.row() == hovered_.row() || at.column() == hovered_.column()) painter->fillRect(box, tint(theme_.nodeLine, 0.08f));
    painter->setPen(theme_.hairline);
    painter->drawLine(box.bottomLeft(), box.bottomRight());
    painter->drawLine(box.topRight(), box.bottomRight());
    if (const StanceCell* cell = model_.cell(at))
        drawStanceMark(*painter, cell->tone(), int(cell->statements.size()), QRectF(box).center(), theme_);
    if (picked || focused) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme_.selection, picked ? 2.5 : 1.5));
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -2, -2), 4, 4);
    }
    painter->restore();
}

MatrixHeader::MatrixHeader(Qt::Orientation orientation, const MatrixModel& model, QWidget* parent)
    : QHeaderView(orientation, parent), model_(model) {
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(cellSide);
    setDefaultSectionSize(cellSide);
    setSectionsClickable(true);
    setHighlightSections(false);
}

void MatrixHeader::setTheme(const Theme& theme) {
    theme_ = theme;
    viewport()->update();
}

void MatrixHeader::setHovered(int section) {
    if (std::exchange(hovered_, section) != section) viewport()->update();
}

void MatrixHeader::setCurrent(int section) {
    if (std::exchange(current_, section) != section) viewport()->update();
}

QSize MatrixHeader::sizeHint() const {
    return orientation() == Qt::Vertical ? QSize(actorsWidth, cellSide) : QSize(cellSide, issuesHeight);
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& box, int section) const {
    const bool picked = model_.isPicked(orientation(), section), upright = orientation() == Qt::Horizontal;
    painter->save();
    painter->fillRect(box, theme_.background);
    if (picked) painter->fillRect(box, tint(theme_.selection, 0.22f));
    if (section == hovered_) painter->fillRect(box, tint(theme_.nodeLine, 0.08f));
    painter->setPen(theme_.hairline);
    painter->drawLine(upright ? box.topRight() : box.bottomLeft(), box.bottomRight());
    QFont words = font();
    if (picked) words.setWeight(QFont::DemiBold);
    painter->setFont(words);
    painter->setPen(picked || section == hovered_ || section == current_ ? theme_.text : theme_.muted);
    QRect room(QPoint(0, 0), upright ? box.size().transposed() : box.size());
    painter->translate(upright ? box.bottomLeft() + QPoint(0, 1) : box.topLeft());
    if (upright) painter->rotate(-90);
    room.adjust(padding, 0, -padding, 0);
    const QString name = qt(model_.node(orientation(), section).label);
    painter->drawText(room, Qt::AlignVCenter | (upright ? Qt::AlignLeft : Qt::AlignRight),
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, room.width()));
    painter->restore();
}

MatrixTable::MatrixTable(MatrixModel& model, QWidget* parent)
    : QTableView(parent), model_(model), delegate_(new MatrixDelegate(model, this)),
      actors_(new MatrixHeader(Qt::Vertical, model, this)), issues_(new MatrixHeader(Qt::Horizontal, model, this)) {
    setModel(&model);
    setItemDelegate(delegate_);
    setVerticalHeader(actors_);
    setHorizontalHeader(issues_);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(QStringLiteral("Who takes which stand on what"));
    connect(this, &QTableView::entered, this, &MatrixTable::hover);
}

void MatrixTable::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    actors_->setTheme(theme);
    issues_->setTheme(theme);
    viewport()->update();
}

void MatrixTable::hover(const QModelIndex& at) {
    delegate_->setHovered(at);
    actors_->setHovered(at.row());
    issues_->setHovered(at.column());
    viewport()->update();
}

void MatrixTable::currentChanged(const QModelIndex& now, const QModelIndex& before) {
    QTableView::currentChanged(now, before);
    actors_->setCurrent(now.row());
    issues_->setCurrent(now.column());
}

void MatrixTable::focusInEvent(QFocusEvent* event) {
    if (currentIndex().isValid()) return QTableView::focusInEvent(event);
    const QSignalBlocker quiet(selectionModel());
    QTableView::focusInEvent(event);
    actors_->setCurrent(currentIndex().row());
    issues_->setCurrent(currentIndex().column());
}

bool MatrixTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) hover({});
    return QTableView::viewportEvent(event);
}

QModelIndex MatrixTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const int down = action == MoveDown ? 1 : action == MoveUp ? -1 : 0, right = action == MoveRight ? 1 : action == MoveLeft ? -1 : 0;
    if (!(modifiers & Qt::ControlModifier) || !(down || right)) return QTableView::moveCursor(action, modifiers);
    QModelIndex at = currentIndex();
    while (at.isValid()) {
        at = at.siblingAtRow(at.row() + down).siblingAtColumn(at.column() + right);
        if (model_.cell(at)) return at;
    }
    return currentIndex();
}

} // namespace standpoint
