#include "tests/bench/layout/measures.h"

#include "core/layout/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>

namespace standpoint::bench {

namespace {

using Neighbours = std::vector<std::vector<int>>;

Neighbours neighboursOf(const Graph& graph) {
    Neighbours neighbours(static_cast<std::size_t>(graph.nodes));
    for (const auto& [a, b] : graph.edges)
        neighbours[a].push_back(b), neighbours[b].push_back(a);
    for (std::vector<int>& list : neighbours) {
        std::ranges::sort(list);
        list.erase(std::ranges::unique(list).begin(), list.end());
    }
    return neighbours;
}

double squaredDistance(Point a, Point b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/// A k-d tree in an array: the middle of each range parts it, by x and y in turn.
class Nearest {
public:
    explicit Nearest(const std::vector<Point>& places) : places_(places), order_(places.size()) {
        std::iota(order_.begin(), order_.end(), 0);
        build(0, order_.size(), true);
    }

    /// The `count` nodes nearest to a node, without itself.
    [[nodiscard]] std::vector<int> to(int node, std::size_t count) const {
        Heap heap;
        search(0, order_.size(), true, node, count, heap);
        std::vector<int> nearest;
        for (; !heap.empty(); heap.pop())
            nearest.push_back(heap.top().second);
        return nearest;
    }

private:
    using Heap = std::priority_queue<std::pair<double, int>>; // the farthest on top

    static double along(Point p, bool x) { return x ? p.x : p.y; }

    void build(std::size_t first, std::size_t end, bool x) {
        if (end - first < 2) return;
        const std::size_t middle = (first + end) / 2;
        std::nth_element(order_.begin() + static_cast<std::ptrdiff_t>(first),
                         order_.begin() + static_cast<std::ptrdiff_t>(middle),
                         order_.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](int a, int b) { return along(places_[a], x) < along(places_[b], x); });
        build(first, middle, !x);
        build(middle + 1, end, !x);
    }

    void search(std::size_t first, std::size_t end, bool x, int node, std::size_t count, Heap& heap) const {
        if (first >= end) return;
        const std::size_t middle = (first + end) / 2;
        const int other = order_[middle];
        if (other != node) heap.emplace(squaredDistance(places_[node], places_[other]), other);
        if (heap.size() > count) heap.pop();
        const double side = along(places_[node], x) - along(places_[other], x);
        const auto left = std::pair(first, middle), right = std::pair(middle + 1, end);
        const auto [near, far] = side < 0 ? std::pair(left, right) : std::pair(right, left);
        search(near.first, near.second, !x, node, count, heap);
        if (heap.size() < count || side * side < heap.top().first) search(far.first, far.second, !x, node, count, heap);
    }

    const std::vector<Point>& places_;
    std::vector<int> order_;
};

/// Hops from one node, −1 where no path leads.
std::vector<int> hopsFrom(int start, const Neighbours& neighbours) {
    std::vector<int> hops(neighbours.size(), -1), queue{start};
    hops[start] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const int next : neighbours[queue[i]])
            if (hops[next] < 0) hops[next] = hops[queue[i]] + 1, queue.push_back(next);
    return hops;
}

std::vector<int> pivotsOf(int nodes) {
    constexpr std::size_t count = 50;
    std::vector<int> pivots(static_cast<std::size_t>(nodes));
    std::iota(pivots.begin(), pivots.end(), 0);
    Random random(50);
    for (std::size_t i = 0; i + 1 < pivots.size(); ++i)
        std::swap(pivots[i], pivots[i + random.below(pivots.size() - i)]);
    pivots.resize(std::min(pivots.size(), count));
    return pivots;
}

} // namespace

double neighbourhoodPreservation(const Graph& graph, const std::vector<Point>& places) {
    const Neighbours neighbours = neighboursOf(graph);
    const Nearest nearest(places);
    double sum = 0;
    int counted = 0;
    for (int node = 0; node < graph.nodes; ++node) {
        const std::vector<int>& linked = neighbours[node];
        if (linked.empty()) continue;
        const std::vector<int> near = nearest.to(node, linked.size());
        const auto both = static_cast<double>(
            std::ranges::count_if(near, [&](int other) { return std::ranges::binary_search(linked, other); }));
        sum += both / (static_cast<double>(linked.size() + near.size()) - both);
        ++counted;
    }
    return counted ? sum / counted : 1;
}

double scaledStress(const Graph& graph, const std::vector<Point>& places) {
    const Neighbours neighbours = neighboursOf(graph);
    double pairs = 0, linear = 0, quadratic = 0; // Σ 1, Σ ‖xi − xj‖ / d and Σ ‖xi − xj‖² / d²; w d² is 1
    for (const int pivot : pivotsOf(graph.nodes)) {
        const std::vector<int> hops = hopsFrom(pivot, neighbours);
        for (int node = 0; node < graph.nodes; ++node) {
            if (hops[node] <= 0) continue;
            const double ratio = std::sqrt(squaredDistance(places[pivot], places[node])) / hops[node];
            pairs += 1, linear += ratio, quadratic += ratio * ratio;
        }
    }
    if (pairs == 0) return 0;
    return quadratic > 0 ? 1 - linear * linear / quadratic / pairs : 1; // at s = linear / quadratic
}

} // namespace standpoint::bench
