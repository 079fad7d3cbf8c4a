// The menus and the tool bar of the window: which commands stand where.
#include "ui/commands/commands.h"
#include "ui/commands/open_project.h"
#include "ui/dialogs/about.h"
#include "ui/window/main_window.h"

#include <QActionGroup>
#include <QComboBox>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace standpoint {

void MainWindow::buildMenus() {
    buildFileMenu();
    QMenu* edit = menuBar()->addMenu(QStringLiteral("&Edit"));
    QAction* find = edit->addAction(QStringLiteral("&Find…"), search_, [this] {
        search_->setFocus();
        search_->selectAll();
    });
    find->setShortcut(QKeySequence::Find);
    edit->addAction(commands_->add(copyPicture()));
    edit->addAction(commands_->add(clearSelection()));
    buildViewMenu();
    buildGraphMenu();
    QMenu* help = menuBar()->addMenu(QStringLiteral("&Help"));
    help->addAction(QStringLiteral("&About Standpoint"), this, [this] { showAbout(this); });
}

void MainWindow::buildFileMenu() {
    QMenu* file = menuBar()->addMenu(QStringLiteral("&File"));
    QAction* open = commands_->add(openProject());
    file->addAction(commands_->add(newProject()));
    file->addAction(open);
    QMenu* recent = file->addMenu(QStringLiteral("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString& path : recentProjects()) {
            const QString name = QFileInfo(path).completeBaseName().replace(QChar('&'), QStringLiteral("&&"));
            QAction* action = recent->addAction(name, this, [this, path] {
                openProjectAt(context(), path.toStdString());
            });
            action->setToolTip(path);
            action->setStatusTip(path);
        }
        if (recent->isEmpty()) recent->addAction(QStringLiteral("No project yet"))->setEnabled(false);
    });
    file->addAction(commands_->add(saveProjectAs()));
    file->addAction(commands_->add(closeProject()));
    file->addSeparator();
    QAction* import = commands_->add(importArticles());
    QAction* sample = commands_->add(openSample());
    file->addAction(import);
    file->addAction(commands_->add(importFolder()));
    file->addAction(commands_->add(pasteArticle()));
    file->addAction(sample);
    file->addSeparator();
    for (QAction* action : exports_) file->addAction(action);
    file->addSeparator();
    QAction* quit = file->addAction(QStringLiteral("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    central_->setWelcomeActions({import, sample, open});
    connect(documents_, &DocumentList::importRequested, import, &QAction::trigger);
}

void MainWindow::buildViewMenu() {
    QMenu* view = menuBar()->addMenu(QStringLiteral("&View"));
    for (QAction* action : sights_) view->addAction(action);
    QAction* paths = view->addAction(QStringLiteral("Paths between &two actors…"), this, [this] {
        docks_->show(paths_);
        paths_->setFocus();
    });
    paths->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    paths->setStatusTip(QStringLiteral("See which statements lead from one actor to another"));
    view->addSeparator();
    docks_->fillMenu(*view);
    QAction* heights = view->addAction(QStringLiteral("Statements or article at full &height"), docks_, &Docks::cycleHeights);
    heights->setShortcut(QKeySequence(Qt::Key_F8));
    view->addAction(QStringLiteral("&Put panels back"), docks_, &Docks::reset);
    view->addSeparator();
    QAction* legend = view->addAction(QStringLiteral("&Legend"));
    legend->setCheckable(true);
    legend->setChecked(true);
    connect(legend, &QAction::toggled, &central_->canvas(), &GraphCanvas::setLegendVisible);
    theme_.fillMenu(*view->addMenu(QStringLiteral("&Theme")));
}

void MainWindow::buildGraphMenu() {
    QMenu* graph = menuBar()->addMenu(QStringLiteral("&Graph"));
    graph->addAction(fit_);
    for (Command command : {zoomGraphIn(), zoomGraphOut(), layOutGraph()}) graph->addAction(commands_->add(std::move(command)));
    graph->addSeparator();
    std::vector<QAction*> focus;
    for (const int hops : {1, 2, 3}) focus.push_back(commands_->add(focusOnSelection(hops)));
    focus.push_back(commands_->add(showWholeGraph()));
    graph->addSection(QStringLiteral("Around the chosen node"));
    for (QAction* action : focus) graph->addAction(action);
    central_->setFocusActions(focus);
}

/// The ways to see the graph, one at a time.
void MainWindow::buildSights() {
    auto* group = new QActionGroup(this);
    const auto add = [&](Sight sight, const QString& words, const QString& tip) {
        QAction* action = group->addAction(words);
        action->setCheckable(true);
        action->setChecked(central_->sight() == sight);
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + int(sight))));
        action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, action->shortcut().toString(QKeySequence::NativeText)));
        action->setStatusTip(tip);
        connect(action, &QAction::triggered, this, [this, sight] { central_->setSight(sight); });
        sights_.push_back(action);
    };
    add(Sight::Network, QStringLiteral("&Network"), QStringLiteral("Actors and issues as a graph"));
    add(Sight::Matrix, QStringLiteral("&Matrix"), QStringLiteral("Who takes which stand on what, as a table"));
    add(Sight::Timeline, QStringLiteral("&Timeline"), QStringLiteral("When the articles say it, and only of some dates"));
}

void MainWindow::buildToolBar() {
    QToolBar* bar = addToolBar(QStringLiteral("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    search_ = new SearchBox([this](const QString& words) { return workspace_.search(words); }, this);
    bar->addWidget(search_);
    buildSights();
    for (QAction* action : sights_) bar->addAction(action);
    auto* gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);

    presets_ = new QComboBox(this);
    presets_->setAccessibleName(QStringLiteral("Preset of the filters"));
    presets_->setToolTip(QStringLiteral("What the graph shows: a ready-made choice of filters"));
    presets_->setPlaceholderText(QStringLiteral("Own filters"));
    presets_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const FilterPreset& preset : filterPresets()) {
        presets_->addItem(qt(preset.name));
        presets_->setItemData(presets_->count() - 1, qt(preset.definition), Qt::ToolTipRole);
    }
    bar->addWidget(presets_);
    fit_ = commands_->add(fitGraph());
    bar->addAction(fit_);

    exports_ = {commands_->add(exportPicture()), commands_->add(exportData())};
    auto* menu = new QMenu(this);
    for (QAction* action : exports_) menu->addAction(action);
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("withMenu"));
    button->setText(QStringLiteral("Export"));
    button->setToolTip(QStringLiteral("Save the graph as a picture, or as data for other programs"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    bar->addWidget(button);
}

} // namespace standpoint
