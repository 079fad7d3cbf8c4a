#pragma once
// The articles of the project: open one, remove some.

#include "ui/library/document_model.h"
#include "ui/theme/theme.h"
#include "ui/window/selection.h"

#include <QWidget>

class QLabel;
class QListView;

namespace standpoint {

/// A click opens an article in the reader; Delete or the context menu asks to remove the chosen ones.
class DocumentList : public QWidget {
    Q_OBJECT

public:
    explicit DocumentList(SharedSelection&, QWidget* parent = nullptr);

    void setCorpus(const Corpus&);
    void setOpened(DocumentId); ///< which one the reader shows
    void setTheme(const Theme&);
    [[nodiscard]] DocumentModel& model() { return *model_; }
    [[nodiscard]] QListView& list() { return *list_; }
    [[nodiscard]] std::vector<DocumentId> chosen() const;

signals:
    void removeRequested(const std::vector<standpoint::DocumentId>&);
    void onlyRequested(standpoint::DocumentId); ///< show the graph of this article alone
    void importRequested();

private:
    void addActions();

    SharedSelection& selection_;
    DocumentModel* model_;
    QListView* list_;
    class DocumentDelegate* delegate_;
    QWidget* empty_;
    bool following_ = false; ///< the reader, so that it is not told what it said
};

} // namespace standpoint
