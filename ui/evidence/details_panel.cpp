#include "ui/evidence/details_panel.h"

#include "ui/evidence/card_delegate.h"
#include "ui/evidence/heading.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace standpoint {

namespace {

QLabel* wordsLabel(const char* objectName, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    label->setContentsMargins(4, 0, 0, 0); // in line with the cards' frames
    return label;
}

QListView* cardList(QWidget* parent) {
    auto* list = new QListView(parent);
    list->setObjectName(QStringLiteral("cards"));
    list->setAccessibleName(QStringLiteral("Statements"));
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setMouseTracking(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    return list;
}

} // namespace

DetailsPanel::DetailsPanel(SharedSelection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection), model_(new CardModel(this)), delegate_(new CardDelegate(*model_, this)),
      list_(cardList(this)), name_(wordsLabel("heading", this)), about_(wordsLabel("muted", this)),
      doubt_(wordsLabel("doubt", this)), empty_(wordsLabel("muted", this)) {
    list_->setModel(model_);
    list_->setItemDelegate(delegate_);
    list_->viewport()->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 4);
    column->setSpacing(4);
    for (QLabel* label : {name_, about_, doubt_, empty_}) column->addWidget(label);
    column->addWidget(list_, 1);

    auto* copy = new QAction(QStringLiteral("Copy statement"), list_);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(copy);
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &DetailsPanel::copyCard);

    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) selection_.setStatement(model_->statement(now.row()));
    });
    connect(list_, &QListView::entered, this,
            [this](const QModelIndex& at) { selection_.setHovered(model_->statement(at.row())); });
    connect(&selection_, &SharedSelection::pickChanged, this, &DetailsPanel::follow);
    connect(&selection_, &SharedSelection::statementChanged, this, &DetailsPanel::followStatement);
    follow();
}

void DetailsPanel::setShown(const Shown& shown) {
    shown_ = shown;
    follow();
}

void DetailsPanel::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    list_->viewport()->update();
}

QString DetailsPanel::heading() const { return name_->text() + QChar('\n') + about_->text(); }

void DetailsPanel::follow() {
    delegate_->forgetSizes();
    const Pick& pick = selection_.pick();
    model_->setStatements(shown_, pick.empty() ? allStatements(shown_) : statementsOf(shown_, pick));
    writeHeading();
    // Always there beside cards: its coming and going would change every card's height.
    list_->setVerticalScrollBarPolicy(model_->total() > 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    list_->scrollToTop();
    followStatement();
}

void DetailsPanel::followStatement() {
    const int row = selection_.statement() ? model_->rowOf(selection_.statement()) : -1;
    if (row < 0) {
        list_->selectionModel()->clear();
    } else if (list_->currentIndex().row() != row || !list_->selectionModel()->isSelected(model_->index(row))) {
        list_->setCurrentIndex(model_->index(row));
        list_->scrollTo(model_->index(row));
    }
}

void DetailsPanel::writeHeading() {
    const Heading heading = headingOf(shown_, selection_.pick(), model_->total());
    name_->setText(heading.name);
    about_->setText(heading.about);
    doubt_->setText(heading.doubt);
    doubt_->setVisible(!heading.doubt.isEmpty());
    empty_->setText(heading.nothing);
    empty_->setVisible(!heading.nothing.isEmpty());
}

void DetailsPanel::copyCard() {
    const QModelIndex at = list_->currentIndex();
    if (!at.isValid()) return;
    QGuiApplication::clipboard()->setText(model_->card(at.row()).plain());
    emit messageWanted(QStringLiteral("Statement copied."));
}

bool DetailsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave) selection_.setHovered({});
    if (event->type() == QEvent::Resize) delegate_->forgetSizes();
    return QWidget::eventFilter(watched, event);
}

} // namespace standpoint
