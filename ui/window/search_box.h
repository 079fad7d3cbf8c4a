#pragma once
// Search as you type over actors, issues and what the articles say.

#include "core/store/project.h"
#include "ui/theme/theme.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace standpoint {

class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    using Search = std::function<std::vector<SearchHit>(const QString&)>;
    explicit SearchBox(Search, QWidget* parent = nullptr);

    void setTheme(const Theme&);
    void find(const QString& words);           ///< as typing does
    [[nodiscard]] const std::vector<SearchHit>& hits() const { return hits_; }

signals:
    void chosen(const standpoint::SearchHit&);

protected:
    void keyPressEvent(QKeyEvent*) override;

private:
    void choose(int hit);

    Search search_;
    std::vector<SearchHit> hits_;
    QStandardItemModel* model_;
    QCompleter* completer_;
    class HitDelegate* delegate_;
};

} // namespace standpoint
