#include "ui/scene/labels.h"

#include "ui/scene/curves.h"
#include "ui/scene/style.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <numeric>
#include <set>
#include <unordered_map>

namespace standpoint {

namespace {

double areaOf(const QRectF& box) {
    return box.isEmpty() ? 0 : box.width() * box.height();
}

/// Points and boxes by the square of the plane that they lie in, so that each label looks only at what is near.
class Surroundings {
public:
    enum class Kind { Issue, Other };
    void addBox(const QRectF& box, Kind kind) {
        const int index = static_cast<int>(boxes_.size());
        boxes_.emplace_back(box, kind);
        visit(box, [&](Square& square) { square.boxes.push_back(index); });
    }

    void addPoint(QPointF point) { squares_[key(cell(point.x()), cell(point.y()))].points.push_back(point); }

    struct Overlap {
        double issues = 0, others = 0; ///< areas
    };
    Overlap overlap(const QRectF& box) {
        Overlap area;
        std::vector<int> seen;
        visit(box, [&](const Square& square) {
            for (const int index : square.boxes) {
                if (std::ranges::find(seen, index) != seen.end()) continue;
                seen.push_back(index);
                const auto& [other, kind] = boxes_[index];
                (kind == Kind::Issue ? area.issues : area.others) += areaOf(other & box);
            }
        });
        return area;
    }

    int pointsIn(const QRectF& box) {
        int count = 0;
        visit(box, [&](const Square& square) {
            count += static_cast<int>(std::ranges::count_if(square.points, [&](QPointF p) { return box.contains(p); }));
        });
        return count;
    }

private:
    struct Square {
        std::vector<int> boxes;
        std::vector<QPointF> points;
    };
    static constexpr double side_ = 64;
    static int cell(double x) { return static_cast<int>(std::floor(x / side_)); }
    static std::int64_t key(int x, int y) {
        return (static_cast<std::int64_t>(x) << 32) ^ static_cast<std::uint32_t>(y);
    }

    template <class Visitor> void visit(const QRectF& box, const Visitor& visitor) {
        for (int x = cell(box.left()); x <= cell(box.right()); ++x)
            for (int y = cell(box.top()); y <= cell(box.bottom()); ++y)
                visitor(squares_[key(x, y)]);
    }

