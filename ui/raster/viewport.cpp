#include "ui/raster/viewport.h"

#include <algorithm>

namespace standpoint {

void Viewport::zoomBy(double factor, QPointF at) {
    const QPointF still = toScene(at);
    zoom = std::clamp(zoom * factor, smallest, largest);
    origin = at - still * zoom;
}

void Viewport::fit(const QRectF& part, const QRectF& room, double closest) {
    if (part.isEmpty() || room.isEmpty()) return;
    zoom = std::clamp(std::min(room.width() / part.width(), room.height() / part.height()), smallest, closest);
    origin = room.center() - part.center() * zoom;
}

} // namespace standpoint
