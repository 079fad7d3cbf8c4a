#include "tests/bench/layout/graphs.h"

#include "core/layout/random.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace standpoint::bench {

namespace {

/// First nodes of consecutive communities, and the end.
std::vector<int> communities(int nodes, Random& random) {
    const double smallest = 8, largest = 8 * std::sqrt(nodes);
    std::vector<int> starts{0};
    while (starts.back() < nodes) { // density ~ size⁻², by inversion of its distribution function
        const double size = 1 / (1 / smallest - random.unit() * (1 / smallest - 1 / largest));
        starts.push_back(std::min(nodes, starts.back() + static_cast<int>(size)));
    }
    return starts;
}

int between(int first, int end, Random& random) {
    return first + static_cast<int>(random.below(static_cast<std::size_t>(end - first)));
}

} // namespace

Graph clustered(int nodes, std::uint64_t seed) {
    Random random(seed);
    const std::vector<int> starts = communities(nodes, random);
    Graph graph{nodes, {}};
    for (std::size_t c = 0; c + 1 < starts.size(); ++c) {
        if (starts[c] > 0) graph.edges.emplace_back(between(0, starts[c], random), starts[c]);
        for (int node = starts[c] + 1; node < starts[c + 1]; ++node)
            graph.edges.emplace_back(between(starts[c], node, random), node);
    }
    while (graph.edges.size() < 2 * static_cast<std::size_t>(nodes)) {
        const int a = between(0, nodes, random);
        const auto end = std::ranges::upper_bound(starts, a);
        const bool inside = random.unit() < 0.9;
        const int b = inside ? between(*(end - 1), *end, random) : between(0, nodes, random);
        if (a != b) graph.edges.emplace_back(a, b);
    }
    return graph;
}

Graph actors(int nodes, std::uint64_t seed) {
    Random random(seed);
    Graph graph{nodes, {}};
    const int known = nodes / 20, topics = std::max(1, nodes / 30);
    for (int article = 0; article < nodes / 2; ++article) {
        const double popular = random.unit();
        const int topic = static_cast<int>(popular * popular * topics);
        int previous = -1;
        for (std::size_t named = 2 + random.below(5); named > 0; --named) {
            const double share = random.unit();
            const int actor = random.unit() < 0.25
                                  ? static_cast<int>(share * share * share * known)
                                  : known + topic + topics * static_cast<int>(share * share * (nodes - known) / topics);
            if (actor >= nodes || actor == previous) continue;
            if (previous >= 0) graph.edges.emplace_back(previous, actor);
            previous = actor;
        }
    }
    return graph;
}

Graph graphNamed(std::string_view name) {
    if (name == "1k") return clustered(1000, 1);
    if (name == "10k") return clustered(10'000, 1);
    if (name == "100k") return clustered(100'000, 1);
    if (name == "actors") return actors(10'000, 1);
    throw std::invalid_argument("no graph is called " + std::string(name));
}

} // namespace standpoint::bench
