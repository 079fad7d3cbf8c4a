#pragma once
// A scene that goes on while a worker still draws how it was.

#include "ui/scene/grid.h"

#include <cstdint>
#include <memory>

namespace standpoint {

/// Copied only when it is changed while a snapshot is out.
class LiveScene {
public:
    const Scene& operator*() const { return *scene_; }
    const Scene* operator->() const { return scene_.get(); }

    /// To change it. Its grid is made anew when it is next asked for.
    Scene& edit() {
        grid_.reset();
        ++version_;
        return move();
    }
    /// To move a few nodes for a while, as long as the grid need not know; edit() when they have arrived.
    Scene& move() {
        ++step_;
        if (scene_.use_count() > 1) scene_ = std::make_shared<Scene>(*scene_);
        return *scene_;
    }
    [[nodiscard]] std::shared_ptr<const Scene> snapshot() const { return scene_; }
    [[nodiscard]] std::shared_ptr<const SceneGrid> grid() const {
        if (!grid_) grid_ = std::make_shared<const SceneGrid>(*scene_);
        return grid_;
    }
    [[nodiscard]] std::uint64_t version() const { return version_; } ///< one higher after each edit()
    [[nodiscard]] std::uint64_t step() const { return step_; }       ///< one higher after each edit() and move()

private:
    std::shared_ptr<Scene> scene_ = std::make_shared<Scene>();
    mutable std::shared_ptr<const SceneGrid> grid_;
    std::uint64_t version_ = 0, step_ = 0;
};

} // namespace standpoint
