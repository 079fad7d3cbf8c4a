#include "core/layout/packing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace standpoint {

namespace {

bool overlap(const Rectangle& a, const Rectangle& b) {
    constexpr double touch = 1e-6;
    return a.left + touch < b.left + b.width && b.left + touch < a.left + a.width && a.top + touch < b.top + b.height &&
           b.top + touch < a.top + a.height;
}

Rectangle hull(const Rectangle& a, const Rectangle& b) {
    const double left = std::min(a.left, b.left), top = std::min(a.top, b.top);
    return {left, top, std::max(a.left + a.width, b.left + b.width) - left,
            std::max(a.top + a.height, b.top + b.height) - top};
}

/// Corners and middles along the sides of a placed rectangle where another could lie.
std::vector<Point> besides(const Rectangle& placed, const Rectangle& next) {
    const double right = placed.left + placed.width, bottom = placed.top + placed.height;
    const double middleX = placed.left + (placed.width - next.width) / 2;
    const double middleY = placed.top + (placed.height - next.height) / 2;
    const double before = placed.left - next.width, above = placed.top - next.height;
    return {{right, middleY},  {right, placed.top},   {right, bottom - next.height},
            {before, middleY}, {before, placed.top},  {before, bottom - next.height},
            {middleX, bottom}, {placed.left, bottom}, {right - next.width, bottom},
            {middleX, above},  {placed.left, above},  {right - next.width, above}};
}

/// The smaller the better: the side of the whole, in the window's proportions, then how far from the middle.
double costOf(const Rectangle& whole, const Rectangle& placed, Point middle, double aspect) {
    const double side = std::max(whole.width, whole.height * aspect);
    const double away =
        std::hypot(placed.left + placed.width / 2 - middle.x, (placed.top + placed.height / 2 - middle.y) * aspect);
    return side + 0.1 * away;
}

/// The best of the places beside what is placed.
Rectangle placeBeside(const std::vector<Rectangle>& placed, const Rectangle& whole, Rectangle next, double aspect) {
    const Point middle{whole.left + whole.width / 2, whole.top + whole.height / 2};
    Rectangle best = next;
    double bestCost = std::numeric_limits<double>::infinity();
    for (const Rectangle& neighbour : placed) {
        for (const Point& corner : besides(neighbour, next)) {
            next.left = corner.x, next.top = corner.y;
            const double cost = costOf(hull(whole, next), next, middle, aspect);
            if (cost >= bestCost) continue;
            if (std::ranges::any_of(placed, [&](const Rectangle& r) { return overlap(r, next); })) continue;
            best = next, bestCost = cost;
        }
    }
    return best;
}

std::vector<std::size_t> largestFirst(const std::vector<Rectangle>& rectangles) {
    std::vector<std::size_t> order(rectangles.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t i) { return rectangles[i].width * rectangles[i].height; });
    return order;
}

std::vector<Point> packBySearch(const std::vector<Rectangle>& rectangles, const std::vector<Rectangle>& fixed,
                                double aspect) {
    std::vector<Rectangle> placed = fixed;
    Rectangle whole = placed.empty() ? Rectangle{} : placed.front();
    for (const Rectangle& rectangle : placed)
        whole = hull(whole, rectangle);
    std::vector<Point> corners(rectangles.size());
    for (const std::size_t i : largestFirst(rectangles)) {
        Rectangle next = rectangles[i];
        if (placed.empty())
            next.left = -next.width / 2, next.top = -next.height / 2, whole = next;
        else
            next = placeBeside(placed, whole, next, aspect), whole = hull(whole, next);
        placed.push_back(next);
        corners[i] = {next.left, next.top};
    }
    return corners;
}

/// Puts rectangles in rows from the highest to the lowest, moving their corners; returns the block that they fill.
Rectangle packInRows(std::vector<Rectangle>& rectangles, double aspect) {
    double area = 0, widest = 0;
    for (const Rectangle& r : rectangles)
        area += r.width * r.height, widest = std::max(widest, r.width);
    const double rowWidth = std::max(widest, std::sqrt(area * aspect));
    std::vector<std::size_t> order(rectangles.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return rectangles[i].height; });
    Rectangle block;
    double left = 0, top = 0;
    for (const std::size_t i : order) {
        Rectangle& next = rectangles[i];
        if (left > 0 && left + next.width > rowWidth) left = 0, top = block.height;
        next.left = left, next.top = top;
        left += next.width;
        block = hull(block, next);
    }
    return block;
}

} // namespace

std::vector<Point> pack(const std::vector<Rectangle>& rectangles, const std::vector<Rectangle>& fixed, double aspect) {
    constexpr std::size_t searched = 80;
    const std::vector<std::size_t> order = largestFirst(rectangles);
    std::vector<Rectangle> large, small;
    for (std::size_t i = 0; i < order.size(); ++i)
        (i < searched ? large : small).push_back(rectangles[order[i]]);
    if (!small.empty()) large.push_back(packInRows(small, aspect));
    const std::vector<Point> placed = packBySearch(large, fixed, aspect);
    std::vector<Point> corners(rectangles.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        corners[order[i]] =
            i < searched ? placed[i]
                         : Point{placed.back().x + small[i - searched].left, placed.back().y + small[i - searched].top};
    return corners;
}

} // namespace standpoint
