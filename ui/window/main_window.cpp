#include "ui/window/main_window.h"

#include "ui/commands/import_articles.h"
#include "ui/commands/leaving.h"
#include "ui/commands/open_project.h"
#include "ui/commands/remove_articles.h"
#include "ui/window/import_status.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>

#include <algorithm>

namespace standpoint {

namespace {

constexpr int noteMs = 6000; // a passing note in the status bar
const QString geometryKey = QStringLiteral("window/geometry");

/// What of a pick is still in the view.
Pick stillThere(const Pick& pick, const Shown& shown) {
    Pick left = pick;
    std::erase_if(left.nodes, [&](const NodeRef& node) { return !find(*shown.view, node); });
    const std::vector<StatementId> all = allStatements(shown);
    std::erase_if(left.statements, [&](StatementId id) { return std::ranges::find(all, id) == all.end(); });
    return left;
}

} // namespace

MainWindow::MainWindow(Analyzer analyzer, QWidget* parent)
    : QMainWindow(parent), importer_(std::move(analyzer)), central_(new CentralArea(workspace_, selection_, this)),
      details_(new DetailsPanel(selection_, this)), reader_(new ArticleReader(selection_, this)),
      filters_(new FilterPanel(this)), documents_(new DocumentList(selection_, this)),
      paths_(new PathPanel(selection_, this)) {
    setAcceptDrops(true);
    setMinimumSize(720, 480);
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    setCentralWidget(central_);
    docks_ = new Docks(*this, {documents_, filters_, details_, reader_, paths_});
    commands_ = new CommandSet({*this, workspace_, selection_, importer_, central_->canvas(),
                                [this](const QString& note) { statusBar()->showMessage(note, noteMs); },
                                [this](const QString& text, const QStringList& more) { central_->messages().tell(text, more); }},
                               this);
    statusBar()->addPermanentWidget(new ImportStatus(importer_, this));
    buildToolBar();
    buildMenus();
    connectWorkspace();
    connectSelection();
    connectCanvas();
    connectPanels();
    connect(&theme_, &ThemeSwitch::changed, this, &MainWindow::applyTheme);
    applyTheme(theme_.theme());
    restoreGeometry(QSettings().value(geometryKey).toByteArray());
    docks_->restore();
    central_->canvas().setFocus();
}

MainWindow::~MainWindow() {
    // The panels live a little longer than the members that they speak to.
    disconnect(&workspace_, nullptr, nullptr, nullptr);
    disconnect(&central_->canvas(), nullptr, this, nullptr);
    selection_.disconnect();
    importer_.cancelAndWait();
}

void MainWindow::start(const std::vector<std::filesystem::path>& paths) {
    const auto project = std::ranges::find(paths, ".standpoint", [](const auto& path) { return path.extension().string(); });
    if (project != paths.end() && openProjectAt(context(), *project)) return;
    auto left = paths.empty() ? UnsavedPlace::leftBehind() : std::nullopt;
    const bool recovered = left && workspace_.recover(std::move(*left)).ok();
    if (recovered && !workspace_.isEmpty())
        central_->messages().tell(QStringLiteral("This project was not saved last time. Give it a name to keep it (Ctrl+S)."));
    if (!recovered)
        if (const Status begun = workspace_.begin(); !begun) central_->messages().tell(begun.error());
    if (!paths.empty() && project == paths.end()) bringIn(context(), paths);
}

void MainWindow::connectWorkspace() {
    connect(&workspace_, &Workspace::projectChanged, this, [this] {
        selection_.clear();
        central_->canvas().clear();
        central_->messages().hide(); // what it said was about the project before
    });
    connect(&workspace_, &Workspace::nameChanged, this, &MainWindow::showName);
    connect(&workspace_, &Workspace::corpusChanged, this, [this] {
        const Corpus& corpus = *workspace_.shown().corpus;
        documents_->setCorpus(corpus);
        filters_->setCorpus(corpus);
        filters_->setEnabled(!workspace_.isEmpty());
    });
    connect(&workspace_, &Workspace::filterChanged, this, [this] {
        filters_->setFilter(workspace_.filter());
        presets_->setCurrentIndex(presets_->findText(qt(workspace_.filter().preset)));
    });
    connect(&workspace_, &Workspace::shownChanged, this, &MainWindow::showGraph);
    connect(central_, &CentralArea::sightChanged, commands_, &CommandSet::refresh);
    connect(&workspace_, &Workspace::focusChanged, &central_->canvas(), &GraphCanvas::fit);
    connect(&workspace_, &Workspace::failed, this, [this](const Error& error) { central_->messages().tell(error); });
    connect(&importer_, &Importer::progressed, commands_, &CommandSet::refresh);
    connect(&importer_, &Importer::articlesAdded, &workspace_, &Workspace::reload);
    connect(&importer_, &Importer::finished, this, &MainWindow::tellImport);
}

void MainWindow::connectSelection() {
    GraphCanvas& canvas = central_->canvas();
    connect(&selection_, &SharedSelection::pickChanged, this, [this, &canvas] {
        canvas.setSelection(selection_.pick().nodes, selection_.pick().statements);
        commands_->refresh();
    });
    connect(&selection_, &SharedSelection::hoveredChanged, this, [this, &canvas] {
        const StatementId hovered = selection_.hovered();
        canvas.highlight(hovered ? std::vector{hovered} : std::vector<StatementId>{});
    });
    connect(&selection_, &SharedSelection::placeOpened, this, [this] { docks_->show(reader_); });
}

void MainWindow::connectCanvas() {
    GraphCanvas& canvas = central_->canvas();
    connect(&canvas, &GraphCanvas::selectionChanged, this,
            [this](const std::vector<NodeRef>& nodes, const std::vector<StatementId>& statements) {
                selection_.choose({nodes, statements});
            });
    const auto keepPlaces = [this, &canvas] { workspace_.keepPlaces(canvas.places()); };
    connect(&canvas, &GraphCanvas::placeMoved, this, keepPlaces);
    connect(&canvas, &GraphCanvas::layoutFinished, this, keepPlaces);
    connect(&canvas, &GraphCanvas::focusRequested, this, [this](const NodeRef& node) { workspace_.focusOn(node, 1); });
    connect(&canvas, &GraphCanvas::focusCleared, &workspace_, &Workspace::showAll);
}

void MainWindow::connectPanels() {
    connect(filters_, &FilterPanel::filterChanged, &workspace_, &Workspace::setFilter);
    connect(&central_->timeline(), &TimelineView::rangeWanted, filters_, &FilterPanel::setDates);
    connect(presets_, &QComboBox::activated, this,
            [this](int preset) { workspace_.setFilter(filterPresets().at(std::size_t(preset)).filter); });
    connect(search_, &SearchBox::chosen, this, &MainWindow::goTo);
    connect(details_, &DetailsPanel::messageWanted, this, [this](const QString& note) { statusBar()->showMessage(note, noteMs); });
    connect(reader_, &ArticleReader::documentChanged, documents_, &DocumentList::setOpened);
    connect(documents_, &DocumentList::removeRequested, this,
            [this](const std::vector<DocumentId>& ids) { askAndRemove(context(), ids); });
    connect(documents_, &DocumentList::onlyRequested, this, [this](DocumentId id) {
        Filter filter = workspace_.filter();
        filter.documents = {id};
        filter.preset.clear();
        workspace_.setFilter(filter);
    });
}

void MainWindow::showName() {
    central_->canvas().setTitle(workspace_.hasName() ? workspace_.name() : QString());
    setWindowTitle(workspace_.name() + QStringLiteral("[*] — Standpoint"));
    setWindowModified(!workspace_.hasName() && !workspace_.isEmpty());
}

void MainWindow::showGraph() {
    const Shown& shown = workspace_.shown();
    central_->canvas().setView(*shown.view, workspace_.places());
    details_->setShown(shown);
    reader_->setShown(shown);
    paths_->setShown(shown);
    selection_.choose(stillThere(selection_.pick(), shown), selection_.statement());
    documents_->setOpened(reader_->document());
    setWindowModified(!workspace_.hasName() && !workspace_.isEmpty());
    commands_->refresh();
}

void MainWindow::goTo(const SearchHit& hit) {
    if (const DocumentId* document = std::get_if<DocumentId>(&hit.target)) return selection_.openPlace(*document, hit.span);
    const NodeRef node = std::holds_alternative<ActorId>(hit.target) ? NodeRef(std::get<ActorId>(hit.target))
                                                                     : NodeRef(std::get<IssueId>(hit.target));
    if (!standpoint::find(*workspace_.shown().view, node)) workspace_.showAll();
    if (!standpoint::find(*workspace_.shown().view, node)) {
        central_->messages().tell(QStringLiteral("“%1” is hidden by the filters. Choose “Reset” on the left to see it.").arg(qt(hit.label)));
        return;
    }
    selection_.choose({{node}, {}});
    // What is in sight already stays where it is.
    const NodePlace place = central_->canvas().places()[node];
    if (!central_->canvas().visibleRect().contains(place.x, place.y)) central_->canvas().centreOn(node);
    central_->canvas().setFocus();
}

void MainWindow::tellImport(const ImportReport& report) {
    workspace_.reload();
    commands_->refresh();
    if (!report.added.empty()) reader_->open(report.added.front());
    if (report.failed.empty()) {
        statusBar()->showMessage(report.summary(), noteMs);
        return;
    }
    QStringList lines;
    for (const Error& error : report.failed) lines << wordsOf(error);
    if (lines.size() == 1) central_->messages().tell(report.added.empty() && report.known == 0 ? lines.front() : report.summary() + QChar(' ') + lines.front());
    else central_->messages().tell(report.summary(), lines);
}

void MainWindow::applyTheme(const Theme& theme) {
    central_->setTheme(theme);
    details_->setTheme(theme);
    reader_->setTheme(theme);
    filters_->setTheme(theme);
    documents_->setTheme(theme);
    paths_->setTheme(theme);
    search_->setTheme(theme);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayLeaveProject(context())) {
        event->ignore();
        return;
    }
    importer_.cancelAndWait();
    workspace_.flush();
    QSettings().setValue(geometryKey, saveGeometry());
    docks_->save();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (docks_) docks_->fold(width());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (canBringIn(*event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    bringIn(context(), *event->mimeData());
}

} // namespace standpoint
