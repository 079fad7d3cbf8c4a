#include "core/layout/layout.h"

#include "core/layout/components.h"
#include "core/layout/forces.h"
#include "core/layout/multilevel.h"
#include "core/layout/overlap.h"
#include "core/layout/packing.h"
#include "core/layout/random.h"
#include "core/layout/stress.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace standpoint {

namespace {

constexpr double margin = 14;       // between boxes of neighbours
constexpr double componentGap = 36; // between components
constexpr int unfoldLimit = 300;    // nodes; larger components are drawn level by level
constexpr double room = 3;          // of a large component's area, as a multiple of that of its boxes

double extentOf(const LayoutNode& node) {
    return std::sqrt(std::max(node.width, 8.0) * std::max(node.height, 8.0));
}

/// Springs between nodes of one component, numbered within it. Crowded nodes get longer ones, heavy edges shorter ones.
std::vector<Spring> springsOf(const LayoutInput& input, const Component& component) {
    std::vector<int> degree(component.nodes.size(), 0);
    for (const LayoutEdge& edge : component.edges)
        ++degree[edge.from], ++degree[edge.to];
    std::vector<Spring> springs;
    for (const LayoutEdge& edge : component.edges) {
        const LayoutNode &from = input.nodes[component.nodes[edge.from]], &to = input.nodes[component.nodes[edge.to]];
        const double extent = (extentOf(from) + extentOf(to)) / 2;
        const double crowd = 1 + 0.15 * std::sqrt(std::max(degree[edge.from], degree[edge.to]) - 1.0);
        const double closeness = 1 + 0.08 * std::log(std::max(edge.weight, 1.0));
        springs.push_back({edge.from, edge.to, (24 + 0.95 * extent) * crowd / closeness});
    }
    return springs;
}

double spacingOf(const LayoutInput& input, const Component& component) {
    double sum = 0;
    for (const int node : component.nodes)
        sum += extentOf(input.nodes[node]);
    return 0.8 * sum / component.size();
}

/// A sunflower of points: even, without two at one place.
Point sunflower(int i, double spacing) {
    const double angle = i * std::numbers::pi * (3 - std::sqrt(5.0)), radius = spacing * std::sqrt(i + 0.5);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

/// Shrinks or stretches places about their mean so that a disc of as wide a scatter (radius² = 2 · variance) has this
/// area.
void fitToArea(std::vector<Point>& places, double area) {
    layFlat(places); // and to the mean
    double scatter = 0;
    for (const Point& p : places)
        scatter += p.x * p.x + p.y * p.y;
    if (scatter <= 0) return;
    const double factor = std::sqrt(area * static_cast<double>(places.size()) / (2 * std::numbers::pi * scatter));
    for (Point& p : places)
        p = {factor * p.x, factor * p.y};
}

/// One layout under way: places of all nodes, and what to tell while it runs.
class Run {
public:
    Run(const LayoutInput& graph, const LayoutProgress& tell, const std::stop_token& end)
        : places(graph.nodes.size()), input(graph), progress(tell), stop(end), team(graph.threads) {
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = input.nodes[i].start.value_or(Point{});
    }

    [[nodiscard]] bool isKnown(const Component& component) const {
        return std::ranges::any_of(component.nodes, [&](int node) { return hasStart(node); });
    }

    void layOutNew(const Component& component) {
        if (component.size() > unfoldLimit)
            drawLarge(component);
        else
            drawSmall(component);
        clearOverlaps(component.nodes);
    }

    /// New nodes start beside their neighbours, then find their places among the others, which stay.
    void layOutAround(const Component& component) {
        if (std::ranges::all_of(component.nodes, [&](int node) { return hasStart(node); })) return;
        placeNewNodes(component);
        relaxComponent(component, component.size() > 2000 ? 40 : 120);
    }

    void clearOverlaps(const std::vector<int>& nodes) {
        std::vector<Box> boxes;
        for (const int node : nodes)
            boxes.push_back(boxOf(node, 0.05));
        removeOverlaps(boxes, stop);
        for (std::size_t i = 0; i < nodes.size(); ++i)
            places[nodes[i]] = boxes[i].centre;
    }

    void packComponents(const std::vector<Component>& components, const std::vector<int>& old) {
        std::vector<Rectangle> rectangles, fixed;
        for (const Component& component : components)
            rectangles.push_back(boundsOf(component.nodes));
        if (!old.empty()) fixed.push_back(boundsOf(old));
        const std::vector<Point> corners = pack(rectangles, fixed, input.aspect);
        for (std::size_t i = 0; i < components.size(); ++i)
            for (const int node : components[i].nodes)
                places[node].x += corners[i].x - rectangles[i].left, places[node].y += corners[i].y - rectangles[i].top;
    }

    std::vector<Point> places;

private:
    [[nodiscard]] bool hasStart(int node) const { return input.nodes[node].start.has_value(); }

    /// Nodes without extent take no margin either: none of them can overlap.
    [[nodiscard]] Box boxOf(int node, double oldMobility) const {
        const LayoutNode& n = input.nodes[node];
        const double around = n.width > 0 || n.height > 0 ? margin : 0;
        const double mobility = n.start ? (n.pinned ? 0 : oldMobility) : 1;
        return {places[node], n.width + around, n.height + around, mobility};
    }

    [[nodiscard]] Rectangle boundsOf(const std::vector<int>& nodes) const {
        double left = 1e300, top = 1e300, right = -1e300, bottom = -1e300;
        for (const int node : nodes) {
            const Box box = boxOf(node, 0);
            left = std::min(left, box.centre.x - box.width / 2), right = std::max(right, box.centre.x + box.width / 2);
            top = std::min(top, box.centre.y - box.height / 2),
            bottom = std::max(bottom, box.centre.y + box.height / 2);
        }
        const double half = (componentGap - margin) / 2;
        return {left - half, top - half, right - left + 2 * half, bottom - top + 2 * half};
    }

    void store(const Component& component, const std::vector<Point>& local) {
        for (std::size_t i = 0; i < local.size(); ++i)
            places[component.nodes[i]] = local[i];
    }

    [[nodiscard]] LayoutProgress progressOf(const Component& component) {
        if (!progress) return {};
        return [this, &component](const std::vector<Point>& local) { store(component, local), progress(places); };
    }

    void relaxComponent(const Component& component, int rounds) {
        ForceTask task{.springs = springsOf(input, component),
                       .boxes = {},
                       .spacing = spacingOf(input, component),
                       .aspect = input.aspect,
                       .rounds = rounds};
        std::vector<Point> local;
        for (const int node : component.nodes)
            local.push_back(places[node]), task.boxes.push_back(boxOf(node, 0));
        relax(local, task, team, progressOf(component), stop);
        store(component, local);
    }

    void drawSmall(const Component& component) {
        std::vector<Point> local;
        const double spacing = spacingOf(input, component);
        for (int i = 0; i < component.size(); ++i)
            local.push_back(sunflower(i, spacing));
        unfold(local, springsOf(input, component), input.seed + static_cast<std::uint64_t>(component.nodes.front()),
               stop);
        layFlat(local);
        store(component, local);
        relaxComponent(component, 200);
    }

    void drawLarge(const Component& component) {
        double area = 0;
        for (const int node : component.nodes) {
            const LayoutNode& n = input.nodes[node];
            area += room * (std::max(n.width, 8.0) + margin) * (std::max(n.height, 8.0) + margin);
        }
        const auto fitted = [&](const Coordinates& now) {
            std::vector<Point> local = now.points();
            fitToArea(local, area);
            return local;
        };
        CoordinatesProgress tell;
        if (progress) tell = [&, told = progressOf(component)](const Coordinates& now) { told(fitted(now)); };
        store(component,
              fitted(drawMultilevel(linksOf(component.size(), component.edges), input.seed, team, tell, stop)));
    }

    /// Step by step outwards from the nodes that have a place.
    void placeNewNodes(const Component& component) {
        const Links links = linksOf(component.size(), component.edges);
        const double spacing = spacingOf(input, component);
        std::vector<bool> placed;
        std::vector<int> waiting;
        for (int i = 0; i < component.size(); ++i) {
            placed.push_back(hasStart(component.nodes[i]));
            if (!placed[i]) waiting.push_back(i);
        }
        Random random(input.seed);
        while (!waiting.empty()) {
            std::vector<int> still, now;
            for (const int i : waiting) {
                Point sum;
                int known = 0;
                for (const int next : links.of(i))
                    if (placed[next])
                        sum.x += places[component.nodes[next]].x, sum.y += places[component.nodes[next]].y, ++known;
                if (known == 0) {
                    still.push_back(i);
                    continue;
                }
                const double angle = 2 * std::numbers::pi * random.unit(), away = spacing / known;
                places[component.nodes[i]] = {sum.x / known + away * std::cos(angle),
                                              sum.y / known + away * std::sin(angle)};
                now.push_back(i);
            }
            for (const int i : now)
                placed[i] = true;
            waiting = std::move(still);
        }
    }

    const LayoutInput& input;
    const LayoutProgress& progress;
    std::stop_token stop;
    Team team;
};

} // namespace

std::vector<Point> layout(const LayoutInput& input, const LayoutProgress& progress, std::stop_token stop) {
    Run run(input, progress, stop);
    std::vector<Component> fresh; // components without any known place: free to lie anywhere
    std::vector<int> known;       // nodes of all others
    for (Component& component : componentsOf(input)) {
        if (run.isKnown(component)) {
            run.layOutAround(component);
            known.insert(known.end(), component.nodes.begin(), component.nodes.end());
        } else {
            run.layOutNew(component);
            fresh.push_back(std::move(component));
        }
    }
    run.clearOverlaps(known);
    run.packComponents(fresh, known);
    if (progress) progress(run.places);
    return std::move(run.places);
}

} // namespace standpoint
