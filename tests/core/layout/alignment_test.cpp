#include "core/layout/alignment.h"
#include "tests/core/layout/graphs.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {

const std::vector<Point> shape{{0, 0}, {4, 0}, {4, 1}, {9, 7}};

void expectNear(const std::vector<Point>& places, const std::vector<Point>& wanted) {
    for (std::size_t i = 0; i < wanted.size(); ++i)
        EXPECT_LT(distance(places[i], wanted[i]), 1e-9) << i;
}

std::vector<Point> turned(double angle, double flip, Point shift) {
    std::vector<Point> places;
    for (const Point p : shape)
        places.push_back({shift.x + std::cos(angle) * p.x - std::sin(angle) * flip * p.y,
                          shift.y + std::sin(angle) * p.x + std::cos(angle) * flip * p.y});
    return places;
}

TEST(Alignment, FindsTurnsAndMirrors) {
    for (const double angle : {0.0, 1.0, 3.1, -2.0})
        for (const double flip : {1.0, -1.0}) {
            std::vector<Point> places = turned(angle, flip, {30, -7});
            align(places, {shape.begin(), shape.end()});
            expectNear(places, shape);
        }
}

TEST(Alignment, ShiftsToASinglePlaceAndTakesNone) {
    std::vector<Point> places = shape;
    align(places, {std::nullopt, Point{104, 50}, std::nullopt, std::nullopt});
    expectNear(places, {{100, 50}, {104, 50}, {104, 51}, {109, 57}});
    align(places, std::vector<std::optional<Point>>(4));
    expectNear(places, {{100, 50}, {104, 50}, {104, 51}, {109, 57}});
}

} // namespace
} // namespace standpoint
