#include "core/layout/layout.h"

#include "core/layout/forces.h"
#include "core/layout/overlap.h"
#include "core/layout/packing.h"
#include "core/layout/random.h"
#include "core/layout/stress.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace standpoint {

namespace {

constexpr double margin = 14;       // between boxes of neighbours
constexpr double componentGap = 36; // between components
constexpr int unfoldLimit = 1000;   // nodes; larger components start from rings and forces alone

/// The nodes of one connected component, in ascending order.
using Component = std::vector<int>;

std::vector<Component> componentsOf(const LayoutInput& input) {
    std::vector<int> root(input.nodes.size());
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&](int node) {
        while (root[node] != node)
            node = root[node] = root[root[node]];
        return node;
    };
    for (const LayoutEdge& edge : input.edges) {
        const int a = find(edge.from), b = find(edge.to);
        root[std::max(a, b)] = std::min(a, b);
    }
    std::vector<Component> components;
    std::vector<int> numberOf(input.nodes.size(), -1);
    for (int node = 0; node < static_cast<int>(input.nodes.size()); ++node) {
        int& number = numberOf[find(node)];
        if (number < 0) number = static_cast<int>(components.size()), components.emplace_back();
        components[number].push_back(node);
    }
    return components;
}

double extentOf(const LayoutNode& node) {
    return std::sqrt(std::max(node.width, 8.0) * std::max(node.height, 8.0));
}

/// Springs between nodes of one component, numbered within it. Crowded nodes get longer ones, heavy edges shorter ones.
std::vector<Spring> springsOf(const LayoutInput& input, const Component& component) {
    std::vector<int> numberOf(input.nodes.size(), -1), degree(input.nodes.size(), 0);
    for (int i = 0; i < static_cast<int>(component.size()); ++i)
        numberOf[component[i]] = i;
    for (const LayoutEdge& edge : input.edges)
        ++degree[edge.from], ++degree[edge.to];
    std::vector<Spring> springs;
    for (const LayoutEdge& edge : input.edges) {
        if (numberOf[edge.from] < 0 || edge.from == edge.to) continue;
        const double extent = (extentOf(input.nodes[edge.from]) + extentOf(input.nodes[edge.to])) / 2;
        const double crowd = 1 + 0.15 * std::sqrt(std::max(degree[edge.from], degree[edge.to]) - 1.0);
        const double closeness = 1 + 0.08 * std::log(std::max(edge.weight, 1.0));
        springs.push_back({numberOf[edge.from], numberOf[edge.to], (24 + 0.95 * extent) * crowd / closeness});
    }
    return springs;
}

double spacingOf(const LayoutInput& input, const Component& component) {
    double sum = 0;
    for (const int node : component)
        sum += extentOf(input.nodes[node]);
    return 0.8 * sum / static_cast<double>(component.size());
}

bool hasStart(const LayoutInput& input, int node) {
    return input.nodes[node].start.has_value();
}

