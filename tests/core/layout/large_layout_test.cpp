// Graphs that are drawn level by level.

#include "tests/core/layout/graphs.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {

LayoutInput withoutBoxes(LayoutInput input) {
    for (LayoutNode& node : input.nodes)
        node.width = node.height = 0;
    return input;
}

LayoutInput grid(int side) {
    return {.nodes = std::vector<LayoutNode>(static_cast<std::size_t>(side * side)), .edges = gridEdges(side)};
}

double meanLength(const std::vector<LayoutEdge>& edges, const std::vector<Point>& places) {
    double sum = 0;
    for (const LayoutEdge& edge : edges)
        sum += distance(places[edge.from], places[edge.to]);
    return sum / static_cast<double>(edges.size());
}

TEST(LargeLayout, IsTheSameForAnyNumberOfThreads) {
    LayoutInput input = web(3000, 3000);
    const auto places = layout(input);
    EXPECT_TRUE(finite(places));
    for (const int threads : {1, 3}) {
        input.threads = threads;
        EXPECT_EQ(layout(input), places) << threads << " threads";
    }
    input.seed = 2;
    EXPECT_NE(layout(input), places);
}

TEST(LargeLayout, AGridUnfolds) {
    constexpr int side = 60;
    const auto places = layout(grid(side));
    const double edge = meanLength(gridEdges(side), places);
    const int corners[] = {0, side - 1, side * side - side, side * side - 1};
    for (const int a : corners)
        for (const int b : corners) {
            if (a == b) continue;
            EXPECT_GT(distance(places[a], places[b]), 0.5 * side * edge) << a << " and " << b;
        }
}

TEST(LargeLayout, BoxesDoNotOverlap) {
    for (const int count : {301, 1500, 4000}) {
        const LayoutInput input = web(count, count);
        const auto places = layout(input);
        EXPECT_TRUE(finite(places));
        EXPECT_EQ(overlaps(input, places), 0) << count << " nodes";
    }
}

TEST(LargeLayout, StarsLoopsParallelEdgesAndChains) {
    LayoutInput star, chain;
    for (int i = 1; i < 2000; ++i) {
        star.edges.push_back({0, i, 1}), star.edges.push_back({i, 0, 50}), star.edges.push_back({i, i, 1});
        chain.edges.push_back({i - 1, i, 0.01});
    }
    for (LayoutInput* input : {&star, &chain}) {
        input->nodes.resize(2000);
        const auto places = layout(*input);
        EXPECT_TRUE(finite(places));
        double farthest = 0;
        for (const Point& p : places)
            farthest = std::max(farthest, distance(p, places[0]));
        EXPECT_GT(farthest, 100);
    }
}

TEST(LargeLayout, ComponentsOfAllSizes) {
    LayoutInput input = withoutBoxes(web(1200, 1200));
    const LayoutInput other = web(500, 100);
    for (const LayoutEdge& edge : other.edges)
        input.edges.push_back({edge.from + 1200, edge.to + 1200, 1});
    input.nodes.resize(2500); // and 800 that are linked to nothing
    const auto places = layout(input);
    EXPECT_TRUE(finite(places));
    double right = -1e9, left = 1e9, top = 1e9, bottom = -1e9; // of the first component
    for (int i = 0; i < 1200; ++i)
        left = std::min(left, places[i].x), right = std::max(right, places[i].x), top = std::min(top, places[i].y),
        bottom = std::max(bottom, places[i].y);
    for (int i = 1200; i < 2500; ++i)
        EXPECT_TRUE(places[i].x < left || places[i].x > right || places[i].y < top || places[i].y > bottom) << i;
}

TEST(LargeLayout, NewNodesMoveNoneThatWasThere) {
    const auto before = layout(web(1500, 0));
    const LayoutInput grown = startingFrom(web(1540, 0), before);
    const auto after = layout(grown);
    EXPECT_TRUE(std::equal(before.begin(), before.end(), after.begin()));
    EXPECT_EQ(overlaps(grown, after), 0);
    const double edge = meanLength(web(1500, 0).edges, before);
    for (int i = 1500; i < 1540; ++i) // its neighbours are among the nearest
        EXPECT_LT(distance(after[i], after[parentOf(i)]), 6 * edge) << i;
}

TEST(LargeLayout, AFewPinnedNodesStayAndTheRestTurnsToFit) {
    LayoutInput input = web(1000, 300);
    const auto drawn = layout(input);
    for (const int node : {3, 400, 650, 900}) { // where a half turn would have put them
        input.nodes[node].start = Point{-drawn[node].x, -drawn[node].y};
        input.nodes[node].pinned = true;
    }
    bool moved = false;
    const auto places =
        layout(input, [&](const std::vector<Point>& now) { moved |= now[400] != *input.nodes[400].start; });
    EXPECT_FALSE(moved); // not even on the way
    double pinned = 0, any = 0;
    for (const int node : {3, 400, 650, 900})
        EXPECT_EQ(places[node], *input.nodes[node].start);
    for (const LayoutEdge& edge : input.edges) {
        const double length = distance(places[edge.from], places[edge.to]);
        any += length / static_cast<double>(input.edges.size());
        for (const int node : {3, 400, 650, 900})
            if (edge.from == node || edge.to == node) pinned = std::max(pinned, length);
    }
    EXPECT_LT(pinned, 6 * any);
}

TEST(LargeLayout, StopsSoonWhereverItIs) {
    const LayoutInput input = web(20'000, 20'000);
    for (const int reports : {1, 5, 20}) {
        std::stop_source source;
        int heard = 0, late = 0;
        const auto places = layout(
            input,
            [&](const std::vector<Point>& now) {
                EXPECT_EQ(now.size(), 20'000u);
                late += source.stop_requested();
                if (++heard == reports) source.request_stop();
            },
            source.get_token());
        EXPECT_LE(late, 1); // the one that tells the end
        EXPECT_EQ(places.size(), 20'000u);
        EXPECT_TRUE(finite(places));
    }
}

TEST(LargeLayout, TellsOfAllNodesOnTheWay) {
    int reports = 0;
    const auto places = layout(web(5000, 2000), [&](const std::vector<Point>& now) {
        EXPECT_EQ(now.size(), 5000u);
        EXPECT_TRUE(finite(now));
        ++reports;
    });
    EXPECT_GE(reports, 12);
    EXPECT_LE(reports, 100);
}

} // namespace
} // namespace standpoint
