#include "ui/matrix/matrix_view.h"

#include "ui/matrix/stance_mark.h"
#include "ui/theme/tone_legend.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

namespace standpoint {

MatrixView::MatrixView(SharedSelection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection), model_(new MatrixModel(this)), table_(new MatrixTable(*model_, this)), words_(new QLabel(this)) {
    words_->setObjectName(QStringLiteral("muted"));
    words_->setAlignment(Qt::AlignCenter);
    words_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    column->addWidget(table_, 1);
    column->addWidget(words_, 1);
    setFocusProxy(table_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (model_->cell(now)) chooseCell(now); // passing over an empty cell with the keys changes nothing
    });
    connect(table_, &QTableView::clicked, this, &MatrixView::chooseCell);
    for (const auto* header : {table_->verticalHeader(), table_->horizontalHeader()})
        connect(header, &QHeaderView::sectionClicked, this, [this, header](int section) { chooseNode(header->orientation(), section); });
    connect(order_, &QComboBox::activated, this, &MatrixView::refresh);
    connect(minActors_, &QSpinBox::valueChanged, this, &MatrixView::refresh);
    connect(&selection_, &SharedSelection::pickChanged, this, &MatrixView::followPick);
    take({});
}

QWidget* MatrixView::bar() {
    auto* box = new QWidget(this);
    order_ = new QComboBox(box);
    order_->setAccessibleName(QStringLiteral("Order of rows and columns"));
    order_->setToolTip(QStringLiteral("By similarity, actors who agree stand side by side, and so do issues with the same friends."));
    order_->addItem(QStringLiteral("By statements"), int(MatrixOrder::Statements)); // the first: what matters most stands in sight
    order_->addItem(QStringLiteral("By similarity"), int(MatrixOrder::Similarity));
    order_->addItem(QStringLiteral("By name"), int(MatrixOrder::Name));
    minActors_ = new QSpinBox(box);
    minActors_->setRange(1, 99);
    minActors_->setPrefix(QStringLiteral("≥ "));
    minActors_->setToolTip(QStringLiteral("Issues on which fewer actors take a stand are left out."));
    auto* label = new QLabel(QStringLiteral("&Actors per issue"), box);
    label->setBuddy(minActors_);
    minActors_->setAccessibleName(QStringLiteral("Least actors per issue"));
    legend_ = new ToneLegend({{Tone::Positive, QStringLiteral("supports")}, {Tone::Negative, QStringLiteral("opposes")}, {Tone::Mixed, QStringLiteral("mixed")}},
                             {.mark = 18, .gap = 5, .leastHeight = cellSide, .padding = 0},
                             [](QPainter& painter, const QRectF& mark, Tone tone, const Theme& theme) { drawStanceMark(painter, tone, 1, mark.center(), theme); }, box);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(order_);
    row->addSpacing(10);
    row->addWidget(label);
    row->addWidget(minActors_);
    row->addStretch(1);
    row->addWidget(legend_);
    return box;
}

void MatrixView::setShown(const Shown& shown) {
    shown_ = shown;
    stale_ = true;
    arranging_.drop();
    if (isVisible()) refresh();
}

void MatrixView::setTheme(const Theme& theme) {
    table_->setTheme(theme);
    legend_->setTheme(theme);
}

void MatrixView::setOrder(MatrixOrder order) {
    order_->setCurrentIndex(order_->findData(int(order)));
    refresh();
}

void MatrixView::setMinActors(int least) { minActors_->setValue(least); }

QString MatrixView::words() const { return words_->text(); }

void MatrixView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

void MatrixView::refresh() {
    stale_ = false;
    arranging_.ask([view = shown_.view, least = minActors_->value(), order = MatrixOrder(order_->currentData().toInt())] { return arrange(*view, least, order); },
                   [this](ArrangedMatrix arrangedNow) {
                       take(std::move(arrangedNow));
                       emit arranged();
                   });
}

void MatrixView::take(ArrangedMatrix arrangedNow) {
    const bool nothing = arrangedNow.rows.empty();
    model_->setMatrix(std::move(arrangedNow));
    table_->setVisible(!nothing);
    words_->setVisible(nothing);
    words_->setText(minActors_->value() > 1
                        ? QStringLiteral("No issue has so many actors. Ask for fewer actors per issue above.")
                        : QStringLiteral("Nobody takes a stand on an issue under these filters. Tick “Positions” on the left, or choose the preset “Everything”."));
    followPick();
}

void MatrixView::chooseCell(const QModelIndex& at) {
    if (following_) return;
    if (const StanceCell* cell = model_->cell(at)) selection_.choose({{}, cell->statements});
    else selection_.clear();
}

void MatrixView::chooseNode(Qt::Orientation orientation, int section) { selection_.choose({{model_->node(orientation, section).ref}, {}}); }

void MatrixView::followPick() {
    const QScopedValueRollback following(following_, true);
    model_->setPick(selection_.pick());
    const QModelIndex first = model_->firstPicked();
    if (!first.isValid() || model_->isPicked(table_->currentIndex())) return;
    if (!selection_.pick().statements.empty()) table_->setCurrentIndex(first);
    else if (!table_->hasFocus()) table_->scrollTo(first);
}

} // namespace standpoint
