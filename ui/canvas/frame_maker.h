#pragma once
// Frames of a large scene, drawn in a thread of their own.

#include "ui/raster/raster.h"

#include <QObject>

#include <memory>
#include <thread>

namespace standpoint {

/// All that a frame shows; nothing in it changes while it is drawn.
struct FrameTask {
    std::shared_ptr<const Scene> scene;
    std::shared_ptr<const SceneGrid> grid;
    std::uint64_t version = 0; ///< of the scene
    RasterView view;
    QSize pixels;
    double edgeStrength = 1;
};

/// Draws one frame at a time. A task given meanwhile waits, the last one only: what is shown is never far behind. Call
/// from one thread, whose event loop delivers the frames.
class FrameMaker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~FrameMaker() override;

    void draw(FrameTask);
    void cancel(); ///< waits some milliseconds at most
    [[nodiscard]] bool isRunning() const { return running_; }

signals:
    void drawn(const QImage& frame, const RasterView&, std::uint64_t version);

private:
    void start(FrameTask);
    void finish(std::uint64_t run, const QImage&, const RasterView&, std::uint64_t version);

    Rasterizer rasterizer_; // the worker's while it runs
    std::jthread worker_;
    std::optional<FrameTask> next_;
    std::uint64_t run_ = 0; // frames of earlier runs are out of date
    bool running_ = false;
};

} // namespace standpoint
