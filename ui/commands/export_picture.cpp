#include "ui/commands/commands.h"
#include "ui/commands/files.h"
#include "ui/dialogs/export_picture_dialog.h"

#include <QGuiApplication>

namespace standpoint {

namespace {

bool hasPicture(const CommandContext& context) { return !context.canvas.scene().nodes.empty(); }

void askForPicture(CommandContext& context) {
    ExportPictureDialog dialog(context.canvas.scene(), context.canvas.visibleRect(), &context.window);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString suffix = dialog.suffix();
    const auto path = askForSaving(context.window, QStringLiteral("Export picture"), context.workspace.name(), suffix,
                                   QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (!path) return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor); // a hundred megapixels take their time
    const Status done = exportPicture(dialog.scene(), *path, dialog.options());
    QGuiApplication::restoreOverrideCursor();
    if (!done) context.report(QString::fromStdString(done.error().message()), {});
    else context.say(QStringLiteral("Picture saved: %1").arg(QString::fromStdString(path->string())));
}

} // namespace

Command exportPicture() {
    return {QStringLiteral("Export &picture…"), QStringLiteral("Save the graph as PNG, SVG or PDF"),
            {QKeySequence(Qt::CTRL | Qt::Key_E)}, askForPicture, hasPicture};
}

Command copyPicture() {
    return {QStringLiteral("&Copy picture"), QStringLiteral("Copy what is seen of the graph to the clipboard"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
            [](CommandContext& context) {
                context.canvas.copyImage();
                context.say(QStringLiteral("Picture copied."));
            },
            hasPicture};
}

} // namespace standpoint