    std::vector<std::pair<QRectF, Kind>> boxes_;
    std::unordered_map<std::int64_t, Square> squares_;
};

QRectF boxOf(const SceneNode& node) {
    return {node.place.x() - node.size.width() / 2, node.place.y() - node.size.height() / 2, node.size.width(),
            node.size.height()};
}

/// What of a scene counts: all of it, or what is near enough to sight.
struct Part {
    std::vector<int> nodes, edges;
};

Part partOf(const Scene& scene, const QRectF& sight, const SceneGrid* grid) {
    constexpr double reach = 250; // of a name beside its node
    const QRectF near = sight.isNull() ? sight : sight.adjusted(-reach, -reach, reach, reach);
    if (grid) return {grid->nodesIn(near), grid->edgesIn(near)};
    Part all{std::vector<int>(scene.nodes.size()), std::vector<int>(scene.edges.size())};
    std::iota(all.nodes.begin(), all.nodes.end(), 0);
    std::iota(all.edges.begin(), all.edges.end(), 0);
    return all;
}

Surroundings surroundingsOf(const Scene& scene, const Part& part) {
    Surroundings all;
    for (const int n : part.nodes) {
        const SceneNode& node = scene.nodes[n];
        all.addBox(boxOf(node), node.isIssue() ? Surroundings::Kind::Issue : Surroundings::Kind::Other);
    }
    constexpr double step = 10;
    for (const int e : part.edges) {
        const Curve curve = centreLine(scene, scene.edges[e]);
        const double length =
            std::hypot(curve.points[3].x() - curve.points[0].x(), curve.points[3].y() - curve.points[0].y());
        const int count = std::clamp(static_cast<int>(length / step), 4, 200);
        for (int i = 0; i <= count; ++i)
            all.addPoint(curve.at(static_cast<double>(i) / count));
    }
    return all;
}

/// Places for a label of a size, the best first.
std::vector<QPointF> candidates(const SceneNode& node, QSizeF size, double gap) {
    const double dx = (node.size.width() + size.width()) / 2 + gap, dy = (node.size.height() + size.height()) / 2 + gap;
    const double shift = size.width() * 0.32;
    const QPointF c = node.place;
    return {c + QPointF(0, dy),         c + QPointF(0, -dy),        c + QPointF(dx + 2, 0),
            c - QPointF(dx + 2, 0),     c + QPointF(shift, dy),     c + QPointF(-shift, dy),
            c + QPointF(shift, -dy),    c + QPointF(-shift, -dy),   c + QPointF(dx, dy * 0.7),
            c + QPointF(-dx, dy * 0.7), c + QPointF(dx, -dy * 0.7), c + QPointF(-dx, -dy * 0.7)};
}

std::vector<int> byImportance(const Scene& scene, std::vector<int> order, const std::set<int>& first) {
    std::ranges::stable_sort(order, {},
                             [&](int i) { return std::pair(!first.contains(i), -scene.nodes[i].statements); });
    return order;
}

/// What a place costs: the less, the better.
struct Cost {
    bool lost = true;    ///< on a name or actor, covered or out of sight
    bool onIssue = true; ///< on an issue's words
    double rest = 1e300;
    auto operator<=>(const Cost&) const = default;
};

Cost costOf(Surroundings& around, const QRectF& box, double outside, double rank) {
    const Surroundings::Overlap shared = around.overlap(box.adjusted(-2, 0, 2, 0));
    return {shared.others + outside > 0, shared.issues > 0,
            20 * (shared.others + shared.issues + outside) + 12 * around.pointsIn(box) + rank};
}

/// Puts a label where it costs least.
Cost place(Label& label, const SceneNode& node, Surroundings& around, const QRectF& sight) {
    const double gap = labelGap * label.style.pixels / labelText(node).pixels - 1;
    Cost best;
    double rank = 0;
    for (const QPointF& at : candidates(node, label.size, gap)) {
        Label tried = label;
        tried.at = at;
        const QRectF box = tried.box();
        const bool cutOff = sight.contains(node.place) && !sight.contains(box);
        const Cost cost = costOf(around, box, cutOff ? areaOf(box) - areaOf(box & sight) : 0, rank);
        if (cost < best) best = cost, label.at = at;
        rank += 4;
    }
    return best;
}

} // namespace

std::vector<Label> placeLabels(const Scene& scene, double zoom, bool every, const std::vector<int>& first,
                               const QRectF& sight, const QRectF& covered, const SceneGrid* grid) {
    const Part part = partOf(scene, sight, grid);
    const std::set<int> wanted(first.begin(), first.end());
    Surroundings around = surroundingsOf(scene, part);
    if (!covered.isNull()) around.addBox(covered, Surroundings::Kind::Other);
    constexpr double smallestOnScreen = 10.5;
    std::vector<Label> labels;
    for (const int index : byImportance(scene, part.nodes, wanted)) {
        const SceneNode& node = scene.nodes[index];
        if (node.isIssue()) continue;
        Label label{.node = index, .at = {}, .size = {}, .style = labelText(node), .lines = node.lines};
        label.style.pixels = std::max(label.style.pixels, static_cast<int>(std::ceil(smallestOnScreen / zoom)));
        label.size = sizeOf(label.lines, label.style);
        const Cost cost = place(label, node, around, sight);
        const bool must = every || wanted.contains(index);
        if (!must && (cost.lost || (cost.onIssue && !isLarge(node)))) continue;
        around.addBox(label.box(), Surroundings::Kind::Other);
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace standpoint
