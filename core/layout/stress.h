#pragma once
// Unfolds a connected graph from scratch: distances on the page follow distances along edges.

#include "core/layout/layout.h"

namespace standpoint {

struct Spring {
    int from = 0, to = 0;
    double length = 100; ///< wanted distance
};

/// Stress minimisation by stochastic gradient descent (Zheng, Pawar and Goodman 2018, "Graph drawing by stochastic
/// gradient descent"). O(n² · rounds): for components of up to a thousand nodes. Moves `places` in place.
void unfold(std::vector<Point>& places, const std::vector<Spring>& springs, std::uint64_t seed, std::stop_token);

/// Turns the points so that their longest extent lies flat: pictures are seen on wide screens.
void layFlat(std::vector<Point>& places);

} // namespace standpoint
