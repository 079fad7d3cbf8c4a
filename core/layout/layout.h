#pragma once
// Where nodes lie: a force-directed layout. Plain values, any thread, no Qt.
//
// Each connected component is drawn on its own. Small ones are unfolded by stress (stress.h) and relaxed by forces
// (forces.h), larger ones drawn level by level (multilevel.h); then boxes make room for each other (overlap.h) and
// components go side by side (packing.h). On two cores 1,000 nodes with twice as many edges take about 0.1 s, 100,000
// about 3 s, and with labels 10 s.

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace standpoint {

/// A place in scene units, x to the right, y down.
struct Point {
    double x = 0, y = 0;
    auto operator<=>(const Point&) const = default;
};

struct LayoutNode {
    double width = 0, height = 0;    ///< box around the place that no other box shall overlap: shape and label
    std::optional<Point> start = {}; ///< where it lay before; kept but for overlaps
    bool pinned = false;             ///< never moves from `start`; ignored without one
};

/// A link between nodes by their place in LayoutInput::nodes; direction is ignored.
struct LayoutEdge {
    int from = 0, to = 0;
    double weight = 1; ///< > 0; heavier edges pull their ends closer
};

struct LayoutInput {
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    double aspect = 1.4;    ///< width / height of the area that it will be seen in
    std::uint64_t seed = 1; ///< the same input and seed give the same places, bit for bit
    int threads = 2;        ///< at most; large graphs use them, and lie the same whatever their number
};

/// Called with places on the way, from the calling thread, some dozens of times in all.
using LayoutProgress = std::function<void(const std::vector<Point>&)>;

/// A place (the centre of its box) for each node. Boxes do not overlap, unless pinned ones do; components of which no
/// place is known go beside the rest and each other. What has a start stays there, unless it overlaps something else
/// that has one: new nodes start near their neighbours and take gaps. When asked to stop it returns soon, with finite
/// places as far as it got.
[[nodiscard]] std::vector<Point> layout(const LayoutInput&, const LayoutProgress& = {}, std::stop_token = {});

} // namespace standpoint
