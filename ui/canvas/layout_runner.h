#pragma once
// Layout in a thread of its own.

#include "core/layout/layout.h"

#include <QObject>

#include <functional>
#include <thread>

namespace standpoint {

/// Runs one layout at a time. Call from one thread, whose event loop delivers the results.
class LayoutRunner : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~LayoutRunner() override;

    /// Starts; a layout under way is given up first and tells nothing more.
    void start(LayoutInput);
    void cancel();
    [[nodiscard]] bool isRunning() const { return running_; }

signals:
    /// Places on the way, at most every 40 ms, once the layout has run for longer than a quick one does.
    void progressed(const std::vector<Point>& places);
    void finished(const std::vector<Point>& places);

private:
    void post(std::uint64_t run, std::vector<Point> places, bool last);

    std::jthread worker_;
    std::uint64_t run_ = 0; // results of earlier runs are out of date
    bool running_ = false;
};

} // namespace standpoint
