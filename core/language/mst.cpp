#include "core/language/mst.h"

#include <algorithm>
#include <limits>

namespace standpoint {

namespace {

/// Square scores in double: root arcs are moved far down, and the rest must keep its digits.
struct Graph {
    int size;
    std::vector<double> scores;
    explicit Graph(int n) : size(n), scores(static_cast<std::size_t>(n) * n) {}
    [[nodiscard]] double& at(int dependent, int head) {
        return scores[static_cast<std::size_t>(dependent) * size + head];
    }
    [[nodiscard]] double at(int dependent, int head) const {
        return scores[static_cast<std::size_t>(dependent) * size + head];
    }
};

std::vector<int> greedyHeads(const Graph& graph) {
    std::vector<int> heads(graph.size, -1);
    for (int d = 1; d < graph.size; ++d) {
        for (int h = 0; h < graph.size; ++h)
            if (h != d && (heads[d] < 0 || graph.at(d, h) > graph.at(d, heads[d]))) heads[d] = h;
    }
    return heads;
}

/// The nodes of some cycle; none for a tree.
std::vector<int> findCycle(const std::vector<int>& heads) {
    std::vector<int> seenFrom(heads.size(), -1);
    seenFrom[0] = 0;
    for (int start = 1; start < static_cast<int>(heads.size()); ++start) {
        int node = start;
        while (seenFrom[node] < 0) {
            seenFrom[node] = start;
            node = heads[node];
        }
        if (node == 0 || seenFrom[node] != start) continue;
        std::vector<int> cycle{node};
        for (int next = heads[node]; next != node; next = heads[next])
            cycle.push_back(next);
        return cycle;
    }
    return {};
}

std::vector<int> chuLiuEdmonds(const Graph& graph) {
    std::vector<int> heads = greedyHeads(graph);
    const std::vector<int> cycle = findCycle(heads);
    if (cycle.empty()) return heads;

    // the cycle becomes one node, the last of a smaller graph
    std::vector<int> kept;
    for (int node = 0; node < graph.size; ++node)
        if (std::ranges::find(cycle, node) == cycle.end()) kept.push_back(node);
    const int merged = static_cast<int>(kept.size());
    Graph small(merged + 1);
    std::vector<int> leaving(merged, cycle[0]), entering(merged, cycle[0]);
    for (int i = 0; i < merged; ++i) {
        const int node = kept[i];
        double bestOut = -std::numeric_limits<double>::infinity(), bestIn = bestOut;
        for (int inside : cycle) {
            if (graph.at(node, inside) > bestOut) bestOut = graph.at(node, leaving[i] = inside);
            const double gain = graph.at(inside, node) - graph.at(inside, heads[inside]);
            if (gain > bestIn) bestIn = gain, entering[i] = inside;
        }
        small.at(i, merged) = bestOut;
        small.at(merged, i) = bestIn;
        for (int j = 0; j < merged; ++j)
            small.at(i, j) = graph.at(node, kept[j]);
    }
    const std::vector<int> smallHeads = chuLiuEdmonds(small);

    for (int i = 1; i < merged; ++i)
        heads[kept[i]] = smallHeads[i] == merged ? leaving[i] : kept[smallHeads[i]];
    const int from = smallHeads[merged]; // breaks the cycle where the arc from outside enters it
    heads[entering[from]] = kept[from];
    return heads;
}

} // namespace

std::vector<int> bestTree(const Matrix& arcs) {
    Graph graph(arcs.rows);
    std::copy(arcs.values.begin(), arcs.values.end(), graph.scores.begin());
    // one root arc costs more than any tree can win by taking a second one
    const auto [least, most] = std::ranges::minmax_element(graph.scores);
    const double penalty = 1 + (*most - *least) * graph.size;
    for (int d = 1; d < graph.size; ++d)
        graph.at(d, 0) -= penalty;
    return chuLiuEdmonds(graph);
}

} // namespace standpoint
