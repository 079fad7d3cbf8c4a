#include "ui/commands/remove_articles.h"

#include <QMessageBox>
#include <QPushButton>

namespace standpoint {

void askAndRemove(CommandContext& context, const std::vector<DocumentId>& documents) {
    const DocumentInfo* first = documents.empty() ? nullptr : context.workspace.shown().corpus->find(documents.front());
    if (!first) return;
    const bool one = documents.size() == 1;
    const QString what = one ? QStringLiteral("“%1”").arg(qt(first->label())) : QStringLiteral("%1 articles").arg(documents.size());
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("Remove from the project"),
                    QStringLiteral("Remove %1 and everything that was read from %2? The files on disk stay where they are. This cannot be undone.")
                        .arg(what, one ? QStringLiteral("it") : QStringLiteral("them")),
                    QMessageBox::Cancel, &context.window);
    box.setTextFormat(Qt::PlainText); // a title may look like HTML
    auto* remove = box.addButton(QStringLiteral("Remove"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != remove) return;
    if (const Status removed = context.workspace.remove(documents); !removed)
        context.report(QString::fromStdString(removed.error().message()), {});
    else context.say(QStringLiteral("Removed %1.").arg(what));
}

} // namespace standpoint
