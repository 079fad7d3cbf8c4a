#pragma once
// Places as rows of numbers that the processor reads side by side.

#include "core/layout/layout.h"

#include <vector>

namespace standpoint {

/// x and y of node i are x[i] and y[i].
struct Coordinates {
    std::vector<float> x, y;

    Coordinates() = default;
    explicit Coordinates(std::size_t count) : x(count), y(count) {}
    explicit Coordinates(const std::vector<Point>& places) {
        for (const Point& p : places)
            x.push_back(static_cast<float>(p.x)), y.push_back(static_cast<float>(p.y));
    }

    [[nodiscard]] std::size_t size() const { return x.size(); }
    [[nodiscard]] std::vector<Point> points() const {
        std::vector<Point> places;
        for (std::size_t i = 0; i < size(); ++i)
            places.push_back({x[i], y[i]});
        return places;
    }
};

} // namespace standpoint
