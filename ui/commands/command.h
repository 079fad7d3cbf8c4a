#pragma once
// One user action: its words for menus, and its deed.

#include "ui/canvas/canvas.h"
#include "ui/window/importer.h"
#include "ui/window/selection.h"
#include "ui/window/workspace.h"

#include <QKeySequence>
#include <QList>

class QAction;

namespace standpoint {

/// What commands act on and speak through.
struct CommandContext {
    QWidget& window;
    Workspace& workspace;
    SharedSelection& selection;
    Importer& importer;
    GraphCanvas& canvas;
    std::function<void(const QString&)> say;                               ///< a passing note
    std::function<void(const QString& text, const QStringList& details)> report; ///< stays until it is closed
};

struct Command {
    QString words; ///< "Open project…"
    QString tip;
    QList<QKeySequence> keys;
    std::function<void(CommandContext&)> run;
    std::function<bool(const CommandContext&)> possible = [](const CommandContext&) { return true; };
};

/// The commands of a window as actions, dimmed while they are not possible.
class CommandSet : public QObject {
    Q_OBJECT

public:
    explicit CommandSet(CommandContext context, QObject* parent = nullptr);

    QAction* add(Command);
    /// Asks each command again whether it is possible.
    void refresh();
    [[nodiscard]] CommandContext& context() { return context_; }

private:
    CommandContext context_;
    std::vector<std::pair<QAction*, Command>> commands_;
};

} // namespace standpoint
