#include "ui/commands/commands.h"
#include "ui/commands/import_articles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace standpoint {

Command pasteArticle() {
    return {QStringLiteral("&Paste article"), QStringLiteral("Make an article of the text in the clipboard"), {QKeySequence::Paste},
            [](CommandContext& context) {
                if (const QMimeData* data = QGuiApplication::clipboard()->mimeData()) bringIn(context, *data);
            },
            [](const CommandContext& context) { return context.workspace.isWritable(); }};
}

} // namespace standpoint
