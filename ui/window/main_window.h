#pragma once
// The window: panels built and connected. It knows no SQL, no layout, no parsing.

#include "ui/commands/command.h"
#include "ui/evidence/details_panel.h"
#include "ui/filters/filter_panel.h"
#include "ui/library/document_list.h"
#include "ui/paths/path_panel.h"
#include "ui/reader/article_reader.h"
#include "ui/window/central_area.h"
#include "ui/window/docks.h"
#include "ui/window/importer.h"
#include "ui/window/search_box.h"
#include "ui/window/theme_switch.h"
#include "ui/window/workspace.h"

#include <QMainWindow>

class QComboBox;

namespace standpoint {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Analyzer, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The first view: a project among the files is opened, articles are imported into a new project; without any, what an
    /// earlier run left unsaved, or an empty project.
    void start(const std::vector<std::filesystem::path>&);

    [[nodiscard]] Workspace& workspace() { return workspace_; }
    [[nodiscard]] SharedSelection& selection() { return selection_; }
    [[nodiscard]] Importer& importer() { return importer_; }
    [[nodiscard]] CentralArea& central() { return *central_; }
    [[nodiscard]] DetailsPanel& details() { return *details_; }
    [[nodiscard]] ArticleReader& reader() { return *reader_; }
    [[nodiscard]] FilterPanel& filters() { return *filters_; }
    [[nodiscard]] DocumentList& documents() { return *documents_; }
    [[nodiscard]] PathPanel& paths() { return *paths_; }
    [[nodiscard]] SearchBox& search() { return *search_; }
    [[nodiscard]] CommandContext& context() { return commands_->context(); }

protected:
    void closeEvent(QCloseEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void dragEnterEvent(QDragEnterEvent*) override;
    void dropEvent(QDropEvent*) override;

private:
    void buildMenus();
    void buildToolBar();
    void buildSights();
    void buildFileMenu();
    void buildViewMenu();
    void buildGraphMenu();
    void connectWorkspace();
    void connectSelection();
    void connectCanvas();
    void connectPanels();
    void showName();
    void showGraph();
    void goTo(const SearchHit&);
    void tellImport(const ImportReport&);
    void applyTheme(const Theme&);

    ThemeSwitch theme_;
    Workspace workspace_;
    SharedSelection selection_;
    Importer importer_;
    CentralArea* central_;
    DetailsPanel* details_;
    ArticleReader* reader_;
    FilterPanel* filters_;
    DocumentList* documents_;
    PathPanel* paths_;
    SearchBox* search_ = nullptr;
    QComboBox* presets_ = nullptr;
    Docks* docks_ = nullptr;
    CommandSet* commands_ = nullptr;
    QAction* fit_ = nullptr;           ///< in the tool bar and the menu
    std::vector<QAction*> exports_;    ///< likewise
    std::vector<QAction*> sights_;     ///< likewise
};

} // namespace standpoint
