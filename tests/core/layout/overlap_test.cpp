#include "core/layout/overlap.h"

#include <gtest/gtest.h>

#include <cmath>

namespace standpoint {
namespace {

TEST(Overlap, ANewBoxTakesTheNearestGap) {
    std::vector<Box> boxes;
    for (int i = 0; i < 100; ++i) // a wall of boxes with a gap at (500, 500)
        if (i != 55) boxes.push_back({{100.0 * (i % 10), 100.0 * (i / 10)}, 90, 90, 0.05});
    const std::vector<Box> before = boxes;
    boxes.push_back({{420, 560}, 40, 20, 1});
    settle(boxes);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(boxes[i].centre, before[i].centre);
    EXPECT_LE(std::abs(boxes.back().centre.x - 500), 35);
    EXPECT_LE(std::abs(boxes.back().centre.y - 500), 45);
    EXPECT_EQ(pushApart(boxes, 1), 0);
}

TEST(Overlap, ABoxWithRoomStaysAndOthersGiveWay) {
    std::vector<Box> boxes{{{0, 0}, 10, 10, 1}, {{0, 0}, 10, 10, 1}, {{50, 0}, 10, 10, 1}};
    settle(boxes);
    EXPECT_EQ(boxes[0].centre, (Point{0, 0}));
    EXPECT_EQ(boxes[2].centre, (Point{50, 0}));
    EXPECT_EQ(pushApart(boxes, 1), 0);
}

TEST(Overlap, BoxesWithoutExtentStay) {
    std::vector<Box> boxes(3);
    settle(boxes);
    removeOverlaps(boxes, {});
    for (const Box& box : boxes)
        EXPECT_EQ(box.centre, Point{});
}

} // namespace
} // namespace standpoint
