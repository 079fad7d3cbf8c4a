// Moving about in the graph.
#include "ui/commands/commands.h"

namespace standpoint {

namespace {

/// Hidden: behind another way to see it.
bool hasGraph(const CommandContext& context) { return !context.canvas.scene().nodes.empty() && !context.canvas.isHidden(); }

} // namespace

Command fitGraph() {
    return {QStringLiteral("&Fit to window"), QStringLiteral("Show the whole graph"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
            [](CommandContext& context) { context.canvas.fit(); }, hasGraph};
}

Command zoomGraphIn() {
    return {QStringLiteral("Zoom &in"), QStringLiteral("Show the graph larger"), {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
            [](CommandContext& context) { context.canvas.zoomIn(); }, hasGraph};
}

Command zoomGraphOut() {
    return {QStringLiteral("Zoom &out"), QStringLiteral("Show the graph smaller"), {QKeySequence::ZoomOut},
            [](CommandContext& context) { context.canvas.zoomOut(); }, hasGraph};
}

Command layOutGraph() {
    return {QStringLiteral("&Lay out anew"), QStringLiteral("Arrange the graph again; what you moved stays in its place"),
            {QKeySequence(Qt::CTRL | Qt::Key_L)}, [](CommandContext& context) { context.canvas.layOutAnew(); }, hasGraph};
}

Command clearSelection() {
    return {QStringLiteral("&Clear selection"), QStringLiteral("Choose nothing, and list all statements"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}, [](CommandContext& context) { context.selection.clear(); },
            [](const CommandContext& context) { return !context.selection.pick().empty(); }};
}

} // namespace standpoint
