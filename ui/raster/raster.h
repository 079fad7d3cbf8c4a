#pragma once
// The screen's fast painter: edges and nodes of a large scene as pixels, without names.

#include "ui/raster/lines.h"
#include "ui/raster/sprites.h"
#include "ui/raster/viewport.h"
#include "ui/scene/grid.h"

#include <span>
#include <stop_token>

namespace standpoint {

/// What an image shows.
struct RasterView {
    Viewport viewport; ///< in logical pixels
    double ratio = 1;  ///< image pixels per logical pixel
    [[nodiscard]] double scale() const { return viewport.zoom * ratio; }
    [[nodiscard]] QPointF toPixels(QPointF scene) const { return viewport.toScreen(scene) * ratio; }
    [[nodiscard]] QRectF toScene(const QRectF& pixels) const {
        return viewport.toScene(QRectF(pixels.topLeft() / ratio, pixels.size() / ratio));
    }
    bool operator==(const RasterView&) const = default;
};

/// How edges are drawn.
struct EdgeStyle {
    double strength = 1;    ///< 0–1 towards the background
    double thinnest = 0.35; ///< logical pixels of width that lines keep
    double crowd = 1;       ///< strength that long lines keep, of that of short ones, where they are many
};

/// Draws what paint() draws, nearly the same but some ten times faster. Seen from afar, where dashes, heads and marks
/// would be smaller than can be told apart, edges are plain lines, as light on the whole as the dashed ones were. Lines
/// are never thinner than can be seen; where they would cover all there is, long ones are the fainter the more there
/// are. Keeps sprites between calls; one thread at a time.
class Rasterizer {
public:
    /// Background, edges and nodes of a part of an image (RGB32), `edgeStrength` 0–1 as in PaintOptions. False when
    /// asked to stop on the way.
    bool paint(QImage&, const QRect& part, const Scene&, const SceneGrid&, const RasterView&, double edgeStrength,
               const std::stop_token& = {});

    /// Some edges and nodes, over what the image shows.
    void paintSome(QImage&, const QRect& part, const Scene&, const RasterView&, const EdgeStyle&,
                   std::span<const int> edges, std::span<const int> nodes);

private:
    Sprites sprites_;
    std::vector<QPointF> places_; ///< of all nodes in pixels, while most of them are drawn
};

} // namespace standpoint
