#include "ui/paths/path_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace standpoint {

namespace {

constexpr int most = 10;         // paths
constexpr int lineFrom = 560;    // px of width from which the question stands on one line

QWidget* labelled(const QString& words, ActorBox* box, QWidget* parent) {
    auto* pair = new QWidget(parent);
    auto* label = new QLabel(words, pair);
    label->setBuddy(box);
    label->setObjectName(QStringLiteral("end"));
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(box, 1);
    return pair;
}

} // namespace

PathPanel::PathPanel(SharedSelection& selection, QWidget* parent) : QWidget(parent), selection_(selection) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 6, 4);
    column->setSpacing(6);
    column->addWidget(question());
    column->addWidget(answer(), 1);
    setFocusProxy(from_);
    for (ActorBox* box : {from_, to_}) connect(box, &ActorBox::chosenByUser, this, &PathPanel::search);
    connect(eitherWay_, &QCheckBox::toggled, this, &PathPanel::search);
    connect(tryEitherWay_, &QPushButton::clicked, this, [this] { eitherWay_->setChecked(true); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) { choosePath(now.row()); });
    connect(&selection_, &SharedSelection::pickChanged, this, &PathPanel::followPick);
    search();
}

QWidget* PathPanel::question() {
    auto* box = new QWidget(this);
    from_ = new ActorBox(QStringLiteral("Path from"), box);
    auto* swap = new QToolButton(box);
    swap->setText(QStringLiteral("⇄"));
    swap->setAccessibleName(QStringLiteral("Swap the two actors"));
    swap->setToolTip(QStringLiteral("Swap the two actors"));
    connect(swap, &QToolButton::clicked, this, [this] { ask(to(), from()); });
    to_ = new ActorBox(QStringLiteral("Path to"), box); // after the button, so that Tab goes from left to right
    eitherWay_ = new QCheckBox(QStringLiteral("Either &direction"), box);
    eitherWay_->setToolTip(QStringLiteral("Walk statements against their direction too: two actors then meet at an issue on which both take a stand."));
    row_ = new QBoxLayout(QBoxLayout::LeftToRight, box);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->addWidget(labelled(QStringLiteral("F&rom"), from_, box), 1);
    row_->addWidget(swap, 0, Qt::AlignLeft);
    row_->addWidget(labelled(QStringLiteral("&to"), to_, box), 1);
    row_->addSpacing(6);
    row_->addWidget(eitherWay_);
    return box;
}

QWidget* PathPanel::answer() {
    auto* box = new QWidget(this);
    words_ = new QLabel(box);
    words_->setObjectName(QStringLiteral("muted"));
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    tryEitherWay_ = new QPushButton(QStringLiteral("Look in either direction"), box);
    model_ = new QStandardItemModel(this);
    delegate_ = new PathDelegate(this);
    list_ = new QListView(box);
    list_->setModel(model_);
    list_->setItemDelegate(delegate_);
    list_->setAccessibleName(QStringLiteral("Paths"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust);
    auto* copy = new QAction(QStringLiteral("Copy path"), list_);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(copy);
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] {
        if (const int row = list_->currentIndex().row(); row >= 0)
            QGuiApplication::clipboard()->setText(paths()[std::size_t(row)].plain());
    });
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(words_);
    column->addWidget(tryEitherWay_, 0, Qt::AlignLeft);
    column->addWidget(list_, 1);
    column->addStretch(0);
    return box;
}

void PathPanel::setShown(const Shown& shown) {
    shown_ = shown;
    stale_ = true;
    search_.drop();
    if (isVisible()) refresh();
}

void PathPanel::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    list_->viewport()->update();
}

void PathPanel::ask(std::optional<ActorId> from, std::optional<ActorId> to) {
    if (stale_) refresh();
    from_->choose(from);
    to_->choose(to);
    search();
}

QString PathPanel::words() const { return words_->text(); }

void PathPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
    followPick();
}

void PathPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool line = width() >= lineFrom;
    row_->setDirection(line ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (auto* label : findChildren<QLabel*>(QStringLiteral("end"))) // one below the other they are equally wide
        label->setMinimumWidth(line ? 0 : fontMetrics().horizontalAdvance(QStringLiteral("From ")));
}

void PathPanel::refresh() {
    stale_ = false;
    for (ActorBox* box : {from_, to_}) box->setActors(*shown_.view);
    search();
}

void PathPanel::search() {
    search_.drop();
    showPaths({});
    const auto start = from(), goal = to();
    if (shown_.view->actorsShown < 2)
        return say(QStringLiteral("There are no two actors in the graph yet. Import an article, or loosen the filters on the left."));
    if (!start || !goal)
        return say(QStringLiteral("Choose two actors, here or in the graph (Ctrl+click the second), to see which statements lead from one to the other."));
    if (start == goal) return say(QStringLiteral("Choose two different actors."));
    say(QStringLiteral("Looking for paths…"));
    const PathOptions options{.most = most, .directed = !eitherWay_->isChecked()};
    search_.ask(
        [view = shown_.view, corpus = shown_.corpus, start = *start, goal = *goal, options] { return findPaths(*view, *corpus, start, goal, options); },
        [this](std::vector<Path> paths) {
            std::vector<PathRow> rows;
            for (const Path& path : paths) rows.push_back(rowOf(path, shown_));
            showPaths(std::move(rows));
            tellOutcome();
            followPick();
            emit answered();
        });
}

void PathPanel::showPaths(std::vector<PathRow> rows) {
    model_->clear();
    delegate_->setRows(std::move(rows));
    for (const PathRow& row : paths()) {
        auto* item = new QStandardItem(row.line());
        item->setToolTip(tipOf(row.plain()));
        item->setData(row.plain(), Qt::AccessibleTextRole);
        item->setEditable(false);
        model_->appendRow(item);
    }
    list_->setVisible(!paths().empty());
}

void PathPanel::tellOutcome() {
    const int found = int(paths().size());
    if (found == most) return say(QStringLiteral("The %1 strongest paths").arg(found));
    if (found > 0) return say(found == 1 ? QStringLiteral("The only path") : QStringLiteral("%1 paths, the strongest first").arg(found));
    const QString start = from_->currentText(), goal = to_->currentText();
    if (eitherWay_->isChecked())
        say(QStringLiteral("Nothing connects %1 and %2 under these filters. Loosen them on the left to see more.").arg(start, goal));
    else say(QStringLiteral("No statements lead from %1 to %2.").arg(start, goal), true);
}

void PathPanel::say(const QString& words, bool offerEitherWay) {
    words_->setText(words);
    tryEitherWay_->setVisible(offerEitherWay);
}

void PathPanel::followPick() {
    if (!isVisible()) return;
    const Pick& pick = selection_.pick();
    const auto at = std::ranges::find(paths(), pick.statements, &PathRow::statements);
    const int row = at == paths().end() || !pick.nodes.empty() ? -1 : int(at - paths().begin());
    if (row < 0) list_->selectionModel()->clear();
    else if (list_->currentIndex().row() != row) list_->setCurrentIndex(model_->index(row, 0));

    std::vector<ActorId> actors;
    for (const NodeRef& node : pick.nodes)
        if (const ActorId* id = std::get_if<ActorId>(&node)) actors.push_back(*id);
    if (actors.size() != pick.nodes.size()) return;
    if (actors.size() == 1 && !from()) ask(actors.front(), to());
    const auto asked = std::pair(from(), to());
    if (actors.size() == 2 && asked != std::pair(std::optional(actors[0]), std::optional(actors[1])) &&
        asked != std::pair(std::optional(actors[1]), std::optional(actors[0])))
        ask(actors[0], actors[1]);
}

void PathPanel::choosePath(int row) {
    if (row >= 0) selection_.choose({{}, paths().at(std::size_t(row)).statements});
}

} // namespace standpoint
