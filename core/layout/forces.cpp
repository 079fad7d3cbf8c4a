#include "core/layout/forces.h"

#include "core/layout/barnes_hut.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

Point centreOf(const std::vector<Point>& places) {
    Point centre;
    for (const Point& p : places)
        centre.x += p.x, centre.y += p.y;
    return {centre.x / static_cast<double>(places.size()), centre.y / static_cast<double>(places.size())};
}

std::vector<Point> forcesOn(const std::vector<Point>& places, const ForceTask& task, Team& team) {
    std::vector<Point> forces(places.size());
    const std::vector<float> masses(places.size(), 1);
    const auto softening = static_cast<float>(0.05 * task.spacing); // box pushing parts nodes that are so near
    const Coordinates repulsion = BarnesHut(Coordinates(places), masses, softening, 0.9f, team).repulsion();
    const Point centre = centreOf(places);
    const double strength = 1.3 * task.spacing * task.spacing * task.spacing;
    // A weak pull to the middle, stronger up and down than sideways, shapes the picture like the window.
    constexpr double gravity = 0.03;
    for (std::size_t i = 0; i < places.size(); ++i) {
        forces[i].x = strength * repulsion.x[i] - gravity / task.aspect * (places[i].x - centre.x);
        forces[i].y = strength * repulsion.y[i] - gravity * task.aspect * (places[i].y - centre.y);
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

void relax(std::vector<Point>& places, const ForceTask& task, Team& team, const LayoutProgress& progress,
           std::stop_token stop) {
    if (places.size() < 2) return;
    std::vector<Box> boxes = task.boxes;
    for (int round = 0; round < task.rounds && !stop.stop_requested(); ++round) {
        const double cooled = 1 - static_cast<double>(round) / task.rounds;
        const double longestStep = task.spacing * 0.25 * cooled;
        const std::vector<Point> forces = forcesOn(places, task, team);
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
