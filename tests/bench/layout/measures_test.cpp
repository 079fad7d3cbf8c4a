#include "tests/bench/layout/measures.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace standpoint::bench {
namespace {

using testing::DoubleNear;

Graph path(int nodes) {
    Graph graph{nodes, {}};
    for (int i = 1; i < nodes; ++i)
        graph.edges.emplace_back(i - 1, i);
    return graph;
}

std::vector<Point> onALine(int nodes, double step) {
    std::vector<Point> places;
    for (int i = 0; i < nodes; ++i)
        places.push_back({step * i, 2 * step * i});
    return places;
}

TEST(LayoutMeasures, AStraightPathIsFaithfulAtAnyScale) {
    for (const double step : {0.01, 1.0, 300.0}) {
        EXPECT_THAT(scaledStress(path(80), onALine(80, step)), DoubleNear(0, 1e-9));
        EXPECT_GT(neighbourhoodPreservation(path(80), onALine(80, step)),
                  0.97); // the ends' one neighbour, ties between
    }
}

TEST(LayoutMeasures, OnePlaceForAllIsAsBadAsCanBe) {
    EXPECT_EQ(scaledStress(path(20), std::vector<Point>(20)), 1);
}

TEST(LayoutMeasures, StressIsTheSumOfTheHeader) {
    // Hops d of 1, 1 and 2, lengths l of 1, 3 and √10: the sums of l/d and l²/d². Each pair counts from both its ends.
    const double linear = 4 + std::sqrt(10) / 2, quadratic = 1 + 9 + 2.5;
    EXPECT_THAT(scaledStress(path(3), {{0, 0}, {1, 0}, {1, 3}}),
                DoubleNear(1 - linear * linear / quadratic / 3, 1e-12));
}

TEST(LayoutMeasures, NeighbourhoodIsTheShareOfTheNearest) {
    // 0–1 lie side by side; 2, linked to 1, is beyond 3, which is linked to nothing. Node 1's two nearest are 0 and 3.
    const Graph graph{4, {{0, 1}, {1, 2}}};
    EXPECT_THAT(neighbourhoodPreservation(graph, {{0, 0}, {1, 0}, {9, 0}, {3, 0}}),
                DoubleNear((1.0 + 1.0 / 3 + 0.0) / 3, 1e-12));
}

TEST(LayoutMeasures, PairsWithoutAPathDoNotCount) {
    Graph graph = path(10);
    graph.nodes = 12;
    std::vector<Point> places = onALine(10, 1);
    places.push_back({500, 3}), places.push_back({-7, 80});
    EXPECT_THAT(scaledStress(graph, places), DoubleNear(0, 1e-9));
}

TEST(LayoutGraphs, ClustersAreConnectedAndTheSameEachTime) {
    const Graph graph = clustered(2000, 3);
    EXPECT_EQ(graph.edges, clustered(2000, 3).edges);
    EXPECT_EQ(graph.edges.size(), 4000u);
    for (const auto& [a, b] : graph.edges)
        ASSERT_TRUE(a >= 0 && a < 2000 && b >= 0 && b < 2000 && a != b);
    std::set<int> reached{0};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const auto& [a, b] : graph.edges)
            if (reached.contains(a) || reached.contains(b)) reached.insert({a, b});
    }
    EXPECT_EQ(reached.size(), 2000u);
}

TEST(LayoutGraphs, SomeActorsComeUpEverywhere) {
    const Graph graph = actors(2000, 1);
    std::vector<int> degree(2000);
    for (const auto& [a, b] : graph.edges)
        ++degree[a], ++degree[b];
    std::ranges::sort(degree, std::greater{});
    EXPECT_GT(degree[0], 20 * (degree[999] + 1));
    EXPECT_EQ(degree.back(), 0);
}

} // namespace
} // namespace standpoint::bench
