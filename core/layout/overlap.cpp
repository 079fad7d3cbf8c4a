#include "core/layout/overlap.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numbers>
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

bool haveExtent(const std::vector<Box>& boxes) {
    return std::ranges::any_of(boxes, [](const Box& box) { return box.width > 0 && box.height > 0; });
}

/// Where a box comes in a sweep.
struct Slot {
    std::int64_t band = 0; ///< of those that part the plane from top to bottom, each as high as the highest box
    double left = 0;
    std::size_t box = 0;
    auto operator<=>(const Slot&) const = default;
};

/// Band by band, each from left to right: a box can only overlap those in its own band and in the two beside it.
std::vector<Slot> inBands(const std::vector<Box>& boxes) {
    const double height = std::ranges::max_element(boxes, {}, &Box::height)->height;
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        slots.push_back({static_cast<std::int64_t>(std::floor(boxes[i].centre.y / height)),
                         boxes[i].centre.x - boxes[i].width / 2, i});
    std::ranges::sort(slots);
    return slots;
}

/// Boxes in a grid of squares, each as wide as the largest box: those that touch one another lie in squares that do.
class BoxGrid {
public:
    explicit BoxGrid(const std::vector<Box>& boxes) : boxes_(boxes) {
        for (const Box& box : boxes)
            side_ = std::max({side_, box.width, box.height});
    }

    void add(int box) { squares_[squareAt(boxes_[box].centre, 0, 0)].push_back(box); }

    [[nodiscard]] bool isFree(const Box& box) const {
        for (int column = -1; column <= 1; ++column)
            for (int row = -1; row <= 1; ++row)
                if (const auto square = squares_.find(squareAt(box.centre, column, row)); square != squares_.end())
                    for (const int other : square->second)
                        if (overlap(box, boxes_[other])) return false;
        return true;
    }

private:
    using Square = std::pair<std::int64_t, std::int64_t>;

    static bool overlap(const Box& a, const Box& b) {
        return std::abs(a.centre.x - b.centre.x) < (a.width + b.width) / 2 &&
               std::abs(a.centre.y - b.centre.y) < (a.height + b.height) / 2;
    }

    [[nodiscard]] Square squareAt(Point p, int column, int row) const {
        return {static_cast<std::int64_t>(std::floor(p.x / side_)) + column,
                static_cast<std::int64_t>(std::floor(p.y / side_)) + row};
    }

    const std::vector<Box>& boxes_;
    double side_ = 1;
    std::map<Square, std::vector<int>> squares_;
};

/// The free place nearest to the box, up to the distance between two rings.
Point nearestFreePlace(Box box, const BoxGrid& grid) {
    const Point from = box.centre;
    const double between = std::max(std::min(box.width, box.height) / 3, 1.0);
    for (int ring = 0;; ++ring) { // ends outside of all boxes at the latest
        const int places = std::max(1, 6 * ring);
        for (int i = 0; i < places; ++i) {
            const double angle = 2 * std::numbers::pi * i / places;
            box.centre = {from.x + between * ring * std::cos(angle), from.y + between * ring * std::sin(angle)};
            if (grid.isFree(box)) return box.centre;
        }
    }
}

} // namespace

void settle(std::vector<Box>& boxes) {
    if (!haveExtent(boxes)) return;
    BoxGrid grid(boxes);
    std::vector<int> moving;
    for (int i = 0; i < static_cast<int>(boxes.size()); ++i)
        boxes[i].mobility >= 1 ? moving.push_back(i) : grid.add(i);
    for (const int i : moving) {
        boxes[i].centre = nearestFreePlace(boxes[i], grid);
        grid.add(i);
    }
}

int pushApart(std::vector<Box>& boxes, double share) {
    if (!haveExtent(boxes)) return 0;
    const double widest = std::ranges::max_element(boxes, {}, &Box::width)->width;
    const std::vector<Slot> slots = inBands(boxes);
    int overlapping = 0;
    std::size_t beyond = 0; // the first slot that may reach the present one from the band below
    for (std::size_t i = 0; i < slots.size(); ++i) {
        Box& a = boxes[slots[i].box];
        // Boxes move while the sweep runs, so look a little further than the edge of this one.
        const double reach = a.centre.x + a.width / 2 + widest / 2;
        for (std::size_t j = i + 1; j < slots.size() && slots[j].band == slots[i].band && slots[j].left < reach; ++j)
            overlapping += part(a, boxes[slots[j].box], share);
        const Slot from{slots[i].band + 1, slots[i].left - 1.5 * widest, 0};
        while (beyond < slots.size() && slots[beyond] < from)
            ++beyond;
        for (std::size_t j = beyond; j < slots.size() && slots[j].band == from.band && slots[j].left < reach; ++j)
            overlapping += part(a, boxes[slots[j].box], share);
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
