#include "core/layout/packing.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace standpoint {
namespace {

TEST(Packing, ThousandsLieCloseWithoutOverlap) {
    std::vector<Rectangle> rectangles;
    double area = 0;
    for (int i = 0; i < 3000; ++i) {
        rectangles.push_back({.width = 20.0 + 7 * (i % 11), .height = 15.0 + 5 * (i % 7)});
        area += rectangles.back().width * rectangles.back().height;
    }
    const Rectangle fixed{-200, -100, 400, 200};
    const std::vector<Point> corners = pack(rectangles, {fixed}, 1.4);
    double left = -200, top = -100, right = 200, bottom = 100;
    for (std::size_t i = 0; i < rectangles.size(); ++i) {
        rectangles[i].left = corners[i].x, rectangles[i].top = corners[i].y;
        left = std::min(left, corners[i].x), right = std::max(right, corners[i].x + rectangles[i].width);
        top = std::min(top, corners[i].y), bottom = std::max(bottom, corners[i].y + rectangles[i].height);
    }
    rectangles.push_back(fixed);
    std::ranges::sort(rectangles, {}, &Rectangle::left);
    constexpr double touch = 1e-6;
    for (auto a = rectangles.begin(); a != rectangles.end(); ++a)
        for (auto b = a + 1; b != rectangles.end() && b->left + touch < a->left + a->width; ++b)
            EXPECT_TRUE(a->top + a->height < b->top + touch || b->top + b->height < a->top + touch);
    EXPECT_LT((right - left) * (bottom - top), 2.5 * (area + 400 * 200));
}

} // namespace
} // namespace standpoint
