#include "ui/commands/commands.h"
#include "ui/commands/leaving.h"

namespace standpoint {

namespace {

void beginAnew(CommandContext& context) {
    if (!mayLeaveProject(context)) return;
    context.selection.clear();
    if (const Status begun = context.workspace.begin(); !begun) context.report(QString::fromStdString(begun.error().message()), {});
}

} // namespace

Command newProject() {
    return {QStringLiteral("&New project"), QStringLiteral("Begin an empty project"), {QKeySequence::New}, beginAnew};
}

Command closeProject() {
    return {QStringLiteral("&Close project"), QStringLiteral("Close the project and begin an empty one"), {QKeySequence::Close}, beginAnew,
            [](const CommandContext& context) { return context.workspace.hasName() || !context.workspace.isEmpty(); }};
}

} // namespace standpoint