/// A sunflower of points: even, without two at one place.
Point sunflower(int i, double spacing) {
    const double angle = i * std::numbers::pi * (3 - std::sqrt(5.0)), radius = spacing * std::sqrt(i + 0.5);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

/// One layout under way: places of all nodes, and what to tell while it runs.
struct Run {
    const LayoutInput& input;
    const LayoutProgress& progress;
    std::stop_token stop;
    std::vector<Point> places;

    [[nodiscard]] ForceTask taskFor(const Component& component, int rounds, double oldMobility) const {
        ForceTask task{.springs = springsOf(input, component),
                       .boxes = {},
                       .spacing = spacingOf(input, component),
                       .aspect = input.aspect,
                       .rounds = rounds};
        for (const int node : component)
            task.boxes.push_back(boxOf(node, oldMobility));
        return task;
    }

    [[nodiscard]] Box boxOf(int node, double oldMobility) const {
        const LayoutNode& n = input.nodes[node];
        const double mobility = n.start ? (n.pinned ? 0 : oldMobility) : 1;
        return {places[node], n.width + margin, n.height + margin, mobility};
    }

    void relaxComponent(const Component& component, const ForceTask& task) {
        std::vector<Point> local;
        for (const int node : component)
            local.push_back(places[node]);
        const auto store = [&](const std::vector<Point>& now) {
            for (std::size_t i = 0; i < component.size(); ++i)
                places[component[i]] = now[i];
        };
        relax(local, task,
              progress ? [&](const std::vector<Point>& now) { store(now), progress(places); } : LayoutProgress{}, stop);
        store(local);
    }

    void layOutNew(const Component& component) {
        const int count = static_cast<int>(component.size());
        std::vector<Point> local;
        const double spacing = spacingOf(input, component);
        for (int i = 0; i < count; ++i)
            local.push_back(sunflower(i, spacing));
        const ForceTask task = taskFor(component, count > 300 ? 120 : 200, 0);
        if (count <= unfoldLimit)
            unfold(local, task.springs, input.seed + static_cast<std::uint64_t>(component.front()), stop);
        layFlat(local);
        for (int i = 0; i < count; ++i)
            places[component[i]] = local[i];
        relaxComponent(component, task);
    }

    /// New nodes start beside their neighbours, step by step outwards from the nodes that have a place.
    void layOutAround(const Component& component) {
        std::vector<std::vector<int>> neighbours(input.nodes.size());
        for (const LayoutEdge& edge : input.edges)
            neighbours[edge.from].push_back(edge.to), neighbours[edge.to].push_back(edge.from);
        std::vector<bool> placed(input.nodes.size(), false);
        std::vector<int> waiting;
        for (const int node : component)
            hasStart(input, node) ? placed[node] = true : (waiting.push_back(node), false);
        if (waiting.empty()) return;
        const double spacing = spacingOf(input, component);
        Random random(input.seed);
        while (!waiting.empty()) {
            std::vector<int> still, now;
            for (const int node : waiting) {
                Point sum;
                int known = 0;
                for (const int next : neighbours[node])
                    if (placed[next]) sum.x += places[next].x, sum.y += places[next].y, ++known;
                if (known == 0) {
                    still.push_back(node);
                    continue;
                }
                const double angle = 2 * std::numbers::pi * random.unit(), away = spacing / known;
                places[node] = {sum.x / known + away * std::cos(angle), sum.y / known + away * std::sin(angle)};
                now.push_back(node);
            }
            for (const int node : now)
                placed[node] = true;
            waiting = std::move(still);
        }
        relaxComponent(component, taskFor(component, 120, 0));
    }

    [[nodiscard]] Rectangle boundsOf(const Component& component) const {
        double left = 1e300, top = 1e300, right = -1e300, bottom = -1e300;
        for (const int node : component) {
            const Box box = boxOf(node, 0);
            left = std::min(left, box.centre.x - box.width / 2), right = std::max(right, box.centre.x + box.width / 2);
            top = std::min(top, box.centre.y - box.height / 2),
            bottom = std::max(bottom, box.centre.y + box.height / 2);
        }
        const double half = (componentGap - margin) / 2;
        return {left - half, top - half, right - left + 2 * half, bottom - top + 2 * half};
    }

    void clearOverlaps(const Component& nodes) {
        std::vector<Box> boxes;
        for (const int node : nodes)
            boxes.push_back(boxOf(node, 0.05));
        removeOverlaps(boxes, stop);
        for (std::size_t i = 0; i < nodes.size(); ++i)
            places[nodes[i]] = boxes[i].centre;
    }

    void packComponents(const std::vector<Component>& components, const Component& old) {
        std::vector<Rectangle> rectangles, fixed;
        for (const Component& component : components)
            rectangles.push_back(boundsOf(component));
        if (!old.empty()) fixed.push_back(boundsOf(old));
        const std::vector<Point> corners = pack(rectangles, fixed, input.aspect);
        for (std::size_t i = 0; i < components.size(); ++i)
            for (const int node : components[i])
                places[node].x += corners[i].x - rectangles[i].left, places[node].y += corners[i].y - rectangles[i].top;
    }
};

} // namespace

std::vector<Point> layout(const LayoutInput& input, const LayoutProgress& progress, std::stop_token stop) {
    Run run{input, progress, stop, std::vector<Point>(input.nodes.size())};
    for (std::size_t i = 0; i < input.nodes.size(); ++i)
        run.places[i] = input.nodes[i].start.value_or(Point{});

    std::vector<Component> fresh; // components without any known place: free to lie anywhere
    Component known;              // nodes of all others
    for (Component& component : componentsOf(input)) {
        if (std::ranges::any_of(component, [&](int node) { return hasStart(input, node); })) {
            run.layOutAround(component);
            known.insert(known.end(), component.begin(), component.end());
        } else {
            run.layOutNew(component);
            run.clearOverlaps(component);
            fresh.push_back(std::move(component));
        }
    }
    run.clearOverlaps(known);
    run.packComponents(fresh, known);
    if (progress) progress(run.places);
    return std::move(run.places);
}

} // namespace standpoint
