#pragma once
// The picture of a large scene on the screen: pixels kept from frame to frame.

#include "ui/canvas/frame_maker.h"
#include "ui/canvas/live_scene.h"
#include "ui/raster/names.h"
#include "ui/scene/paint.h"

namespace standpoint {

/// Shows edges and nodes as they were drawn last: moved when the view is panned, with the strips that come into sight
/// drawn at once; scaled when it is zoomed, until a worker has drawn the new frame. What is lit is drawn over the faded
/// picture, names over both. Up to a few thousand nodes and edges are drawn anew at every change instead.
class Picture : public QObject {
    Q_OBJECT
public:
    Picture();

    struct Shown {
        Viewport viewport;
        QSize size = {};     ///< logical pixels
        double ratio = 1;    ///< of the device
        QRectF covered = {}; ///< names keep off it
        Emphasis emphasis = {};
        double edgeStrength = 1;
        bool changing = false; ///< nodes are on their way: no frame is worth drawing yet
    };
    /// In logical pixels from the painter's origin, with background. At most some milliseconds, but for the first
    /// frame.
    void paint(QPainter&, const LiveScene&, const Shown&);
    void forget(); ///< draws all anew at the next paint()

signals:
    /// A better frame is there: paint() shows it.
    void improved();

private:
    void refresh(const LiveScene&, const Shown&, const RasterView&);
    void drawNow(const LiveScene&, const Shown&, const RasterView&);
    bool scroll(const LiveScene&, const Shown&, const RasterView&);
    [[nodiscard]] const QImage& litPicture(const LiveScene&, const Shown&);
    void drawRinged(QPainter&, const LiveScene&, const Shown&) const;
    void drawNames(QPainter&, const LiveScene&, const Shown&);

    Rasterizer rasterizer_;
    FrameMaker maker_;
    QImage base_;     ///< all at rest
    RasterView view_; ///< that base_ shows
    std::uint64_t version_ = 0;
    std::uint64_t serial_ = 0;        ///< one higher when base_ changes
    std::optional<RasterView> asked_; ///< of the frame under way
    std::uint64_t askedVersion_ = 0;

    QImage lit_; ///< base_ faded, with what is lit
    Emphasis litEmphasis_;
    std::pair<std::uint64_t, std::uint64_t> litOf_{0, 0}; ///< serial and scene's step

    NamePainter namePainter_;
    std::vector<Name> names_;
    std::uint64_t namesVersion_ = 0;
};

} // namespace standpoint
