#pragma once
// Boxes that overlap make room for each other.

#include "core/layout/layout.h"

namespace standpoint {

struct Box {
    Point centre;
    double width = 0, height = 0;
    double mobility = 1; ///< of two boxes, the one with more moves more; 0 never moves
};

/// One sweep: every overlapping pair moves apart along the shorter way, by `share` (0–1] of the overlap. Returns how
/// many pairs overlapped that could still be moved. O(n log n + pairs that are near).
int pushApart(std::vector<Box>&, double share);

/// Puts each box of mobility 1 at the free place nearest to where it is, one after the other; the rest stay where they
/// are. O(n + boxes of mobility 1 · places tried).
void settle(std::vector<Box>&);

/// Sweeps until no box overlaps another (but two that never move), stretching the whole where it is too crowded.
void removeOverlaps(std::vector<Box>&, std::stop_token);

} // namespace standpoint
