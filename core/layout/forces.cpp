#include "core/layout/forces.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace standpoint {

namespace {

/// A square of the plane with the sum of what lies in it.
struct Cell {
    Point centre;    // of the square
    double half = 0; // half its side
    Point mass;      // centre of the nodes in it
    double count = 0;
    std::array<int, 4> children{-1, -1, -1, -1};
    bool leaf = true;
};

/// Barnes–Hut quadtree: far groups of nodes act as one.
class Quadtree {
public:
    explicit Quadtree(const std::vector<Point>& places) {
        Point low = places.front(), high = low;
        for (const Point& p : places) {
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
        cells_.reserve(places.size() * 3);
        const double half = std::max({high.x - low.x, high.y - low.y, 1.0}) / 2 + 1;
        cells_.push_back({.centre = {(low.x + high.x) / 2, (low.y + high.y) / 2}, .half = half, .mass = {}});
        for (const Point& p : places)
            insert(p);
    }

    /// Sum of (p − q) / |p − q|³ over all other nodes q: repulsion falls with the square of the distance, so that it spreads
    /// neighbours evenly without blowing up the rim.
    [[nodiscard]] Point repulsion(Point p) const {
        Point force;
        std::array<int, 256> stack; // depth is at most maxDepth_, three siblings wait at each level
        int top = 0;
        stack[top++] = 0;
        while (top > 0) {
            const Cell& cell = cells_[stack[--top]];
            const double dx = p.x - cell.mass.x, dy = p.y - cell.mass.y;
            const double squared = dx * dx + dy * dy;
            constexpr double openingSquared = 0.7 * 0.7;
            if (cell.leaf || 4 * cell.half * cell.half < openingSquared * squared) {
                if (squared < 1e-9) continue; // itself, or a node at the same place, which box pushing parts
                const double cubed = squared * std::sqrt(squared);
                force.x += cell.count * dx / cubed;
                force.y += cell.count * dy / cubed;
                continue;
            }
            for (const int child : cell.children)
                if (child >= 0) stack[top++] = child;
        }
        return force;
    }

private:
    static constexpr int maxDepth_ = 40;

    int childFor(int index, Point p) {
        const Cell& cell = cells_[index];
        const bool right = p.x >= cell.centre.x, below = p.y >= cell.centre.y;
        const int slot = (right ? 1 : 0) + (below ? 2 : 0);
        if (cell.children[slot] >= 0) return cell.children[slot];
        const double quarter = cell.half / 2;
        const Point centre{cell.centre.x + (right ? quarter : -quarter), cell.centre.y + (below ? quarter : -quarter)};
        cells_.push_back({.centre = centre, .half = quarter, .mass = {}});
        return cells_[index].children[slot] = static_cast<int>(cells_.size()) - 1;
    }

    void add(Cell& cell, Point p, double count) {
        cell.mass = {(cell.mass.x * cell.count + p.x * count) / (cell.count + count),
                     (cell.mass.y * cell.count + p.y * count) / (cell.count + count)};
        cell.count += count;
    }

    void insert(Point p) {
        int index = 0;
        for (int depth = 0; depth < maxDepth_; ++depth) {
            if (cells_[index].leaf && cells_[index].count > 0) { // split: its one node moves down
                const Cell old = cells_[index];
                cells_[index].leaf = false;
                const int child = childFor(index, old.mass);
                add(cells_[child], old.mass, old.count);
            }
            add(cells_[index], p, 1);
            if (cells_[index].leaf) return;
            index = childFor(index, p);
        }
        add(cells_[index], p, 1); // nodes at one place share a leaf
    }

    std::vector<Cell> cells_;
};

Point centreOf(const std::vector<Point>& places) {
    Point centre;
    for (const Point& p : places)
        centre.x += p.x, centre.y += p.y;
    return {centre.x / static_cast<double>(places.size()), centre.y / static_cast<double>(places.size())};
}

std::vector<Point> forcesOn(const std::vector<Point>& places, const ForceTask& task) {
    std::vector<Point> forces(places.size());
    const Quadtree tree(places);
    const Point centre = centreOf(places);
    const double strength = 1.3 * task.spacing * task.spacing * task.spacing;
    // A weak pull to the middle, stronger up and down than sideways, shapes the picture like the window.
    constexpr double gravity = 0.03;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Point repulsion = tree.repulsion(places[i]);
        forces[i].x = strength * repulsion.x - gravity / task.aspect * (places[i].x - centre.x);
        forces[i].y = strength * repulsion.y - gravity * task.aspect * (places[i].y - centre.y);
    }
    for (const Spring& spring : task.springs) {
        const double dx = places[spring.to].x - places[spring.from].x, dy = places[spring.to].y - places[spring.from].y;
        const double length = std::max(std::hypot(dx, dy), 1e-6);
        const double pull = (length - 0.7 * spring.length) / length;
        forces[spring.from].x += pull * dx, forces[spring.from].y += pull * dy;
        forces[spring.to].x -= pull * dx, forces[spring.to].y -= pull * dy;
    }
    return forces;
}

} // namespace

void relax(std::vector<Point>& places, const ForceTask& task, const LayoutProgress& progress, std::stop_token stop) {
    if (places.size() < 2) return;
    std::vector<Box> boxes = task.boxes;
    for (int round = 0; round < task.rounds && !stop.stop_requested(); ++round) {
        const double cooled = 1 - static_cast<double>(round) / task.rounds;
        const double longestStep = task.spacing * 0.25 * cooled;
        const std::vector<Point> forces = forcesOn(places, task);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const double size = std::hypot(forces[i].x, forces[i].y);
            const double step = task.boxes[i].mobility * std::min(0.1 * size, longestStep);
            if (size > 0) places[i].x += forces[i].x / size * step, places[i].y += forces[i].y / size * step;
        }
        if (2 * round > task.rounds) { // once it has taken shape, boxes make room for each other
            for (std::size_t i = 0; i < places.size(); ++i)
                boxes[i].centre = places[i];
            pushApart(boxes, 0.5);
            for (std::size_t i = 0; i < places.size(); ++i)
                places[i] = boxes[i].centre;
        }
        if (progress && round % 5 == 0) progress(places);
    }
}

} // namespace standpoint
