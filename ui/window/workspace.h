#pragma once
// The open project and what is shown of it: the one door between the store and the views.

#include "core/store/project.h"
#include "ui/window/shown.h"
#include "ui/window/unsaved.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <map>
#include <optional>

namespace standpoint {

/// Where nodes lie, as the project keeps it.
using NodePlaces = std::map<NodeRef, NodePlace>;

/// Commands change it, views hear from it what has changed and ask again. There is always a project open: one without a name
/// lies in the user's data folder until it is saved under a name.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// Holds no project yet: begin() or open() comes first.
    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    Status begin();                             ///< an empty project without a name
    Status recover(UnsavedPlace);               ///< the project without a name that an earlier run left behind
    Status open(const std::filesystem::path&);  ///< on an error the project before stays open
    Status saveAs(const std::filesystem::path&); ///< replaces what lies there; the copy becomes the open project

    [[nodiscard]] bool hasName() const { return !unsaved_.has_value(); }
    [[nodiscard]] bool isEmpty() const { return shown_.corpus->documents.empty(); }
    [[nodiscard]] bool isWritable() const { return project_ && project_->writable(); }
    [[nodiscard]] QString name() const; ///< "harbour", "Unsaved project"
    [[nodiscard]] std::filesystem::path path() const;

    [[nodiscard]] const Shown& shown() const { return shown_; }
    [[nodiscard]] const Filter& filter() const { return filter_; }
    void setFilter(Filter); ///< saved with the project a moment later
    /// Shows the nodes within some hops (1–3) of a node alone.
    void focusOn(const NodeRef&, int hops);
    void showAll();
    [[nodiscard]] const std::optional<NodeRef>& focus() const { return focus_; }
    [[nodiscard]] int hops() const { return hops_; }

    Status remove(const std::vector<DocumentId>&);
    [[nodiscard]] std::vector<SearchHit> search(const QString&) const;
    [[nodiscard]] const NodePlaces& places() const { return places_; }
    void keepPlaces(const NodePlaces&); ///< of the nodes shown; the others stay where they were
    void reload();                      ///< asks the project again, after an import
    void flush();                       ///< saves what waits to be saved

signals:
    void projectChanged(); ///< another project; what it holds is told by corpusChanged
    void nameChanged();
    void corpusChanged();  ///< documents, actors or statements
    void shownChanged();   ///< after corpusChanged too
    void focusChanged();   ///< after shownChanged: something else stands in the middle
    void filterChanged();
    void failed(const standpoint::Error&);

private:
    void take(Project, std::optional<UnsavedPlace>);
    void rebuild();
    void lookForChanges();
    std::shared_ptr<const ArticleText> article(DocumentId);
    template <class T> std::optional<T> told(Result<T>) const; ///< the value, or failed() and nothing

    // Declared before the project, as the file can only go once the project is closed.
    std::optional<UnsavedPlace> unsaved_;
    std::optional<Project> project_;
    Shown shown_;
    std::shared_ptr<const GraphView> whole_; ///< without the focus
    Filter filter_;
    std::optional<NodeRef> focus_;
    int hops_ = 1;
    NodePlaces places_;
    std::map<DocumentId, std::shared_ptr<const ArticleText>> articles_;
    std::int64_t revision_ = 0;
    bool filterWaits_ = false; ///< changed, not saved yet
    QTimer saveFilter_, watch_;
};

} // namespace standpoint
