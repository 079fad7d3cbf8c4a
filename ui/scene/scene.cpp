#include "ui/scene/scene.h"

#include "ui/scene/curves.h"
#include "ui/scene/style.h"
#include "ui/scene/words.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace standpoint {

namespace {

StatusMark markOf(const GraphEdge& edge) {
    if (edge.status == StatementStatus::Hypothetical) return StatusMark::Question;
    if (edge.status == StatementStatus::Denied) return StatusMark::Cross;
    return StatusMark::None;
}

QString summaryOf(const GraphEdge& edge) {
    QStringList names;
    for (const RelationKind kind : edge.kinds) {
        const std::string_view name = nameOf(kind);
        names << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    if (names.isEmpty()) {
        static const QStringList stances{"supports", "opposes", "mixed", "neutral"};
        names << stances[static_cast<int>(edge.tone)];
    }
    const auto count = edge.statements.size();
    return names.join(", ") + QString(": %1 statement%2").arg(count).arg(count == 1 ? "" : "s");
}

/// Writes each summary once: in a large graph thousands of edges say the same.
class Summaries {
public:
    const QString& of(const GraphEdge& edge) {
        const auto [known, isNew] = known_.try_emplace({edge.tone, edge.statements.size(), edge.kinds});
        if (isNew) known->second = summaryOf(edge);
        return known->second;
    }

private:
    std::map<std::tuple<Tone, std::size_t, std::vector<RelationKind>>, QString> known_;
};

/// Width or height of an actor's shape: its area grows with the number of statements.
double diameterFor(int statements, int most) {
    const double share = most > 1 ? std::clamp((statements - 1.0) / (most - 1.0), 0.0, 1.0) : 0;
    return std::sqrt(smallestNode * smallestNode + share * (largestNode * largestNode - smallestNode * smallestNode));
}

void shapeNode(SceneNode& node, int most) {
    if (node.isIssue()) {
        node.lines = wrap(node.label, pillText, pillTextWidth, 3);
        node.size = sizeOf(node.lines, pillText) + QSizeF(20, 11);
        node.size.setWidth(std::max(node.size.width(), node.size.height() + 8));
        return;
    }
    const double diameter = diameterFor(node.statements, most);
    const NodeShape shape = shapeOf(node.kind);
    // A square of the same side looks larger than a circle, three lobes smaller.
    const double factor = shape == NodeShape::RoundedSquare || shape == NodeShape::RoofedSquare ? 0.92
                          : shape == NodeShape::Circle                                          ? 1.0
                                                                                                : 1.1;
    node.size = QSizeF(diameter * factor, diameter * factor);
    node.lines = wrap(node.label, labelText(node), labelWidth, 0);
}

} // namespace

std::optional<int> Scene::find(const NodeRef& ref) const {
    const auto at = std::ranges::find(nodes, ref, &SceneNode::ref);
    return at == nodes.end() ? std::nullopt : std::optional(static_cast<int>(at - nodes.begin()));
}

Scene makeScene(const GraphView& view, const Places& places, const Theme& theme) {
    const Graph& graph = view.graph;
    Scene scene;
    scene.theme = theme;
    int most = 10; // so that a small graph has no giants
    for (auto [v, end] = vertices(graph); v != end; ++v)
        most = std::max(most, graph[*v].statements);
    scene.nodes.reserve(num_vertices(graph));
    for (auto [v, end] = vertices(graph); v != end; ++v) {
        const GraphNode& node = graph[*v];
        SceneNode drawn{.ref = node.ref,
                        .kind = node.kind,
                        .label = QString::fromStdString(node.label).simplified(),
                        .lines = {},
                        .statements = node.statements,
                        .place = {},
                        .size = {}};
        if (const auto place = places.find(node.ref); place != places.end())
            drawn.place = {place->second.x, place->second.y};
        shapeNode(drawn, most);
        scene.nodes.push_back(std::move(drawn));
    }
    Summaries summaries;
    scene.edges.reserve(num_edges(graph));
    for (auto [e, end] = edges(graph); e != end; ++e) {
        const GraphEdge& edge = graph[*e];
        const double width = std::clamp(1.2 * std::sqrt(static_cast<double>(edge.statements.size())), 1.2, 6.0);
        scene.edges.push_back({.from = static_cast<int>(source(*e, graph)),
                               .to = static_cast<int>(target(*e, graph)),
                               .tone = edge.tone,
                               .mark = markOf(edge),
                               .width = width,
                               .bend = 0,
                               .statements = edge.statements,
                               .summary = summaries.of(edge)});
    }
    bendEdges(scene);
    return scene;
}

void setPlaces(Scene& scene, const std::vector<QPointF>& places) {
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        scene.nodes[i].place = places[i];
    bendEdges(scene);
}

namespace {

/// From an actor's place to the middle of its box: the label hangs below the shape.
QPointF boxOffset(const SceneNode& node) {
    if (node.isIssue()) return {};
    return {0, (labelGap + sizeOf(node.lines, labelText(node)).height()) / 2};
}

} // namespace

LayoutInput layoutInputOf(const Scene& scene, const Places& known, double aspect) {
    LayoutInput input;
    input.aspect = aspect;
    for (const SceneNode& node : scene.nodes) {
        LayoutNode box{.width = node.size.width(), .height = node.size.height()};
        const QPointF offset = boxOffset(node);
        if (!node.isIssue()) {
            box.width = std::max(box.width, sizeOf(node.lines, labelText(node)).width() + 8);
            box.height += 2 * offset.y();
        }
        if (const auto place = known.find(node.ref); place != known.end()) {
            box.start = Point{place->second.x + offset.x(), place->second.y + offset.y()};
            box.pinned = place->second.pinned;
        }
        input.nodes.push_back(box);
    }
    for (const SceneEdge& edge : scene.edges)
        input.edges.push_back({edge.from, edge.to, static_cast<double>(edge.statements.size())});
    return input;
}

std::vector<QPointF> placesFrom(const Scene& scene, const std::vector<Point>& boxes) {
    std::vector<QPointF> places;
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        places.push_back(QPointF(boxes[i].x, boxes[i].y) - boxOffset(scene.nodes[i]));
    return places;
}

Places layOut(const GraphView& view, const Places& known, double aspect) {
    const Scene scene = makeScene(view, known, lightTheme());
    const std::vector<QPointF> points = placesFrom(scene, layout(layoutInputOf(scene, known, aspect)));
    Places places;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto before = known.find(scene.nodes[i].ref);
        places[scene.nodes[i].ref] = {points[i].x(), points[i].y(), before != known.end() && before->second.pinned};
    }
    return places;
}

} // namespace standpoint
