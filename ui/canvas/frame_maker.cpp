#include "ui/canvas/frame_maker.h"

#include <QImage>

namespace standpoint {

FrameMaker::~FrameMaker() {
    cancel();
}

void FrameMaker::draw(FrameTask task) {
    if (running_)
        next_ = std::move(task);
    else
        start(std::move(task));
}

void FrameMaker::cancel() {
    ++run_;
    running_ = false;
    next_.reset();
    worker_ = {}; // asks it to stop and waits
}

void FrameMaker::start(FrameTask task) {
    worker_ = {};
    running_ = true;
    worker_ = std::jthread([this, run = run_, task = std::move(task)](const std::stop_token& stop) mutable {
        QImage frame(task.pixels, QImage::Format_RGB32);
        const bool whole =
            rasterizer_.paint(frame, frame.rect(), *task.scene, *task.grid, task.view, task.edgeStrength, stop);
        if (!whole) return;
        task.scene.reset(); // before the frame is told: who changes the scene then need not copy it
        task.grid.reset();
        QMetaObject::invokeMethod(
            this,
            [this, run, frame = std::move(frame), view = task.view, version = task.version] {
                finish(run, frame, view, version);
            },
            Qt::QueuedConnection);
    });
}

void FrameMaker::finish(std::uint64_t run, const QImage& frame, const RasterView& view, std::uint64_t version) {
    if (run != run_) return;
    running_ = false;
    if (next_) start(*std::exchange(next_, std::nullopt));
    emit drawn(frame, view, version);
}

} // namespace standpoint
