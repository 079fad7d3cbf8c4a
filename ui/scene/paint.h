#pragma once
// Draws a scene. One function for the canvas, PNG and PDF; the SVG writer goes the same way.

#include "ui/scene/grid.h"

#include <set>

class QPainter;

namespace standpoint {

/// What stands out. Nodes and edges by their place in the scene.
struct Emphasis {
    std::set<int> selectedNodes, selectedEdges; ///< ringed
    std::optional<int> hoveredNode, hoveredEdge;
    std::set<int> litNodes, litEdges; ///< at full strength while the rest fades; both empty: nothing fades
    double fade = 1;                  ///< 0–1, how far the rest has faded towards 15 %
    bool operator==(const Emphasis&) const = default;
};

struct PaintOptions {
    double zoom = 1; ///< screen pixels per scene unit: labels are kept readable when it is small
    bool everyLabel =
        true; ///< draw each actor's label even where it must overlap; else those that collide are left out
    double edgeStrength = 1; ///< 0–1; the canvas draws edges quieter until asked
    QRectF visible = {};     ///< scene rectangle in sight: the rest is not drawn; null: all of it
    QRectF covered = {};     ///< scene rectangle of what will lie on top: names keep off it
    Emphasis emphasis = {};
    const SceneGrid* grid = nullptr; ///< of the scene, if there is one: finds what is in sight without looking at all
};

/// Draws nodes, edges and labels in scene coordinates; the caller sets the painter's transformation. No background,
/// legend or title.
void paint(QPainter&, const Scene&, const PaintOptions& = {});

/// Everything that paint() draws so, by default at zoom 1 with every label; a null rectangle for an empty scene.
[[nodiscard]] QRectF boundsOf(const Scene&, const PaintOptions& = {});
/// Whether paint() draws anything there.
[[nodiscard]] bool drawsIn(const Scene&, const QRectF&, const PaintOptions& = {});

/// The legend: only what occurs in the scene, in rows no wider than `width`.
[[nodiscard]] QSizeF legendSize(const Scene&, double width);
void paintLegend(QPainter&, const Scene&, QPointF topLeft, double width);

} // namespace standpoint
