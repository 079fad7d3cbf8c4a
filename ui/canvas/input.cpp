// From pointer and keys to hover, selection and moves.
#include "ui/canvas/state.h"
#include "ui/scene/hit.h"

#include <QAccessible>
#include <QAccessibleEvent>

#include <algorithm>

namespace standpoint {

void GraphCanvas::Impl::hoverAt(QPointF screen) {
    if (!placed) return;
    const QPointF point = viewport.toScene(screen);
    const auto node = nodeAt(*scene, *scene.grid(), point, 3 / viewport.zoom);
    hover(node, node ? std::nullopt : edgeAt(*scene, *scene.grid(), point, 5 / viewport.zoom));
}

void GraphCanvas::Impl::hover(std::optional<int> node, std::optional<int> edge) {
    if (node == hoveredNode && edge == hoveredEdge) return;
    const bool tell = edge != hoveredEdge;
    hoveredNode = node, hoveredEdge = edge;
    q.setCursor(node || edge ? Qt::PointingHandCursor : Qt::ArrowCursor);
    refreshEmphasis();
    if (tell) emit q.hovered(edge ? scene->edges[*edge].statements : std::vector<StatementId>());
}

void GraphCanvas::Impl::select(Selection next) {
    if (next == selection) return;
    selection = std::move(next);
    refreshEmphasis();
    emit q.selectionChanged(q.selectedNodes(), q.selectedStatements());
}

void GraphCanvas::Impl::click(Qt::KeyboardModifiers modifiers) {
    const bool add = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    Selection next = add ? selection : Selection{};
    if (pressedNode) {
        const NodeRef& ref = scene->nodes[*pressedNode].ref;
        current = ref;
        if (!next.nodes.erase(ref)) next.nodes.insert(ref);
    } else if (pressedEdge) {
        const auto& statements = scene->edges[*pressedEdge].statements;
        const bool had = std::ranges::all_of(statements, [&](StatementId id) { return next.statements.contains(id); });
        for (const StatementId id : statements)
            had ? (void)next.statements.erase(id) : (void)next.statements.insert(id);
    } else if (add) {
        return; // a slip beside a node does not lose what was gathered
    }
    select(std::move(next));
}

void GraphCanvas::Impl::selectBox(Qt::KeyboardModifiers modifiers) {
    Selection next = modifiers & Qt::ControlModifier ? selection : Selection{};
    const QRectF box = QRectF(viewport.toScene(pressedAt), viewport.toScene(lastAt)).normalized();
    for (const int node : nodesIn(*scene, box))
        next.nodes.insert(scene->nodes[node].ref);
    select(std::move(next));
}

void GraphCanvas::Impl::dropNodes() {
    const NodeRef dragged = scene->nodes[*pressedNode].ref;
    const bool group = selection.nodes.contains(dragged);
    scene.edit(); // the grid and the picture learn where they are
    std::vector<NodeRef> moved = group ? q.selectedNodes() : std::vector{dragged};
    for (const NodeRef& ref : moved)
        remembered[ref].pinned = true;
    for (const NodeRef& ref : moved)
        if (const auto index = scene->find(ref)) emit q.placeMoved(ref, scene->nodes[*index].place);
}

const std::vector<int>& GraphCanvas::Impl::byImportance() const {
    return scene.grid()->byImportance();
}

void GraphCanvas::Impl::stepCurrent(int index) {
    const SceneNode& node = scene->nodes[index];
    current = node.ref;
    select({.nodes = {node.ref}, .statements = {}});
    const QRectF inside = QRectF(q.rect()).adjusted(40, 40, -40, -40);
    if (!inside.contains(viewport.toScreen(node.place))) q.centreOn(node.ref);
    announce(index);
}

namespace {

QString describe(const SceneNode& node) {
    const std::string_view kind = node.kind ? nameOf(*node.kind) : "issue";
    return QString("%1 (%2), %3 statement%4")
        .arg(node.label, QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())))
        .arg(node.statements)
        .arg(node.statements == 1 ? "" : "s");
}

} // namespace

void GraphCanvas::Impl::announce(int node) {
    q.setAccessibleDescription(describe(scene->nodes[node]));
    QAccessibleEvent event(&q, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QString GraphCanvas::Impl::tipAt(QPointF screen) const {
    const QPointF point = viewport.toScene(screen);
    if (const auto node = nodeAt(*scene, *scene.grid(), point, 3 / viewport.zoom)) return describe(scene->nodes[*node]);
    if (const auto edge = edgeAt(*scene, *scene.grid(), point, 5 / viewport.zoom)) {
        const SceneEdge& e = scene->edges[*edge];
        return scene->nodes[e.from].label + " → " + scene->nodes[e.to].label + "\n" + e.summary;
    }
    return {};
}

} // namespace standpoint
