#include "core/layout/links.h"

#include <algorithm>

namespace standpoint {

namespace {

using Row = std::vector<std::pair<int, float>>;

/// Appends a row with one link to each neighbour.
void append(Links& links, Row& row) {
    std::ranges::sort(row, {}, &Row::value_type::first);
    for (const auto& [to, weight] : row) {
        const bool again = static_cast<int>(links.to.size()) > links.first.back() && links.to.back() == to;
        if (again)
            links.weight.back() += weight;
        else
            links.to.push_back(to), links.weight.push_back(weight);
    }
    links.first.push_back(static_cast<int>(links.to.size()));
}

} // namespace

Links linksOf(int nodes, std::span<const LayoutEdge> edges) {
    std::vector<int> first(static_cast<std::size_t>(nodes) + 1);
    for (const LayoutEdge& edge : edges)
        if (edge.from != edge.to) ++first[edge.from], ++first[edge.to];
    int sum = 0;
    for (int& start : first)
        sum += std::exchange(start, sum);
    Row ends(static_cast<std::size_t>(sum));
    std::vector<int> next(first.begin(), first.end() - 1);
    for (const LayoutEdge& edge : edges) {
        if (edge.from == edge.to) continue;
        ends[next[edge.from]++] = {edge.to, static_cast<float>(edge.weight)};
        ends[next[edge.to]++] = {edge.from, static_cast<float>(edge.weight)};
    }
    Links links;
    Row row;
    for (int node = 0; node < nodes; ++node) {
        row.assign(ends.begin() + first[node], ends.begin() + first[node + 1]);
        append(links, row);
    }
    return links;
}

std::vector<int> hopsFrom(int node, const Links& links) {
    std::vector<int> hops(static_cast<std::size_t>(links.size()), -1), queue{node};
    queue.reserve(hops.size());
    hops[node] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const int next : links.of(queue[i]))
            if (hops[next] < 0) hops[next] = hops[queue[i]] + 1, queue.push_back(next);
    return hops;
}

} // namespace standpoint
