// Showing what lies around one node, and everything again.
#include "ui/commands/commands.h"

namespace standpoint {

namespace {

/// What to look around: the one node that is picked, else the one that is looked around already.
std::optional<NodeRef> centre(const CommandContext& context) {
    const Pick& pick = context.selection.pick();
    if (pick.nodes.size() == 1) return pick.nodes.front();
    return context.workspace.focus();
}

} // namespace

Command focusOnSelection(int hops) {
    const QString words = hops == 1 ? QStringLiteral("1 step") : QStringLiteral("%1 steps").arg(hops);
    return {words, QStringLiteral("Show only what is linked to the chosen node in at most %1")
                       .arg(words),
            {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + hops))},
            [hops](CommandContext& context) {
                if (const auto node = centre(context)) context.workspace.focusOn(*node, hops);
            },
            [](const CommandContext& context) { return centre(context).has_value(); }};
}

Command showWholeGraph() {
    return {QStringLiteral("&Back to all"), QStringLiteral("Show the whole graph again"), {QKeySequence(Qt::Key_Backspace)},
            [](CommandContext& context) { context.workspace.showAll(); },
            [](const CommandContext& context) { return context.workspace.focus().has_value(); }};
}

} // namespace standpoint
