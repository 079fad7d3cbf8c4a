#include "core/layout/coarsening.h"

#include "core/layout/random.h"

#include <algorithm>
#include <numeric>

namespace standpoint {

namespace {

std::vector<int> shuffled(int count, std::uint64_t seed) {
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    Random random(seed);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

bool hasFreeNeighbour(int node, const Links& links, const std::vector<int>& parentOf) {
    return std::ranges::any_of(links.of(node), [&](int other) { return parentOf[other] < 0; });
}

/// The neighbour with the heaviest link, −1 if there is none.
int heaviestLinkOf(int node, const Links& links) {
    const auto begin = links.weight.begin() + links.first[node], end = links.weight.begin() + links.first[node + 1];
    return begin == end ? -1 : links.to[std::max_element(begin, end) - links.weight.begin()];
}

} // namespace

CoarseGraph coarsen(const Links& fine, const std::vector<float>& masses, std::uint64_t seed) {
    CoarseGraph coarse;
    coarse.parentOf.assign(masses.size(), -1);
    for (const int sun : shuffled(fine.size(), seed)) {
        if (coarse.parentOf[sun] >= 0) continue;
        if (const int host = heaviestLinkOf(sun, fine); host >= 0 && !hasFreeNeighbour(sun, fine, coarse.parentOf)) {
            coarse.parentOf[sun] = coarse.parentOf[host];
            coarse.masses[coarse.parentOf[sun]] += masses[sun];
            continue;
        }
        const int system = static_cast<int>(coarse.masses.size());
        coarse.masses.push_back(masses[sun]);
        coarse.parentOf[sun] = system;
        for (const int planet : fine.of(sun)) {
            if (coarse.parentOf[planet] >= 0) continue;
            coarse.parentOf[planet] = system;
            coarse.masses.back() += masses[planet];
        }
    }
    std::vector<LayoutEdge> edges;
    for (int node = 0; node < fine.size(); ++node)
        for (int i = fine.first[node]; i < fine.first[node + 1]; ++i)
            if (const int a = coarse.parentOf[node], b = coarse.parentOf[fine.to[i]]; a < b)
                edges.push_back({a, b, fine.weight[i]});
    coarse.links = linksOf(static_cast<int>(coarse.masses.size()), edges);
    return coarse;
}

} // namespace standpoint
