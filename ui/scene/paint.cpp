#include "ui/scene/paint.h"

#include "ui/scene/curves.h"
#include "ui/scene/draw.h"
#include "ui/scene/labels.h"
#include "ui/scene/shapes.h"

#include <QPainter>

namespace standpoint {

void paint(QPainter& painter, const Scene& scene, const PaintOptions& options) {
    painter.setRenderHint(QPainter::Antialiasing);
    PainterInk ink(painter);
    draw(ink, scene, options);
}

void paintLegend(QPainter& painter, const Scene& scene, QPointF topLeft, double width) {
    painter.setRenderHint(QPainter::Antialiasing);
    PainterInk ink(painter);
    drawLegend(ink, scene, topLeft, width);
}

QRectF boundsOf(const Scene& scene) {
    QRectF bounds;
    constexpr double stroke = 4; // lines reach beyond their paths; a government's roof beyond its box
    for (const SceneNode& node : scene.nodes)
        bounds |= outlineOf(shapeOf(node.kind), node.place, node.size)
                      .boundingRect()
                      .adjusted(-stroke, -stroke, stroke, stroke);
    for (const SceneEdge& edge : scene.edges)
        if (const auto shape = shapeOf(scene, edge))
            bounds |= shape->whole.boundingRect().adjusted(-stroke, -stroke, stroke, stroke);
    for (const Label& label : placeLabels(scene, 1, true))
        bounds |= label.box().adjusted(-3, -2, 3, 2);
    return bounds;
}

} // namespace standpoint
