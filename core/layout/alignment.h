#pragma once
// A new drawing turned to look like an old one.

#include "core/layout/layout.h"

namespace standpoint {

/// Turns, shifts and, if that fits better, mirrors places so that those with a wanted place come as near to it as can
/// be in the sum of squares (orthogonal Procrustes analysis, Schönemann 1966). Without any wanted place nothing
/// changes.
void align(std::vector<Point>& places, const std::vector<std::optional<Point>>& wanted);

} // namespace standpoint
