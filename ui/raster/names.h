#pragma once
// Names on the screen, for scenes with too many of them for placeLabels(): those of most importance first, as many as
// the picture bears. Issues are named like actors where they are too small for their words.

#include "ui/raster/viewport.h"
#include "ui/scene/grid.h"
#include "ui/scene/words.h"

#include <QImage>

#include <unordered_map>

class QPainter;

namespace standpoint {

/// A name keeps its distance from its node while the picture is moved or zoomed.
struct Name {
    int node = 0;
    TextStyle style; ///< in logical screen pixels
    QSizeF size;
    QPointF offset; ///< of its middle from its node, logical screen pixels
    [[nodiscard]] QRectF box(const Scene& scene, const Viewport& viewport) const {
        const QPointF at = viewport.toScreen(scene.nodes[node].place) + offset;
        return {at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(), size.height()};
    }
    bool operator==(const Name&) const = default;
};

struct NamesWanted {
    QRectF sight;                ///< logical pixels; names stay inside
    QRectF covered = {};         ///< they keep off it; may be null
    std::vector<Name> kept = {}; ///< names that stay where they are if they can, so that none jumps
    std::vector<int> first = {}; ///< nodes named next, even where no place is free
    std::vector<int> next = {};  ///< then these, where one is
    bool others = true;          ///< and then as many as the picture bears
};

/// Some milliseconds at most, whatever the scene's size.
[[nodiscard]] std::vector<Name> placeNames(const Scene&, const SceneGrid&, const Viewport&, const NamesWanted&);

/// Draws names with their halos from pictures made before; about 0.2 ms for a new one.
class NamePainter {
public:
    /// The painter's coordinates are logical pixels.
    void draw(QPainter&, const Scene&, const Viewport&, double ratio, const Name&, double strength);

private:
    QImage picture(const Scene&, const Name&, double ratio) const;

    std::unordered_map<std::uint64_t, QImage> pictures_; ///< by node and size
    double ratio_ = 0;
    Theme theme_;
};

} // namespace standpoint
