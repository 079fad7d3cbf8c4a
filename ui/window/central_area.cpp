#include "ui/window/central_area.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace standpoint {

CentralArea::CentralArea(Workspace& workspace, SharedSelection& selection, QWidget* parent)
    : QWidget(parent), workspace_(workspace), messages_(new MessageBar(this)), canvas_(new GraphCanvas(this)),
      matrix_(new MatrixView(selection, this)), timeline_(new TimelineView(selection, this)), stack_(new QStackedWidget(this)), count_(new QLabel(this)) {
    canvas_->setAccessibleName(QStringLiteral("Graph"));
    stack_->addWidget(makeWelcome());
    stack_->addWidget(canvas_);
    stack_->addWidget(matrix_);
    stack_->addWidget(timeline_);
    count_->setObjectName(QStringLiteral("muted"));
    count_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    count_->setContentsMargins(12, 3, 12, 5);
    count_->setToolTip(QStringLiteral("What passes the filters, of all that the project holds"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(messages_);
    column->addWidget(makeFocusBar());
    column->addWidget(stack_, 1);
    column->addWidget(count_);
    connect(&workspace_, &Workspace::shownChanged, this, &CentralArea::refresh);
    refresh();
}

QWidget* CentralArea::makeWelcome() {
    auto* page = new QWidget(this);
    auto* heading = new QLabel(QStringLiteral("Drop an article here"), page);
    heading->setObjectName(QStringLiteral("heading"));
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    heading->setFont(large);
    auto* words = new QLabel(QStringLiteral("Text, Markdown or HTML; or paste it with Ctrl+V. The graph shows who supports or opposes what, "
                                            "and every line leads back to its words."), page);
    words->setObjectName(QStringLiteral("muted"));
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setMaximumWidth(460);
    words->setMinimumHeight(2 * words->fontMetrics().lineSpacing() + 4);
    welcomeRow_ = new QHBoxLayout;
    auto* column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(heading, 0, Qt::AlignHCenter);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(words, 4);
    centred->addStretch(1);
    column->addLayout(centred);
    column->addSpacing(14);
    column->addLayout(welcomeRow_);
    column->addStretch(3);
    return page;
}

QWidget* CentralArea::makeFocusBar() {
    focusBar_ = new QFrame(this);
    focusBar_->setObjectName(QStringLiteral("focusBar"));
    focusWords_ = new QLabel(focusBar_);
    focusWords_->setTextFormat(Qt::PlainText);
    focusWords_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    focusRow_ = new QHBoxLayout(focusBar_);
    focusRow_->setContentsMargins(12, 4, 8, 4);
    focusRow_->addWidget(focusWords_, 1);
    return focusBar_;
}

void CentralArea::setWelcomeActions(const std::vector<QAction*>& actions) {
    welcomeRow_->addStretch(1);
    for (QAction* action : actions) {
        auto* button = new QPushButton(action->text().remove(QChar('&')), this);
        if (action == actions.front()) button->setObjectName(QStringLiteral("primary"));
        button->setToolTip(action->statusTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        welcomeRow_->addWidget(button);
    }
    welcomeRow_->addStretch(1);
}

void CentralArea::setFocusActions(const std::vector<QAction*>& actions) {
    for (QAction* action : actions) {
        auto* button = new QToolButton(focusBar_);
        button->setText(action->text().remove(QChar('&')));
        button->setToolTip(action->toolTip());
        button->setCheckable(action != actions.back());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(button, &QToolButton::clicked, this, &CentralArea::refresh); // what is shown already stays ticked
        focusRow_->addWidget(button);
        focusButtons_.push_back(button);
    }
}

QString CentralArea::count() const { return count_->text(); }

void CentralArea::setSight(Sight sight) {
    sight_ = sight;
    showSight();
    stack_->currentWidget()->setFocus();
    emit sightChanged();
}

void CentralArea::setTheme(const Theme& theme) {
    canvas_->setTheme(theme);
    matrix_->setTheme(theme);
    timeline_->setTheme(theme);
}

void CentralArea::showSight() { stack_->setCurrentIndex(workspace_.isEmpty() ? 0 : 1 + int(sight_)); }

void CentralArea::refresh() {
    const Shown& shown = workspace_.shown();
    showSight();
    matrix_->setShown(shown);
    timeline_->setShown(shown, workspace_.filter());
    canvas_->setEmptyText(shown.corpus->statements.empty()
                              ? QStringLiteral("No positions or relations were found in these articles.")
                              : QStringLiteral("Nothing passes the filters. Choose “Reset” on the left to see everything."));
    count_->setText(countOf(*shown.view));
    count_->setVisible(!workspace_.isEmpty());
    focusBar_->setVisible(workspace_.focus().has_value());
    for (std::size_t i = 0; i < focusButtons_.size(); ++i) focusButtons_[i]->setChecked(int(i) + 1 == workspace_.hops());
    if (const auto& focus = workspace_.focus())
        focusWords_->setText(QStringLiteral("Around %1, %2").arg(labelOf(*shown.corpus, *focus),
                                                                  workspace_.hops() == 1 ? QStringLiteral("1 step")
                                                                                         : QStringLiteral("%1 steps").arg(workspace_.hops())));
}

} // namespace standpoint
