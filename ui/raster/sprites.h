#pragma once
// Small pictures of nodes and status marks, drawn once by QPainter and then copied.

#include "ui/scene/scene.h"

#include <QImage>

#include <unordered_map>

namespace standpoint {

/// Premultiplied; lies with its top left corner at a pixel. Valid until the next one is asked for.
struct Sprite {
    const QImage& image;
    QPoint topLeft;
};

/// Sprites for one zoom and theme: those of another are forgotten. Actors differ by kind, size and the fraction of a
/// pixel that they lie at; issues are put on whole pixels, so that their borders are sharp.
class Sprites {
public:
    /// `zoom`: logical screen pixels per scene unit; `ratio`: image pixels per logical pixel.
    void prepare(double zoom, double ratio, const Theme&);
    /// `at`: where the node's centre lies in the image. Far out a node is a dot, never smaller than can be seen.
    [[nodiscard]] Sprite node(const SceneNode&, int index, QPointF at);
    [[nodiscard]] Sprite mark(StatusMark, const QColor&, QPointF at);

private:
    struct Stored {
        QImage image;
        QPoint anchor; ///< the pixel that the centre's is put on
    };
    template <class Maker> const Stored& stored(std::uint64_t key, const Maker&);
    [[nodiscard]] Stored paintNode(const SceneNode&, QPointF shift) const;
    [[nodiscard]] Stored paintDot(QSizeF, bool issue, QPointF shift) const;

    double zoom_ = 0, ratio_ = 0;
    Theme theme_;
    std::unordered_map<std::uint64_t, Stored> sprites_;
};

} // namespace standpoint
