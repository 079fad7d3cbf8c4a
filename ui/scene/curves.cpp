#include "ui/scene/curves.h"

#include "ui/scene/shapes.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

namespace standpoint {

namespace {

constexpr double startGap = 1.5, tipGap = 2; // between an edge's ends and the borders of its nodes

QPointF mix(QPointF a, QPointF b, double t) {
    return a + t * (b - a);
}

double length(QPointF p) {
    return std::hypot(p.x(), p.y());
}

QPointF leftOf(QPointF direction) {
    return {direction.y(), -direction.x()};
}

Curve quadratic(QPointF from, QPointF control, QPointF to) {
    return {{from, mix(from, control, 2.0 / 3), mix(to, control, 2.0 / 3), to}};
}

/// The t nearest to a curve's start (or end) at which it is `gap` outside of the node there.
double leaving(const Curve& curve, const SceneNode& node, double gap, bool atEnd) {
    const auto within = [&](double way) { return distanceTo(node, curve.at(atEnd ? 1 - way : way)) < gap; };
    constexpr int steps = 32; // a curve may leave a wide pill late, and a loop comes back
    double inside = 0, outside = 1;
    for (int i = 1; i <= steps; ++i) {
        outside = static_cast<double>(i) / steps;
        if (!within(outside)) break;
        inside = outside;
    }
    for (int i = 0; i < 16; ++i) {
        const double middle = (inside + outside) / 2;
        (within(middle) ? inside : outside) = middle;
    }
    return atEnd ? 1 - outside : outside;
}

/// The t that lies `distance` before the curve's end.
double before(const Curve& curve, double distance) {
    double low = 0, high = 1;
    for (int i = 0; i < 20; ++i) {
        const double middle = (low + high) / 2;
        (length(curve.at(middle) - curve.points[3]) > distance ? low : high) = middle;
    }
    return low;
}

QPainterPath polygon(std::initializer_list<QPointF> corners, bool closed) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(corners)));
    if (closed) path.closeSubpath();
    return path;
}

struct Head {
    double length, halfWidth, lineStop; // lineStop: how far before the tip the line ends
};

Head headFor(Tone tone, double width) {
    switch (tone) {
    case Tone::Positive:
        return {8 + 1.5 * width, 3.6 + 1.0 * width, 6 + 1.2 * width};
    case Tone::Negative:
        return {2 + width, 5 + 1.3 * width, 1};
    case Tone::Mixed:
        return {10 + 1.8 * width, 3.8 + 1.0 * width, 10 + 1.8 * width};
    case Tone::Neutral:
        break;
    }
    return {7 + 1.3 * width, 3.8 + 1.0 * width, 0.6 * width};
}

QPainterPath headPath(Tone tone, const Head& head, QPointF tip, QPointF forward) {
    const QPointF left = leftOf(forward) * head.halfWidth, back = tip - forward * head.length;
    switch (tone) {
    case Tone::Positive:
        return polygon({tip, back + left, back - left}, true);
    case Tone::Negative:
        return polygon({tip + left, tip - left}, false);
    case Tone::Mixed: {
        const QPointF middle = tip - forward * (head.length / 2);
        return polygon({tip, middle + left, back, middle - left}, true);
    }
    case Tone::Neutral:
        break;
    }
    return polygon({back + left, tip, back - left}, false);
}

} // namespace

QPointF Curve::at(double t) const {
    const double s = 1 - t;
    return s * s * s * points[0] + 3 * s * s * t * points[1] + 3 * s * t * t * points[2] + t * t * t * points[3];
}

QPointF Curve::direction(double t) const {
    const double s = 1 - t;
    const QPointF d =
        s * s * (points[1] - points[0]) + 2 * s * t * (points[2] - points[1]) + t * t * (points[3] - points[2]);
    const double size = length(d);
    return size > 1e-9 ? d / size : QPointF(1, 0);
}

Curve Curve::between(double from, double to) const {
    const double third = (to - from) / 3;
    const auto slope = [&](double t) {
        const double s = 1 - t;
        return 3 * (s * s * (points[1] - points[0]) + 2 * s * t * (points[2] - points[1]) +
                    t * t * (points[3] - points[2]));
    };
    const QPointF a = at(from), b = at(to);
    return {{a, a + third * slope(from), b - third * slope(to), b}};
}

QPainterPath Curve::path() const {
    QPainterPath path(points[0]);
    path.cubicTo(points[1], points[2], points[3]);
    return path;
}

Curve centreLine(const Scene& scene, const SceneEdge& edge) {
    const SceneNode &from = scene.nodes[edge.from], &to = scene.nodes[edge.to];
    if (edge.from == edge.to) { // up to the right and back from above
        const double reach = from.size.width() / 2 + 42 + std::abs(edge.bend);
        return {{from.place, from.place + QPointF(reach * 1.3, -reach * 0.25),
                 from.place + QPointF(reach * 0.25, -reach * 1.3), from.place}};
    }
    const QPointF across = to.place - from.place;
    const double size = length(across);
    const QPointF left = size > 1e-9 ? leftOf(across / size) : QPointF();
    return quadratic(from.place, mix(from.place, to.place, 0.5) + 2 * edge.bend * left, to.place);
}

