#include "ui/canvas/layout_runner.h"

#include <chrono>

namespace standpoint {

LayoutRunner::~LayoutRunner() {
    cancel();
}

void LayoutRunner::start(LayoutInput input) {
    cancel();
    running_ = true;
    worker_ = std::jthread([this, run = run_, input = std::move(input)](const std::stop_token& stop) {
        using Clock = std::chrono::steady_clock;
        // A layout done within a blink goes straight to its end; showing its way would only flicker.
        auto next = Clock::now() + std::chrono::milliseconds(150);
        const LayoutProgress progress = [&](const std::vector<Point>& places) {
            if (stop.stop_requested() || Clock::now() < next) return;
            next = Clock::now() + std::chrono::milliseconds(40);
            post(run, places, false);
        };
        std::vector<Point> places = layout(input, progress, stop);
        if (!stop.stop_requested()) post(run, std::move(places), true);
    });
}

void LayoutRunner::cancel() {
    ++run_;
    running_ = false;
    worker_ = {}; // asks it to stop and waits: a layout looks at its token in every round
}

void LayoutRunner::post(std::uint64_t run, std::vector<Point> places, bool last) {
    // Delivered by the event loop of the runner's thread; dropped by Qt if the runner is gone by then.
    QMetaObject::invokeMethod(
        this,
        [this, run, places = std::move(places), last] {
            if (run != run_) return;
            if (!last) {
                emit progressed(places);
                return;
            }
            running_ = false;
            emit finished(places);
        },
        Qt::QueuedConnection);
}

} // namespace standpoint
