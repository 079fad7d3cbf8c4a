#include "ui/scene/hit.h"

#include "ui/scene/curves.h"
#include "ui/scene/shapes.h"

#include <cmath>

namespace standpoint {

namespace {

QRectF around(QPointF point, double reach) {
    return {point.x() - reach, point.y() - reach, 2 * reach, 2 * reach};
}

} // namespace

std::optional<int> nodeAt(const Scene& scene, const SceneGrid& grid, QPointF point, double reach) {
    std::optional<int> best;
    double bestRank = 0;
    for (const int i : grid.nodesIn(around(point, reach))) {
        const SceneNode& node = scene.nodes[i];
        if (distanceTo(node, point) > reach) continue;
        const double rank = (node.isIssue() ? 1e6 : 0) + node.size.width();
        if (!best || rank < bestRank) best = i, bestRank = rank;
    }
    return best;
}

std::optional<int> edgeAt(const Scene& scene, const SceneGrid& grid, QPointF point, double reach) {
    std::optional<int> best;
    double nearest = reach;
    for (const int i : grid.edgesIn(around(point, reach))) {
        const SceneEdge& edge = scene.edges[i];
        const double allowance = edge.width / 2;
        const double margin = reach + allowance;
        if (!boxOf(centreLine(scene, edge)).adjusted(-margin, -margin, margin, margin).contains(point)) continue;
        const auto shape = shapeOf(scene, edge);
        if (!shape) continue;
        constexpr int pieces = 48;
        const QPainterPath& way = shape->whole;
        QPointF last = way.pointAtPercent(0);
        for (int k = 1; k <= pieces; ++k) {
            const QPointF next = way.pointAtPercent(static_cast<double>(k) / pieces), along = next - last,
                          to = point - last;
            const double squared = QPointF::dotProduct(along, along);
            const double t = squared > 0 ? std::clamp(QPointF::dotProduct(to, along) / squared, 0.0, 1.0) : 0;
            const QPointF gap = to - t * along;
            const double distance = std::max(0.0, std::hypot(gap.x(), gap.y()) - allowance);
            if (distance < nearest) nearest = distance, best = i;
            last = next;
        }
    }
    return best;
}

std::vector<int> nodesIn(const Scene& scene, const QRectF& box) {
    std::vector<int> inside;
    for (int i = 0; i < static_cast<int>(scene.nodes.size()); ++i)
        if (box.contains(scene.nodes[i].place)) inside.push_back(i);
    return inside;
}

} // namespace standpoint
