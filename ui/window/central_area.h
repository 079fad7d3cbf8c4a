#pragma once
// The middle of the window: messages, the bar of the focus, the graph or a welcome, and the count of what is shown.

#include "ui/canvas/canvas.h"
#include "ui/dialogs/message_bar.h"
#include "ui/window/workspace.h"

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace standpoint {

class CentralArea : public QWidget {
    Q_OBJECT

public:
    explicit CentralArea(Workspace&, QWidget* parent = nullptr);

    [[nodiscard]] GraphCanvas& canvas() { return *canvas_; }
    [[nodiscard]] MessageBar& messages() { return *messages_; }
    [[nodiscard]] QString count() const;
    /// The next steps that an empty project offers, the main one first.
    void setWelcomeActions(const std::vector<QAction*>&);
    /// What the bar of the focus offers: one to three steps, and back.
    void setFocusActions(const std::vector<QAction*>&);

private:
    QWidget* makeWelcome();
    QWidget* makeFocusBar();
    void refresh();

    Workspace& workspace_;
    MessageBar* messages_;
    GraphCanvas* canvas_;
    QStackedWidget* stack_;
    QWidget* focusBar_;
    QHBoxLayout *focusRow_, *welcomeRow_;
    std::vector<QToolButton*> focusButtons_; ///< for one to three steps, and back
    class QLabel *focusWords_, *count_;
};

} // namespace standpoint
