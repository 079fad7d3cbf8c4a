#include "core/layout/barnes_hut.h"
#include "core/layout/random.h"

#include <gtest/gtest.h>

#include <cmath>

namespace standpoint {
namespace {

Coordinates cloud(std::size_t count) {
    Random random(5);
    Coordinates places(count);
    for (std::size_t i = 0; i < count; ++i) { // denser towards one corner
        places.x[i] = static_cast<float>(std::pow(random.unit(), 3) * 900 - 300);
        places.y[i] = static_cast<float>(std::pow(random.unit(), 2) * 400);
    }
    return places;
}

/// The sum that the tree approximates.
Point directly(std::size_t node, const Coordinates& places, const std::vector<float>& masses, double softening) {
    Point sum;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double dx = places.x[node] - places.x[i], dy = places.y[node] - places.y[i];
        const double squared = dx * dx + dy * dy + softening * softening;
        sum.x += masses[i] * dx / (squared * std::sqrt(squared));
        sum.y += masses[i] * dy / (squared * std::sqrt(squared));
    }
    return sum;
}

/// Mean difference as a share of the mean force.
double errorAt(float opening, std::size_t count) {
    Team team;
    const Coordinates places = cloud(count);
    std::vector<float> masses;
    for (std::size_t i = 0; i < count; ++i)
        masses.push_back(static_cast<float>(1 + i % 4));
    const Coordinates forces = BarnesHut(places, masses, 2, opening, team).repulsion();
    double error = 0, size = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Point force = directly(i, places, masses, 2);
        error += std::hypot(forces.x[i] - force.x, forces.y[i] - force.y), size += std::hypot(force.x, force.y);
    }
    return size > 0 ? error / size : error;
}

TEST(BarnesHut, IsNearTheDirectSum) {
    for (const std::size_t count : {1u, 2u, 8u, 9u, 100u, 3000u}) {
        EXPECT_LT(errorAt(0, count), 1e-4) << count;
        EXPECT_LT(errorAt(0.5f, count), 0.01) << count;
        EXPECT_LT(errorAt(0.9f, count), 0.03) << count;
        EXPECT_LT(errorAt(1.5f, count), 0.2) << count;
    }
}

TEST(BarnesHut, NodesAtOnePlaceDoNotRepelEachOther) {
    Team team;
    const Coordinates forces = BarnesHut(Coordinates(50), std::vector<float>(50, 1), 0.1f, 1, team).repulsion();
    for (std::size_t i = 0; i < 50; ++i) {
        EXPECT_EQ(forces.x[i], 0);
        EXPECT_EQ(forces.y[i], 0);
    }
}

} // namespace
} // namespace standpoint
