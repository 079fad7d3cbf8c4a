#include "core/layout/overlap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace standpoint {

namespace {

constexpr double slack = 0.01; // more than parted, so that rounding leaves no overlap

/// Moves two boxes apart if they overlap and one of them may move.
bool part(Box& a, Box& b, double share) {
    const double dx = b.centre.x - a.centre.x, dy = b.centre.y - a.centre.y;
    const double overlapX = (a.width + b.width) / 2 - std::abs(dx), overlapY = (a.height + b.height) / 2 - std::abs(dy);
    const double mobility = a.mobility + b.mobility;
    if (overlapX <= 0 || overlapY <= 0 || mobility <= 0) return false;
    const double shareA = a.mobility / mobility, shareB = b.mobility / mobility;
    if (overlapX < overlapY) {
        const double move = (dx < 0 ? -1 : 1) * (share * overlapX + slack);
        a.centre.x -= shareA * move, b.centre.x += shareB * move;
    } else {
        const double move = (dy < 0 ? -1 : 1) * (share * overlapY + slack);
        a.centre.y -= shareA * move, b.centre.y += shareB * move;
    }
    return true;
}

void stretch(std::vector<Box>& boxes, double factor) {
    Point mean;
    for (const Box& box : boxes)
        mean.x += box.centre.x, mean.y += box.centre.y;
    mean = {mean.x / static_cast<double>(boxes.size()), mean.y / static_cast<double>(boxes.size())};
    for (Box& box : boxes) {
        const double by = 1 + (factor - 1) * std::min(box.mobility, 1.0);
        box.centre = {mean.x + by * (box.centre.x - mean.x), mean.y + by * (box.centre.y - mean.y)};
    }
}

} // namespace

int pushApart(std::vector<Box>& boxes, double share) {
    const double widest = boxes.empty() ? 0 : std::ranges::max_element(boxes, {}, &Box::width)->width;
    if (widest <= 0) return 0;
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0);
    const auto left = [&](std::size_t i) { return boxes[i].centre.x - boxes[i].width / 2; };
    std::ranges::stable_sort(order, {}, left);
    int overlapping = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        Box& a = boxes[order[i]];
        // Boxes move while the sweep runs, so look a little further than the edge of this one.
        for (std::size_t j = i + 1; j < order.size() && left(order[j]) < a.centre.x + a.width / 2 + widest / 2; ++j)
            overlapping += part(a, boxes[order[j]], share);
    }
    return overlapping;
}

void removeOverlaps(std::vector<Box>& boxes, std::stop_token stop) {
    constexpr int patience = 40, limit = 4000;
    for (int sweep = 1; sweep <= limit && !stop.stop_requested(); ++sweep) {
        if (pushApart(boxes, 1) == 0) return;
        if (sweep % patience == 0) stretch(boxes, 1.05);
    }
}

} // namespace standpoint
