#include "ui/commands/open_project.h"

#include "ui/commands/commands.h"
#include "ui/commands/files.h"
#include "ui/commands/leaving.h"

#include <QFileInfo>
#include <QSettings>

namespace standpoint {

namespace {

const QString recentKey = QStringLiteral("recentProjects");
constexpr int mostRecent = 8;

} // namespace

bool openProjectAt(CommandContext& context, const std::filesystem::path& path) {
    if (!mayLeaveProject(context)) return false;
    const Status opened = context.workspace.open(path);
    if (!opened) {
        context.report(QStringLiteral("%1 The project that was open is still open.").arg(QString::fromStdString(opened.error().message())), {});
        return false;
    }
    rememberProject(path);
    if (!context.workspace.isWritable())
        context.report(QStringLiteral("The project can only be read: it or its folder is write-protected. "
                                      "To change it, save it under another name."), {});
    return true;
}

QStringList recentProjects() {
    QStringList there;
    for (const QString& path : QSettings().value(recentKey).toStringList())
        if (QFileInfo::exists(path)) there << path;
    return there;
}

void rememberProject(const std::filesystem::path& path) {
    const QString absolute = QFileInfo(QString::fromStdString(path.string())).absoluteFilePath();
    QStringList paths = recentProjects();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    QSettings().setValue(recentKey, paths.mid(0, mostRecent));
}

Command openProject() {
    return {QStringLiteral("&Open project…"), QStringLiteral("Open a project file"), {QKeySequence::Open}, [](CommandContext& context) {
                const auto paths = askForOpening(context.window, QStringLiteral("Open project"), projectFiles(), false);
                if (!paths.empty()) openProjectAt(context, paths.front());
            }};
}

} // namespace standpoint
