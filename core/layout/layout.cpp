#include "core/layout/layout.h"

#include "core/layout/alignment.h"
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
        : places_(graph.nodes.size()), input_(graph), progress_(tell), stop_(end), team_(graph.threads) {
        for (std::size_t i = 0; i < places_.size(); ++i)
            places_[i] = input_.nodes[i].start.value_or(Point{});
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

    /// Where most places are known, new nodes start beside their neighbours; where few are, a new drawing turns to fit
    /// them. Then the new nodes find their places among the others, which stay.
    void layOutAround(const Component& component) {
        const auto known = std::ranges::count_if(component.nodes, [&](int node) { return hasStart(node); });
        if (known == component.size()) return;
        if (component.size() > unfoldLimit && 2 * known < component.size())
            drawLarge(component);
        else
            placeNewNodes(component);
        relaxComponent(component, component.size() > unfoldLimit ? 40 : 120);
    }

    /// What was there stays, so new nodes take gaps; then whatever has overlapped before parts.
    void fitIn(const std::vector<int>& nodes) {
        std::vector<Box> boxes = boxesOf(nodes);
        settle(boxes);
        removeOverlaps(boxes, stop_);
        storeCentres(nodes, boxes);
    }

    void packComponents(const std::vector<Component>& components, const std::vector<int>& old) {
        std::vector<Rectangle> rectangles, fixed;
        for (const Component& component : components)
            rectangles.push_back(boundsOf(component.nodes));
        if (!old.empty()) fixed.push_back(boundsOf(old));
        const std::vector<Point> corners = pack(rectangles, fixed, input_.aspect);
        for (std::size_t i = 0; i < components.size(); ++i)
            for (const int node : components[i].nodes)
                places_[node].x += corners[i].x - rectangles[i].left,
                    places_[node].y += corners[i].y - rectangles[i].top;
    }

    [[nodiscard]] std::vector<Point>& places() { return places_; }

private:
    [[nodiscard]] bool hasStart(int node) const { return input_.nodes[node].start.has_value(); }

    /// Nodes without extent take no margin either: none of them can overlap.
    [[nodiscard]] Box boxOf(int node, double oldMobility) const {
        const LayoutNode& n = input_.nodes[node];
        const double around = n.width > 0 || n.height > 0 ? margin : 0;
        const double mobility = n.start ? (n.pinned ? 0 : oldMobility) : 1;
        return {places_[node], n.width + around, n.height + around, mobility};
    }

    [[nodiscard]] std::vector<Box> boxesOf(const std::vector<int>& nodes) const {
        std::vector<Box> boxes;
        for (const int node : nodes)
            boxes.push_back(boxOf(node, 0.05));
        return boxes;
    }

    void storeCentres(const std::vector<int>& nodes, const std::vector<Box>& boxes) {
        for (std::size_t i = 0; i < nodes.size(); ++i)
            places_[nodes[i]] = boxes[i].centre;
    }

    void clearOverlaps(const std::vector<int>& nodes) {
        std::vector<Box> boxes = boxesOf(nodes);
        removeOverlaps(boxes, stop_);
        storeCentres(nodes, boxes);
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

    /// Known nodes stay.
    void store(const Component& component, const std::vector<Point>& local) {
        for (std::size_t i = 0; i < local.size(); ++i)
            if (!hasStart(component.nodes[i])) places_[component.nodes[i]] = local[i];
    }

    [[nodiscard]] LayoutProgress progressOf(const Component& component) {
        if (!progress_) return {};
        return [this, &component](const std::vector<Point>& local) { store(component, local), progress_(places_); };
    }

    void relaxComponent(const Component& component, int rounds) {
        ForceTask task{.springs = springsOf(input_, component),
                       .boxes = {},
                       .spacing = spacingOf(input_, component),
                       .aspect = input_.aspect,
                       .rounds = rounds};
        std::vector<Point> local;
        for (const int node : component.nodes)
            local.push_back(places_[node]), task.boxes.push_back(boxOf(node, 0));
        relax(local, task, team_, progressOf(component), stop_);
        store(component, local);
    }

    void drawSmall(const Component& component) {
        std::vector<Point> local;
        const double spacing = spacingOf(input_, component);
        for (int i = 0; i < component.size(); ++i)
            local.push_back(sunflower(i, spacing));
        unfold(local, springsOf(input_, component), input_.seed + static_cast<std::uint64_t>(component.nodes.front()),
               stop_);
        layFlat(local);
        store(component, local);
        relaxComponent(component, 200);
    }

    void drawLarge(const Component& component) {
        double area = 0;
        std::vector<std::optional<Point>> starts;
        for (const int node : component.nodes) {
            const LayoutNode& n = input_.nodes[node];
            area += room * (std::max(n.width, 8.0) + margin) * (std::max(n.height, 8.0) + margin);
            starts.push_back(n.start);
        }
        const auto fitted = [&](const Coordinates& drawn) {
            std::vector<Point> local = drawn.points();
            fitToArea(local, area);
            align(local, starts);
            return local;
        };
        CoordinatesProgress tell;
        if (progress_) tell = [&, told = progressOf(component)](const Coordinates& now) { told(fitted(now)); };
        const Links links = linksOf(component.size(), component.edges);
        store(component, fitted(drawMultilevel(links, input_.seed, team_, tell, stop_)));
    }

    /// Step by step outwards from the nodes that have a place.
    void placeNewNodes(const Component& component) {
        const Links links = linksOf(component.size(), component.edges);
        const double spacing = spacingOf(input_, component);
        std::vector<bool> placed;
        std::vector<int> waiting;
        for (int i = 0; i < component.size(); ++i) {
            placed.push_back(hasStart(component.nodes[i]));
            if (!placed[i]) waiting.push_back(i);
        }
        Random random(input_.seed);
        while (!waiting.empty()) {
            std::vector<int> still, now;
            for (const int i : waiting) {
                Point sum;
                int known = 0;
                for (const int next : links.of(i))
                    if (placed[next])
                        sum.x += places_[component.nodes[next]].x, sum.y += places_[component.nodes[next]].y, ++known;
                if (known == 0) {
                    still.push_back(i);
                    continue;
                }
                const double angle = 2 * std::numbers::pi * random.unit(), away = spacing / known;
                places_[component.nodes[i]] = {sum.x / known + away * std::cos(angle),
                                               sum.y / known + away * std::sin(angle)};
                now.push_back(i);
            }
            for (const int i : now)
                placed[i] = true;
            waiting = std::move(still);
        }
    }

    std::vector<Point> places_;
    const LayoutInput& input_;
    const LayoutProgress& progress_;
    std::stop_token stop_;
    Team team_;
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
    run.fitIn(known);
    run.packComponents(fresh, known);
    if (progress) progress(run.places());
    return std::move(run.places());
}

} // namespace standpoint
