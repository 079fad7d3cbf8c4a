#pragma once
// Measures of the picture, in scene units (pixels at 100 %).

#include "ui/scene/scene.h"
#include "ui/scene/words.h"

namespace standpoint {

inline constexpr double smallestNode = 18, largestNode = 44; ///< diameters
inline constexpr double nodeStroke = 1.5, pillStroke = 1.0;
inline constexpr double labelGap = 4;     ///< between a shape and its label
inline constexpr double labelWidth = 190; ///< where an actor's name wraps
inline constexpr double pillTextWidth = 132;
inline constexpr TextStyle pillText{11, QFont::Normal};
inline constexpr TextStyle legendText{11, QFont::Normal};
inline constexpr TextStyle titleText{20, QFont::DemiBold};

/// Whether an actor says so much that its name counts more than an issue's words.
[[nodiscard]] inline bool isLarge(const SceneNode& node) {
    return node.size.width() > 27;
}
/// Actors that say more have slightly larger names.
[[nodiscard]] inline TextStyle labelText(const SceneNode& node) {
    return {node.size.width() > 36 ? 14 : isLarge(node) ? 13 : 12, QFont::Medium};
}

} // namespace standpoint
