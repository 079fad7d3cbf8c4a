#pragma once
// From scene units to the widget's pixels and back.

#include <QPointF>
#include <QRectF>
#include <QTransform>

namespace standpoint {

struct Viewport {
    static constexpr double smallest = 0.01, largest = 6;

    double zoom = 1; ///< screen pixels per scene unit
    QPointF origin;  ///< where the scene's (0, 0) lies in the widget

    [[nodiscard]] QPointF toScreen(QPointF scene) const { return scene * zoom + origin; }
    [[nodiscard]] QPointF toScene(QPointF screen) const { return (screen - origin) / zoom; }
    [[nodiscard]] QRectF toScene(const QRectF& screen) const {
        return {toScene(screen.topLeft()), screen.size() / zoom};
    }
    [[nodiscard]] QTransform transform() const { return {zoom, 0, 0, zoom, origin.x(), origin.y()}; }

    /// Zooms within limits; the scene point under `at` stays there.
    void zoomBy(double factor, QPointF at);
    void pan(QPointF by) { origin += by; }
    /// Shows `part` in the middle of `room`, at most `closest` large.
    void fit(const QRectF& part, const QRectF& room, double closest = 1.25);
    bool operator==(const Viewport&) const = default;
};

} // namespace standpoint
