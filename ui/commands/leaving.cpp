#include "ui/commands/leaving.h"

#include "ui/commands/files.h"

#include <QMessageBox>

namespace standpoint {

bool mayLeaveProject(CommandContext& context) {
    if (context.importer.isRunning()) {
        const auto answer = QMessageBox::question(
            &context.window, QStringLiteral("Import is running"),
            QStringLiteral("Articles are still being imported. Those that are done stay in the project; the rest would be left out."),
            QMessageBox::Cancel | QMessageBox::Ignore, QMessageBox::Cancel);
        if (answer != QMessageBox::Ignore) return false;
        context.importer.cancelAndWait();
        context.workspace.reload();
    }
    if (context.workspace.hasName() || context.workspace.isEmpty()) return true;
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("Save the project?"),
                    QStringLiteral("The project has no name yet. If you don't save it, its articles and its graph are gone."),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &context.window);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Save) return askAndSave(context);
    return answer == QMessageBox::Discard;
}

bool askAndSave(CommandContext& context) {
    const auto path = askForSaving(context.window, QStringLiteral("Save project as"), QStringLiteral("project"),
                                   QStringLiteral("standpoint"), projectFiles());
    if (!path) return false;
    const Status saved = context.workspace.saveAs(*path);
    if (!saved) context.report(QString::fromStdString(saved.error().message()), {});
    else context.say(QStringLiteral("Saved. From now on every change is saved at once."));
    return saved.ok();
}

} // namespace standpoint
