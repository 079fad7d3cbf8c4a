#include "ui/canvas/emphasis.h"

#include <algorithm>

namespace standpoint {

namespace {

void lightEdge(const Scene& scene, int edge, Emphasis& emphasis) {
    emphasis.litEdges.insert(edge);
    emphasis.litNodes.insert({scene.edges[edge].from, scene.edges[edge].to});
}

void lightNode(const Scene& scene, const SceneGrid& grid, int node, Emphasis& emphasis) {
    emphasis.litNodes.insert(node);
    for (const int e : grid.edgesOf(node))
        lightEdge(scene, e, emphasis);
}

} // namespace

std::set<int> edgesWith(const Scene& scene, const std::set<StatementId>& statements) {
    std::set<int> found;
    if (statements.empty()) return found;
    for (int e = 0; e < static_cast<int>(scene.edges.size()); ++e)
        if (std::ranges::any_of(scene.edges[e].statements, [&](StatementId id) { return statements.contains(id); }))
            found.insert(e);
    return found;
}

Emphasis emphasisOf(const Scene& scene, const SceneGrid& grid, const Selection& selection,
                    std::optional<int> hoveredNode, std::optional<int> hoveredEdge,
                    const std::set<StatementId>& highlighted) {
    Emphasis emphasis;
    emphasis.hoveredNode = hoveredNode;
    emphasis.hoveredEdge = hoveredEdge;
    emphasis.selectedEdges = edgesWith(scene, selection.statements);
    for (int n = 0; !selection.nodes.empty() && n < static_cast<int>(scene.nodes.size()); ++n)
        if (selection.nodes.contains(scene.nodes[n].ref)) emphasis.selectedNodes.insert(n);

    if (hoveredNode)
        lightNode(scene, grid, *hoveredNode, emphasis);
    else if (hoveredEdge)
        lightEdge(scene, *hoveredEdge, emphasis);
    else if (const std::set<int> edges = edgesWith(scene, highlighted); !edges.empty())
        for (const int e : edges)
            lightEdge(scene, e, emphasis);
    else {
        for (const int n : emphasis.selectedNodes)
            lightNode(scene, grid, n, emphasis);
        for (const int e : emphasis.selectedEdges)
            lightEdge(scene, e, emphasis);
    }
    return emphasis;
}

} // namespace standpoint
