#include "ui/window/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>

namespace standpoint {

namespace {

constexpr int foldBelow = 1000;                  // px of window width
constexpr int leftWidth = 250, rightWidth = 370, pathsHeight = 230; // at first
constexpr int layoutVersion = 2;

const QString stateKey = QStringLiteral("window/docks"), foldedKey = QStringLiteral("window/folded");

} // namespace

Docks::Docks(QMainWindow& window, Panels panels) : QObject(&window), window_(window) {
    articles_ = dock(QStringLiteral("articles"), QStringLiteral("Articles"), panels.articles);
    filters_ = dock(QStringLiteral("filters"), QStringLiteral("Filters"), panels.filters);
    statements_ = dock(QStringLiteral("statements"), QStringLiteral("Statements"), panels.statements);
    article_ = dock(QStringLiteral("article"), QStringLiteral("Article"), panels.article);
    paths_ = dock(QStringLiteral("paths"), QStringLiteral("Paths between two actors"), panels.paths);
    window_.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    reset();
}

QDockWidget* Docks::dock(const QString& name, const QString& title, QWidget* panel) {
    auto* made = new QDockWidget(title, &window_);
    made->setObjectName(name);
    made->setWidget(panel);
    return made;
}

void Docks::reset() {
    for (QDockWidget* one : {articles_, filters_, statements_, article_}) {
        one->setFloating(false);
        one->show();
    }
    paths_->setFloating(false);
    window_.removeDockWidget(paths_); // which hides it
    window_.addDockWidget(Qt::LeftDockWidgetArea, articles_);
    window_.addDockWidget(Qt::LeftDockWidgetArea, filters_);
    window_.splitDockWidget(articles_, filters_, Qt::Vertical);
    arrange(window_.width() < foldBelow);
    window_.resizeDocks({articles_}, {leftWidth}, Qt::Horizontal);
    window_.resizeDocks({articles_, filters_}, {160, 520}, Qt::Vertical);
}

void Docks::arrange(bool folded) {
    folded_ = folded;
    const auto area = folded ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea;
    window_.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window_.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (QDockWidget* one : {statements_, article_}) {
        const bool visible = one->isVisibleTo(&window_);
        window_.addDockWidget(area, one);
        one->setVisible(visible);
    }
    window_.splitDockWidget(statements_, article_, folded ? Qt::Horizontal : Qt::Vertical);
    arrangePaths();
    if (folded) {
        window_.resizeDocks({statements_, article_}, {1, 1}, Qt::Horizontal);
        window_.resizeDocks({statements_}, {window_.height() * 2 / 5}, Qt::Vertical);
    } else {
        window_.resizeDocks({statements_}, {rightWidth}, Qt::Horizontal);
        window_.resizeDocks({statements_, article_}, {1, 1}, Qt::Vertical);
    }
}

/// Below the graph; where the statements lie there too, behind the article. What the user has put elsewhere stays there.
void Docks::arrangePaths() {
    const auto area = window_.dockWidgetArea(paths_);
    if (paths_->isFloating() || (area != Qt::BottomDockWidgetArea && area != Qt::NoDockWidgetArea)) return;
    const bool visible = paths_->isVisibleTo(&window_);
    window_.removeDockWidget(paths_);
    window_.addDockWidget(Qt::BottomDockWidgetArea, paths_);
    if (folded_) window_.tabifyDockWidget(article_, paths_);
    else window_.resizeDocks({paths_}, {pathsHeight}, Qt::Vertical);
    paths_->setVisible(visible);
}

void Docks::fold(int windowWidth) {
    const bool wanted = windowWidth < foldBelow;
    if (wanted == folded_) return;
    // What the user has put elsewhere stays there.
    const auto usual = folded_ ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea;
    for (const QDockWidget* one : {statements_, article_})
        if (one->isFloating() || window_.dockWidgetArea(const_cast<QDockWidget*>(one)) != usual) return;
    arrange(wanted);
}

void Docks::show(QWidget* panel) {
    for (QDockWidget* one : {articles_, filters_, statements_, article_, paths_})
        if (one->widget() == panel) {
            one->show();
            one->raise();
        }
}

void Docks::cycleHeights() {
    const bool cards = statements_->isVisibleTo(&window_), article = article_->isVisibleTo(&window_);
    statements_->setVisible(article || !cards);
    article_->setVisible(!(cards && article));
}

void Docks::fillMenu(QMenu& menu) {
    for (QDockWidget* one : {articles_, filters_, statements_, article_}) menu.addAction(one->toggleViewAction());
}

void Docks::save() const {
    QSettings settings;
    settings.setValue(stateKey, window_.saveState(layoutVersion));
    settings.setValue(foldedKey, folded_);
}

void Docks::restore() {
    const QSettings settings;
    if (!window_.restoreState(settings.value(stateKey).toByteArray(), layoutVersion)) return;
    folded_ = settings.value(foldedKey, folded_).toBool();
    fold(window_.width());
}

} // namespace standpoint
