#pragma once
// Where actors' names go.

#include "ui/scene/grid.h"
#include "ui/scene/words.h"

namespace standpoint {

struct Label {
    int node = 0;
    QPointF at; ///< middle of the block
    QSizeF size;
    TextStyle style;
    QStringList lines;
    [[nodiscard]] QRectF box() const {
        return {at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(), size.height()};
    }
};

/// Greedy by importance: each name takes the free place around its shape that crosses least; one that finds none free
/// is left out, or takes the least bad one if `every` is set. Names of large actors may lie on issues where nothing is
/// free. Nodes of `first` come before all others and are never left out. Names keep at least 10.5 screen pixels at any
/// zoom. Those of nodes inside `sight` stay inside it, and all keep off `covered`; null rectangles set no such limits.
/// With a `grid` of the scene, nodes far from `sight` are not looked at and get no name.
[[nodiscard]] std::vector<Label> placeLabels(const Scene&, double zoom, bool every, const std::vector<int>& first = {},
                                             const QRectF& sight = {}, const QRectF& covered = {},
                                             const SceneGrid* grid = nullptr);

} // namespace standpoint
