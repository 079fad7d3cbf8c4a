#include "core/layout/alignment.h"

#include <cmath>

namespace standpoint {

void align(std::vector<Point>& places, const std::vector<std::optional<Point>>& wanted) {
    Point from, to; // the means
    double count = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!wanted[i]) continue;
        from.x += places[i].x, from.y += places[i].y, to.x += wanted[i]->x, to.y += wanted[i]->y, ++count;
    }
    if (count == 0) return;
    from = {from.x / count, from.y / count}, to = {to.x / count, to.y / count};

    double xx = 0, xy = 0, yx = 0, yy = 0; // sums of products of old and wanted coordinates
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!wanted[i]) continue;
        const double x = places[i].x - from.x, y = places[i].y - from.y;
        const double wantedX = wanted[i]->x - to.x, wantedY = wanted[i]->y - to.y;
        xx += x * wantedX, xy += x * wantedY, yx += y * wantedX, yy += y * wantedY;
    }
    // The sum of squares falls by as much as these are long.
    const double turned = std::hypot(xx + yy, xy - yx), mirrored = std::hypot(xx - yy, xy + yx);
    const double flip = mirrored > turned ? -1 : 1;
    const double angle = std::atan2(xy - flip * yx, xx + flip * yy), c = std::cos(angle), s = std::sin(angle);
    for (Point& p : places) {
        const double x = p.x - from.x, y = flip * (p.y - from.y);
        p = {to.x + c * x - s * y, to.y + s * x + c * y};
    }
}

} // namespace standpoint
