#include "core/layout/random.h"
#include "core/layout/sparse_stress.h"
#include "tests/core/layout/graphs.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {

/// A path, straight.
Coordinates line(int count, float step) {
    Coordinates places(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        places.x[i] = step * static_cast<float>(i);
    return places;
}

Links path(int count) {
    std::vector<LayoutEdge> edges;
    for (int i = 1; i < count; ++i)
        edges.push_back({i - 1, i, 1});
    return linksOf(count, edges);
}

TEST(SparseStress, APerfectPictureFeelsNoPull) {
    Team team;
    for (const int pivots : {5, 40}) {
        const SparseStress stress(path(40), pivots, 1, team);
        const Coordinates places = line(40, 3);
        EXPECT_NEAR(stress.hopLength(places), 3, 1e-5);
        Coordinates pull(40);
        stress.addPull(places, 3, 0, 40, pull);
        for (int i = 0; i < 40; ++i)
            EXPECT_NEAR(pull.x[i], 0, 1e-4);
    }
}

TEST(SparseStress, PullingAlongUnfoldsAGrid) {
    constexpr int side = 20, count = side * side;
    Team team;
    Random random(1);
    Coordinates places(count);
    for (int i = 0; i < count; ++i)
        places.x[i] = static_cast<float>(random.unit()), places.y[i] = static_cast<float>(random.unit());
    const SparseStress stress(linksOf(count, gridEdges(side)), count, 1, team);
    for (int round = 0; round < 150; ++round) {
        Coordinates pull(count);
        stress.addPull(places, 1, 0, count, pull);
        for (int i = 0; i < count; ++i)
            places.x[i] += pull.x[i], places.y[i] += pull.y[i];
    }
    // Hops count along rows and columns, so opposite corners of the square are nearer than 38; none lie together.
    const std::vector<Point> points = places.points();
    const int corners[] = {0, side - 1, count - side, count - 1};
    for (const int a : corners)
        for (const int b : corners) {
            if (a == b) continue;
            EXPECT_GT(distance(points[a], points[b]), 14) << a << " and " << b;
        }
}

} // namespace
} // namespace standpoint
