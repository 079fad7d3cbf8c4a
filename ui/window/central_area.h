#pragma once
// The middle of the window: messages, the bar of the focus, the graph in one of several ways or a welcome, and the count of what is
// shown.

#include "ui/canvas/canvas.h"
#include "ui/dialogs/message_bar.h"
#include "ui/matrix/matrix_view.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/selection.h"
#include "ui/window/workspace.h"

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace standpoint {

/// How the graph is seen.
enum class Sight { Network, Matrix, Timeline };

class CentralArea : public QWidget {
    Q_OBJECT

public:
    CentralArea(Workspace&, SharedSelection&, QWidget* parent = nullptr);

    [[nodiscard]] GraphCanvas& canvas() { return *canvas_; }
    [[nodiscard]] MatrixView& matrix() { return *matrix_; }
    [[nodiscard]] TimelineView& timeline() { return *timeline_; }
    [[nodiscard]] MessageBar& messages() { return *messages_; }
    [[nodiscard]] QString count() const;
    [[nodiscard]] Sight sight() const { return sight_; }
    void setSight(Sight);
    void setTheme(const Theme&);
    /// The next steps that an empty project offers, the main one first.
    void setWelcomeActions(const std::vector<QAction*>&);
    /// What the bar of the focus offers: one to three steps, and back.
    void setFocusActions(const std::vector<QAction*>&);

signals:
    void sightChanged();

private:
    QWidget* makeWelcome();
    QWidget* makeFocusBar();
    void showSight();
    void refresh();

    Workspace& workspace_;
    MessageBar* messages_;
    GraphCanvas* canvas_;
    MatrixView* matrix_;
    TimelineView* timeline_;
    Sight sight_ = Sight::Network;
    QStackedWidget* stack_;
    QWidget* focusBar_;
    QHBoxLayout *focusRow_, *welcomeRow_;
    std::vector<QToolButton*> focusButtons_; ///< for one to three steps, and back
    class QLabel *focusWords_, *count_;
};

} // namespace standpoint
