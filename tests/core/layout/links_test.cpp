#include "core/layout/components.h"
#include "core/layout/links.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;

TEST(Links, ParallelEdgesAddUpAndLoopsAreDropped) {
    const std::vector<LayoutEdge> edges{{0, 1, 1}, {2, 1, 4}, {1, 0, 2}, {1, 1, 9}};
    const Links links = linksOf(4, edges);
    EXPECT_EQ(links.size(), 4);
    EXPECT_THAT(links.first, ElementsAre(0, 1, 3, 4, 4));
    EXPECT_THAT(links.to, ElementsAre(1, 0, 2, 1));
    EXPECT_THAT(links.weight, ElementsAre(3, 3, 4, 4));
}

TEST(Links, HopsGoAlongShortestPaths) {
    const std::vector<LayoutEdge> edges{{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}, {4, 0, 1}};
    EXPECT_THAT(hopsFrom(0, linksOf(6, edges)), ElementsAre(0, 1, 2, 2, 1, -1));
}

TEST(Components, AreNumberedWithin) {
    const LayoutInput input{.nodes = std::vector<LayoutNode>(5), .edges = {{3, 0, 2}, {4, 2, 1}, {3, 3, 1}}};
    const std::vector<Component> components = componentsOf(input);
    ASSERT_EQ(components.size(), 3u);
    EXPECT_THAT(components[0].nodes, ElementsAre(0, 3));
    EXPECT_THAT(components[1].nodes, ElementsAre(1));
    EXPECT_THAT(components[2].nodes, ElementsAre(2, 4));
    ASSERT_EQ(components[0].edges.size(), 1u);
    EXPECT_EQ(components[0].edges[0].from, 1);
    EXPECT_EQ(components[0].edges[0].to, 0);
    EXPECT_EQ(components[0].edges[0].weight, 2);
}

} // namespace
} // namespace standpoint