QRectF boxOf(const Curve& curve) {
    const auto& p = curve.points;
    const auto [left, right] = std::minmax({p[0].x(), p[1].x(), p[2].x(), p[3].x()});
    const auto [top, bottom] = std::minmax({p[0].y(), p[1].y(), p[2].y(), p[3].y()});
    return {QPointF(left, top), QPointF(right, bottom)};
}

std::optional<EdgeShape> shapeOf(const Scene& scene, const SceneEdge& edge) {
    const SceneNode &from = scene.nodes[edge.from], &to = scene.nodes[edge.to];
    const Curve centre = centreLine(scene, edge);
    const double barGap = edge.tone == Tone::Negative ? edge.width / 2 + 0.8 : 0;
    const double start = leaving(centre, from, startGap, false), end = leaving(centre, to, tipGap + barGap, true);
    if (start >= end) return std::nullopt;
    const Curve visible = centre.between(start, end);
    Head head = headFor(edge.tone, edge.width);
    // On a short way the head shrinks, so that something of the line is left.
    const double shrink =
        std::min(1.0, 0.6 * length(visible.points[3] - visible.points[0]) / std::max(head.length, 1.0));
    head = {head.length * shrink, head.halfWidth * shrink, head.lineStop * shrink};

    const QPointF tip = visible.points[3];
    const QPointF forward = [&] { // along the stretch that the head covers, not only the tangent at the tip
        const QPointF chord = tip - visible.at(before(visible, std::max(head.length, 4.0)));
        return length(chord) > 1e-9 ? chord / length(chord) : visible.direction(1);
    }();
    const Curve line = visible.between(0, before(visible, head.lineStop));
    return EdgeShape{line, headPath(edge.tone, head, tip, forward), line.at(0.5), visible.path()};
}

namespace {

/// How much of the way lies on or near nodes that it does not belong to; 0 when it is free.
double obstruction(const Scene& scene, const SceneEdge& edge) {
    const Curve curve = centreLine(scene, edge);
    constexpr int samples = 16;
    constexpr double clear = 7;
    const QRectF reach = curve.path().controlPointRect().adjusted(-60, -40, 60, 40);
    double sum = 0;
    for (int n = 0; n < static_cast<int>(scene.nodes.size()); ++n) {
        const SceneNode& node = scene.nodes[n];
        if (n == edge.from || n == edge.to || !reach.contains(node.place)) continue;
        for (int i = 1; i < samples; ++i)
            sum += std::max(0.0, clear - std::max(distanceTo(node, curve.at(i / double(samples))), -clear));
    }
    return sum;
}

void leadAround(Scene& scene, SceneEdge& edge) {
    const double distance = length(scene.nodes[edge.to].place - scene.nodes[edge.from].place);
    const double straight = edge.bend;
    double best = straight, bestCost = obstruction(scene, edge);
    if (bestCost == 0) return;
    for (const double way : {0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.36, -0.36}) {
        edge.bend = straight + way * distance;
        const double cost = obstruction(scene, edge) + 6 * std::abs(way);
        if (cost < bestCost) best = edge.bend, bestCost = cost;
    }
    edge.bend = best;
}

} // namespace

namespace {

/// Fans edges between the same two nodes. Seen from the lower node: its own edges on one side, those towards it on the
/// other.
void fan(Scene& scene, std::span<const int> members) {
    const SceneEdge& first = scene.edges[members.front()];
    const int lower = std::min(first.from, first.to);
    const bool loop = first.from == first.to;
    double room = 0;
    for (const int i : members)
        room = std::max(room, 15 + 1.6 * scene.edges[i].width);
    for (std::size_t slot = 0; slot < members.size(); ++slot) {
        SceneEdge& edge = scene.edges[members[slot]];
        const double offset = (static_cast<double>(slot) - (static_cast<double>(members.size()) - 1) / 2) * room;
        edge.bend = loop ? static_cast<double>(slot) * 16 : (edge.from == lower ? offset : -offset);
    }
}

} // namespace

void bendEdges(Scene& scene) {
    // Edges between the same two nodes side by side, those from the lower node first.
    std::vector<std::tuple<int, int, bool, int>> order;
    order.reserve(scene.edges.size());
    for (int i = 0; i < static_cast<int>(scene.edges.size()); ++i) {
        const auto [from, to] = std::pair(scene.edges[i].from, scene.edges[i].to);
        order.emplace_back(std::min(from, to), std::max(from, to), from > to, i);
    }
    std::ranges::sort(order);
    // Leading around nodes looks at each edge and node: worth it up to what a few articles give.
    const bool small = scene.nodes.size() * scene.edges.size() <= 60'000;
    std::vector<int> members;
    for (std::size_t at = 0; at < order.size();) {
        const auto [lower, upper, back, index] = order[at];
        members.clear();
        for (; at < order.size() && std::get<0>(order[at]) == lower && std::get<1>(order[at]) == upper; ++at)
            members.push_back(std::get<3>(order[at]));
        fan(scene, members);
        if (small && members.size() == 1 && lower != upper) leadAround(scene, scene.edges[index]);
    }
}

} // namespace standpoint
