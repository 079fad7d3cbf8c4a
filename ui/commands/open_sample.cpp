#include "core/model/resources.h"
#include "ui/commands/commands.h"
#include "ui/commands/import_articles.h"

namespace standpoint {

Command openSample() {
    return {QStringLiteral("Open the &sample article"), QStringLiteral("See what the program makes of an article that it ships"), {},
            [](CommandContext& context) { bringIn(context, {resourcePath("samples/harbour.md")}); },
            [](const CommandContext& context) { return context.workspace.isWritable(); }};
}

} // namespace standpoint
