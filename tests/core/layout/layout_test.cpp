#include "tests/core/layout/graphs.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace standpoint {
namespace {

TEST(Layout, IsTheSameEachTime) {
    EXPECT_EQ(layout(web(40)), layout(web(40)));
    LayoutInput other = web(40);
    other.seed = 2;
    EXPECT_NE(layout(other), layout(web(40)));
}

TEST(Layout, TakesNothingAndOneNode) {
    EXPECT_TRUE(layout({}).empty());
    EXPECT_TRUE(finite(layout({.nodes = {{.width = 40, .height = 20}}, .edges = {}})));
}

TEST(Layout, BoxesDoNotOverlap) {
    for (const int count : {2, 3, 10, 30, 120, 500}) {
        const LayoutInput input = web(count, count / 2);
        const auto places = layout(input);
        EXPECT_TRUE(finite(places));
        EXPECT_EQ(overlaps(input, places), 0) << count << " nodes";
    }
}

TEST(Layout, ACrowdedStarHasNoOverlapEither) {
    LayoutInput star;
    for (int i = 0; i < 60; ++i) {
        star.nodes.push_back({.width = 140, .height = 40});
        if (i > 0) star.edges.push_back({0, i, 1});
    }
    EXPECT_EQ(overlaps(star, layout(star)), 0);
}

TEST(Layout, LinkedNodesLieNearerThanOthers) {
    const LayoutInput input = web(60, 0);
    const auto places = layout(input);
    double linked = 0, all = 0;
    for (const LayoutEdge& edge : input.edges)
        linked += distance(places[edge.from], places[edge.to]) / 59;
    for (const Point& a : places)
        for (const Point& b : places)
            all += distance(a, b) / (60 * 59);
    EXPECT_LT(linked, 0.5 * all);
}

TEST(Layout, PinnedNodesNeverMove) {
    LayoutInput input = web(30);
    input.nodes[4] = {.width = 90, .height = 40, .start = Point{1000, -200}, .pinned = true};
    input.nodes[5] = {.width = 90, .height = 40, .start = Point{1010, -190}, .pinned = true}; // even where they overlap
    const auto places = layout(input);
    EXPECT_EQ(places[4], (Point{1000, -200}));
    EXPECT_EQ(places[5], (Point{1010, -190}));
}

TEST(Layout, AKnownPictureStaysAsItIs) {
    const LayoutInput input = web(50);
    const auto before = layout(input);
    EXPECT_EQ(layout(startingFrom(input, before)), before);
}

TEST(Layout, NewNodesMoveTheOldOnesLittle) {
    const auto before = layout(web(40, 0));
    const LayoutInput grown = startingFrom(web(46, 0), before);
    const auto after = layout(grown);
    EXPECT_EQ(overlaps(grown, after), 0);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_LT(distance(before[i], after[i]), 60) << i;
    for (std::size_t i = before.size(); i < after.size(); ++i) // a new node's one neighbour is near
        EXPECT_LT(distance(after[i], after[static_cast<std::size_t>(parentOf(static_cast<int>(i)))]), 500) << i;
}

TEST(Layout, ComponentsLieSideBySide) {
    LayoutInput input;
    for (int part = 0; part < 6; ++part) {
        const int first = static_cast<int>(input.nodes.size()), size = 1 + 2 * part;
        for (int i = 0; i < size; ++i) {
            input.nodes.push_back({.width = 80, .height = 40});
            if (i > 0) input.edges.push_back({first, first + i, 1});
        }
    }
    const auto places = layout(input);
    struct Bounds {
        double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    };
    std::vector<Bounds> bounds;
    std::size_t node = 0;
    for (int part = 0; part < 6; ++part) {
        Bounds b;
        for (int i = 0; i < 1 + 2 * part; ++i, ++node) {
            b.left = std::min(b.left, places[node].x - 40), b.right = std::max(b.right, places[node].x + 40);
            b.top = std::min(b.top, places[node].y - 20), b.bottom = std::max(b.bottom, places[node].y + 20);
        }
        bounds.push_back(b);
    }
    for (std::size_t i = 0; i < bounds.size(); ++i)
        for (std::size_t j = i + 1; j < bounds.size(); ++j)
            EXPECT_TRUE(bounds[i].right < bounds[j].left || bounds[j].right < bounds[i].left ||
                        bounds[i].bottom < bounds[j].top || bounds[j].bottom < bounds[i].top)
                << i << " and " << j;
}

TEST(Layout, NewComponentsGoBesideTheKnownPicture) {
    const auto before = layout(web(20));
    LayoutInput grown = startingFrom(web(20), before);
    for (int i = 0; i < 5; ++i)
        grown.nodes.push_back({.width = 80, .height = 40});
    grown.edges.push_back({20, 21, 1});
    const auto after = layout(grown);
    EXPECT_EQ(overlaps(grown, after), 0);
    EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin()));
}

TEST(Layout, StopsWhenAskedWithValidPlaces) {
    std::stop_source source;
    int reports = 0;
    const auto places = layout(
        web(400, 400),
        [&](const std::vector<Point>& now) {
            EXPECT_EQ(now.size(), 400u);
            if (++reports == 3) source.request_stop();
        },
        source.get_token());
    EXPECT_LE(reports, 4); // the last one tells the end
    EXPECT_EQ(places.size(), 400u);
    EXPECT_TRUE(finite(places));
}

TEST(Layout, NodesAtOnePlaceComeApart) {
    LayoutInput input = web(8);
    for (LayoutNode& node : input.nodes)
        node.start = Point{5, 5};
    EXPECT_EQ(overlaps(input, layout(input)), 0);
}

} // namespace
} // namespace standpoint
