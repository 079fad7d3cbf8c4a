#include "ui/scene/paint.h"

#include "ui/scene/curves.h"
#include "ui/scene/draw.h"
#include "ui/scene/labels.h"
#include "ui/scene/shapes.h"

#include <QPainter>

#include <algorithm>

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

namespace {

constexpr double stroke = 4; // lines reach beyond their paths; a government's roof beyond its box

QRectF widened(const QRectF& box) {
    return box.adjusted(-stroke, -stroke, stroke, stroke);
}

/// The room that nodes and names take.
std::vector<QRectF> boxesOf(const Scene& scene, const PaintOptions& options) {
    std::vector<QRectF> boxes;
    for (const SceneNode& node : scene.nodes)
        boxes.push_back(widened(outlineOf(shapeOf(node.kind), node.place, node.size).boundingRect()));
    for (const Label& label : placeLabels(scene, options.zoom, options.everyLabel))
        boxes.push_back(label.box().adjusted(-3, -2, 3, 2));
    return boxes;
}

} // namespace

QRectF boundsOf(const Scene& scene, const PaintOptions& options) {
    QRectF bounds;
    for (const QRectF& box : boxesOf(scene, options))
        bounds |= box;
    for (const SceneEdge& edge : scene.edges)
        if (const auto shape = shapeOf(scene, edge)) bounds |= widened(shape->whole.boundingRect());
    return bounds;
}

bool drawsIn(const Scene& scene, const QRectF& part, const PaintOptions& options) {
    if (std::ranges::any_of(boxesOf(scene, options), [&](const QRectF& box) { return box.intersects(part); }))
        return true;
    constexpr int steps = 64; // along each line, whose bounding box says little
    return std::ranges::any_of(scene.edges, [&](const SceneEdge& edge) {
        const Curve curve = centreLine(scene, edge);
        for (int i = 0; i <= steps; ++i)
            if (part.contains(curve.at(static_cast<double>(i) / steps))) return true;
        return false;
    });
}

} // namespace standpoint
