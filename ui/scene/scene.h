#pragma once
// What is drawn, as a value: shapes, edges, legend and title. The canvas and every export draw the same scene.
// Units are pixels at 100 %; x to the right, y down.

#include "core/graph/view.h"
#include "core/layout/layout.h"
#include "core/store/project.h"
#include "ui/theme/theme.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace standpoint {

/// Where nodes lie, as the project keeps it.
using Places = std::map<NodeRef, NodePlace>;

enum class NodeShape { RoundedSquare, RoofedSquare, Circle, Hexagon, DoubleHexagon, ThreeLobes, Pill };
[[nodiscard]] NodeShape shapeOf(std::optional<ActorKind>); ///< Pill for an issue

enum class StatusMark { None, Question, Cross }; ///< hypothetical, denied

struct SceneNode {
    NodeRef ref;
    std::optional<ActorKind> kind; ///< nothing for an issue
    QString label;                 ///< in full
    QStringList lines;             ///< the label as drawn: wrapped, a pill's also elided
    int statements = 0;
    QPointF place; ///< centre of the shape
    QSizeF size;   ///< of the shape
    [[nodiscard]] bool isIssue() const { return !kind.has_value(); }
};

struct SceneEdge {
    int from = 0, to = 0; ///< places in Scene::nodes
    Tone tone = Tone::Neutral;
    StatusMark mark = StatusMark::None;
    double width = 1.2;
    double bend = 0; ///< how far the curve's middle lies left of the straight line from `from` to `to`
    std::vector<StatementId> statements;
    QString summary; ///< "accuse, threaten: 3 statements", for tooltips
};

struct Scene {
    std::vector<SceneNode> nodes; ///< actors by id, then issues by id
    std::vector<SceneEdge> edges;
    QString title; ///< may be empty
    Theme theme;

    [[nodiscard]] std::optional<int> find(const NodeRef&) const;
};

/// The picture of a view. Nodes without a place lie at (0, 0): lay them out first.
[[nodiscard]] Scene makeScene(const GraphView&, const Places&, const Theme&);

/// Moves nodes (one point per node, in order) and bends the edges anew.
void setPlaces(Scene&, const std::vector<QPointF>&);

/// The layout task of a scene: boxes of shapes with their labels; known places are kept.
[[nodiscard]] LayoutInput layoutInputOf(const Scene&, const Places& known, double aspect = 1.4);

/// Back from the layout's boxes to places of shapes, in node order.
[[nodiscard]] std::vector<QPointF> placesFrom(const Scene&, const std::vector<Point>& boxes);

/// Places for all nodes of a view, laid out around those that are known. Blocks; for exports and tests.
[[nodiscard]] Places layOut(const GraphView&, const Places& known, double aspect = 1.4);

} // namespace standpoint
