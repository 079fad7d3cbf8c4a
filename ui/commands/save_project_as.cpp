#include "ui/commands/commands.h"
#include "ui/commands/leaving.h"
#include "ui/commands/open_project.h"

namespace standpoint {

Command saveProjectAs() {
    return {QStringLiteral("&Save project as…"), QStringLiteral("Save the project under a name; changes are saved at once from then on"),
            {QKeySequence::Save, QKeySequence::SaveAs},
            [](CommandContext& context) {
                if (askAndSave(context)) rememberProject(context.workspace.path());
            },
            [](const CommandContext& context) { return !context.importer.isRunning(); }};
}

} // namespace standpoint
