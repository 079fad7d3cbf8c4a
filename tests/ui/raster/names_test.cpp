#include "ui/raster/names.h"

#include "tests/bench/canvas/clusters.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

/// Six hundred nodes, all in sight.
class Names : public testing::Test {
protected:
    Names() : graph(bench::clusters(600, 1200)), scene(makeScene(graph.view, graph.places, lightTheme())), grid(scene) {
        viewport.fit(grid.bounds(), sight);
    }
    [[nodiscard]] std::vector<Name> placed(NamesWanted wanted = {}) const {
        wanted.sight = sight;
        return placeNames(scene, grid, viewport, wanted);
    }

    const QRectF sight{0, 0, 1200, 800};
    bench::PlacedGraph graph;
    Scene scene;
    SceneGrid grid;
    Viewport viewport;
};

TEST_F(Names, AreOfTheMostImportantAndDoNotCollide) {
    const std::vector<Name> names = placed();
    ASSERT_GT(names.size(), 20U);
    EXPECT_EQ(names.front().node, grid.byImportance().front());
    for (std::size_t a = 0; a < names.size(); ++a) {
        EXPECT_TRUE(sight.contains(names[a].box(scene, viewport)));
        for (std::size_t b = a + 1; b < names.size(); ++b)
            EXPECT_FALSE(names[a].box(scene, viewport).intersects(names[b].box(scene, viewport)));
    }
}

TEST_F(Names, StayReadableAndOffWhatIsCovered) {
    const QRectF covered(300, 200, 500, 400);
    for (const Name& name : placed({.sight = {}, .covered = covered})) {
        EXPECT_GE(name.style.pixels, 10.5);
        EXPECT_FALSE(covered.intersects(name.box(scene, viewport)));
    }
}

TEST_F(Names, OfIssuesGoWhenTheirWordsStandInside) {
    const auto ofIssues = [&] {
        return std::ranges::count_if(placed(), [&](const Name& name) { return scene.nodes[name.node].isIssue(); });
    };
    EXPECT_GT(ofIssues(), 0);
    viewport.zoomBy(1 / viewport.zoom, sight.center());
    EXPECT_EQ(ofIssues(), 0);
}

TEST_F(Names, StayWhereTheyWereWhileThePictureMoves) {
    const std::vector<Name> before = placed();
    viewport.pan({40, -25});
    const std::vector<Name> after = placed({.sight = {}, .kept = before});
    std::size_t kept = 0;
    for (const Name& name : before)
        kept += std::ranges::find(after, name) != after.end();
    EXPECT_GT(kept, before.size() * 3 / 4) << "all but those that left the picture";
}

TEST_F(Names, AskedForAreShownEvenWhereNothingIsFree) {
    const std::vector<int> wanted{3, 4, 5, 6};
    std::vector<int> named;
    for (const Name& name : placed({.sight = {}, .first = wanted, .others = false}))
        named.push_back(name.node);
    EXPECT_EQ(named, wanted);
}

} // namespace
} // namespace standpoint
