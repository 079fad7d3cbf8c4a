#pragma once
// Rectangles side by side: where components go.

#include "core/layout/layout.h"

namespace standpoint {

struct Rectangle {
    double left = 0, top = 0, width = 0, height = 0;
};

/// Places `rectangles` beside `fixed` and each other without overlap, the largest first, each where the whole stays
/// smallest and nearest to the aspect (width / height). Beyond the 80 largest, for which all places are compared, they
/// go in rows as one block: O(n log n). Returns the top left corner of each.
[[nodiscard]] std::vector<Point> pack(const std::vector<Rectangle>& rectangles, const std::vector<Rectangle>& fixed,
                                      double aspect);

} // namespace standpoint
