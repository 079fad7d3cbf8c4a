#pragma once
// Graphs to lay out.

#include "core/layout/layout.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

/// Some earlier node, scattered.
inline int parentOf(int node) {
    return static_cast<int>((static_cast<unsigned>(node) * 2654435761U >> 8) % static_cast<unsigned>(node));
}

/// A tree with some extra links, boxes as wide as labels are; `count` nodes.
inline LayoutInput web(int count, int extra = 10) {
    LayoutInput input;
    for (int i = 0; i < count; ++i) {
        input.nodes.push_back({.width = 60.0 + 13 * (i % 7), .height = i % 3 == 0 ? 60.0 : 36.0});
        if (i > 0) input.edges.push_back({parentOf(i), i, 1.0 + i % 3});
    }
    for (int i = 0; i < extra && count > 3; ++i)
        input.edges.push_back({(i * 5) % count, (i * 11 + 3) % count, 1});
    return input;
}

/// Points on a square grid, each linked to those beside it: the picture is known.
inline std::vector<LayoutEdge> gridEdges(int side) {
    std::vector<LayoutEdge> edges;
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            const int node = row * side + column;
            if (column > 0) edges.push_back({node - 1, node, 1});
            if (row > 0) edges.push_back({node - side, node, 1});
        }
    return edges;
}

inline double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

inline int overlaps(const LayoutInput& input, const std::vector<Point>& places) {
    int count = 0;
    for (std::size_t a = 0; a < places.size(); ++a)
        for (std::size_t b = a + 1; b < places.size(); ++b)
            count += std::abs(places[a].x - places[b].x) < (input.nodes[a].width + input.nodes[b].width) / 2 &&
                     std::abs(places[a].y - places[b].y) < (input.nodes[a].height + input.nodes[b].height) / 2;
    return count;
}

inline bool finite(const std::vector<Point>& places) {
    return std::ranges::all_of(places, [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

inline LayoutInput startingFrom(LayoutInput input, const std::vector<Point>& places) {
    for (std::size_t i = 0; i < places.size(); ++i)
        input.nodes[i].start = places[i];
    return input;
}

} // namespace standpoint
