#include "core/layout/coarsening.h"
#include "tests/core/layout/graphs.h"

#include <gmock/gmock.h>

#include <numeric>

namespace standpoint {
namespace {

TEST(Coarsening, KeepsMassAndAtLeastHalvesAConnectedGraph) {
    const LayoutInput star = [] {
        LayoutInput input;
        for (int i = 0; i < 500; ++i)
            input.edges.push_back({i < 250 ? 0 : 1, i + 2, 1});
        input.edges.push_back({0, 1, 1});
        input.nodes.resize(502);
        return input;
    }();
    for (const LayoutInput& input : {web(1000, 1000), star}) {
        const int count = static_cast<int>(input.nodes.size());
        const Links links = linksOf(count, input.edges);
        const CoarseGraph coarse = coarsen(links, std::vector<float>(input.nodes.size(), 1), 1);
        EXPECT_LE(2 * coarse.links.size(), count);
        EXPECT_EQ(std::accumulate(coarse.masses.begin(), coarse.masses.end(), 0.0f), count);
        for (const int parent : coarse.parentOf) {
            EXPECT_GE(parent, 0);
            EXPECT_LT(parent, coarse.links.size());
        }
    }
}

TEST(Coarsening, LinksSystemsWhoseMembersAreLinked) {
    const LayoutInput input = web(200, 100);
    const Links links = linksOf(200, input.edges);
    const CoarseGraph coarse = coarsen(links, std::vector<float>(200, 1), 1);
    double between = 0;
    for (const LayoutEdge& edge : input.edges)
        if (const int a = coarse.parentOf[edge.from], b = coarse.parentOf[edge.to]; a != b) {
            EXPECT_TRUE(std::ranges::binary_search(coarse.links.of(a), b));
            between += edge.weight;
        }
    EXPECT_EQ(std::accumulate(coarse.links.weight.begin(), coarse.links.weight.end(), 0.0f), 2 * between);
}

} // namespace
} // namespace standpoint
