#pragma once
// Springs pull, everything repels everything, and boxes push each other apart.

#include "core/layout/overlap.h"
#include "core/layout/stress.h"
#include "core/layout/threads.h"

namespace standpoint {

struct ForceTask {
    std::vector<Spring> springs;
    std::vector<Box> boxes; ///< sizes, and how readily each node moves (0: never)
    double spacing = 100;   ///< the distance at which two nodes repel with the strength of one spring
    double aspect = 1.4;
    int rounds = 150;
};

/// Improves places by a simulation that cools down. `progress` is called every few rounds.
void relax(std::vector<Point>& places, const ForceTask&, Team&, const LayoutProgress& progress, std::stop_token);

} // namespace standpoint
