#include "ui/scene/grid.h"

#include "tests/bench/canvas/clusters.h"
#include "ui/scene/curves.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::IsSupersetOf;

QRectF boxOf(const SceneNode& node) {
    return {node.place - QPointF(node.size.width(), node.size.height()) / 2, node.size};
}

bool passes(const Scene& scene, const SceneEdge& edge, const QRectF& box) {
    const Curve curve = centreLine(scene, edge);
    for (int i = 0; i <= 1000; ++i)
        if (box.contains(curve.at(i / 1000.0))) return true;
    return false;
}

TEST(Grid, FindsAllThatShowsInARectangleAndLittleElse) {
    const auto [view, places] = bench::clusters(400, 900);
    const Scene scene = makeScene(view, places, lightTheme());
    const SceneGrid grid(scene);
    for (const QPointF corner : {QPointF(-900, -700), QPointF(0, 0), QPointF(300, -250), QPointF(-5000, 0)})
        for (const QSizeF size : {QSizeF(4, 4), QSizeF(300, 90), QSizeF(1500, 1500)}) {
            const QRectF box(corner, size);
            std::vector<int> nodes, edges;
            for (int n = 0; n < 400; ++n)
                if (boxOf(scene.nodes[n]).intersects(box)) nodes.push_back(n);
            for (int e = 0; e < 900; ++e)
                if (passes(scene, scene.edges[e], box)) edges.push_back(e);
            EXPECT_THAT(grid.nodesIn(box), IsSupersetOf(nodes));
            EXPECT_THAT(grid.edgesIn(box), IsSupersetOf(edges));
            EXPECT_TRUE(std::ranges::is_sorted(grid.edgesIn(box)));
            EXPECT_TRUE(size.width() > 1000 || grid.nodesIn(box).size() < 150);
        }
    EXPECT_EQ(grid.nodesIn({}).size(), 400U);
    EXPECT_EQ(grid.edgesIn(grid.bounds().adjusted(-500, -500, 500, 500)).size(), 900U);
}

TEST(Grid, KnowsTheEdgesOfANodeAndWhoMattersMost) {
    const auto [view, places] = bench::clusters(200, 500);
    const Scene scene = makeScene(view, places, lightTheme());
    const SceneGrid grid(scene);
    std::size_t ends = 0;
    for (int n = 0; n < 200; ++n)
        for (const int e : grid.edgesOf(n)) {
            EXPECT_TRUE(scene.edges[e].from == n || scene.edges[e].to == n);
            ++ends;
        }
    EXPECT_EQ(ends, 1000U);
    EXPECT_TRUE(std::ranges::is_sorted(grid.byImportance(), std::ranges::greater{},
                                       [&](int n) { return scene.nodes[n].statements; }));
}

TEST(Grid, OfNothingFindsNothing) {
    const SceneGrid grid{Scene{}};
    EXPECT_TRUE(grid.nodesIn({0, 0, 10, 10}).empty());
    EXPECT_TRUE(grid.edgesIn({}).empty());
}

} // namespace
} // namespace standpoint
