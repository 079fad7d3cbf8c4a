#pragma once
// How one actor reaches another: the strongest chains of statements between two.

#include "ui/paths/actor_box.h"
#include "ui/paths/path_delegate.h"
#include "ui/window/latest.h"
#include "ui/window/selection.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;
class QToolButton;

namespace standpoint {

/// Two actors picked in the graph are taken over while the panel is in sight. Choosing a path picks its statements. Paths are looked
/// for off the GUI thread, and only while the panel is in sight.
class PathPanel : public QWidget {
    Q_OBJECT

public:
    explicit PathPanel(SharedSelection&, QWidget* parent = nullptr);

    void setShown(const Shown&);
    void setTheme(const Theme&);
    void ask(std::optional<ActorId> from, std::optional<ActorId> to); ///< as choosing both does
    [[nodiscard]] std::optional<ActorId> from() const { return from_->chosen(); }
    [[nodiscard]] std::optional<ActorId> to() const { return to_->chosen(); }
    [[nodiscard]] const std::vector<PathRow>& paths() const { return delegate_->rows(); }
    [[nodiscard]] QListView& list() { return *list_; }
    [[nodiscard]] QString words() const; ///< what stands in the place of paths, or counts them
    /// Narrower than the question on one line: it breaks into a column.
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 140}; }

signals:
    void answered(); ///< paths() is of what is asked now

protected:
    void showEvent(QShowEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    QWidget* question();
    QWidget* answer();
    void refresh();
    void search();
    void showPaths(std::vector<PathRow>);
    void tellOutcome();
    void say(const QString&, bool offerEitherWay = false);
    void followPick();
    void choosePath(int row);

    SharedSelection& selection_;
    Shown shown_;
    bool stale_ = true; ///< the boxes do not have the actors of shown_ yet
    Latest<std::vector<Path>> search_;
    QBoxLayout* row_; ///< of the question: a line, or a column where that is narrow
    ActorBox *from_, *to_;
    QCheckBox* eitherWay_;
    QLabel* words_;
    QPushButton* tryEitherWay_;
    QListView* list_;
    QStandardItemModel* model_;
    PathDelegate* delegate_;
};

} // namespace standpoint
