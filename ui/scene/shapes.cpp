#include "ui/scene/shapes.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace standpoint {

namespace {

constexpr double pillCorner = 15;

double cornerOf(NodeShape shape, QSizeF size) {
    switch (shape) {
    case NodeShape::Pill:
        return std::min(size.height() / 2, pillCorner);
    case NodeShape::RoofedSquare:
        return 0.06 * size.width();
    default:
        return 0.26 * size.width();
    }
}

QRectF around(QPointF centre, QSizeF size) {
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

/// Regular, with corners left and right.
QPainterPath hexagon(QPointF centre, double circumradius) {
    QPolygonF corners;
    for (int i = 0; i < 6; ++i) {
        const double angle = i * std::numbers::pi / 3;
        corners << centre + circumradius * QPointF(std::cos(angle), std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

/// Three circles that meet in the middle.
QPainterPath threeLobes(QPointF centre, double radius) {
    QPainterPath path;
    for (int i = 0; i < 3; ++i) {
        const double angle = std::numbers::pi * (-0.5 + i * 2.0 / 3);
        QPainterPath lobe;
        lobe.addEllipse(centre + 0.42 * radius * QPointF(std::cos(angle), std::sin(angle)), 0.58 * radius,
                        0.58 * radius);
        path = path.united(lobe);
    }
    return path;
}

double roundedBoxDistance(QPointF p, QSizeF size, double corner) {
    const double x = std::abs(p.x()) - size.width() / 2 + corner, y = std::abs(p.y()) - size.height() / 2 + corner;
    return std::hypot(std::max(x, 0.0), std::max(y, 0.0)) + std::min(std::max(x, y), 0.0) - corner;
}

double hexagonDistance(QPointF p, double circumradius) {
    double nearest = -1e300; // the largest of the distances from its six sides: exact inside and beside a side
    for (int i = 0; i < 6; ++i) {
        const double angle = (i + 0.5) * std::numbers::pi / 3;
        nearest = std::max(nearest, p.x() * std::cos(angle) + p.y() * std::sin(angle));
    }
    return nearest - circumradius * std::numbers::sqrt3 / 2;
}

// Glyphs are drawn in a square from (-1, -1) to (1, 1).
QPainterPath flag() {
    QPainterPath path;
    path.addRect(-0.72, -0.95, 0.2, 1.9);
    path.moveTo(-0.4, -0.85);
    path.cubicTo(0.05, -1.1, 0.35, -0.55, 0.85, -0.8);
    path.lineTo(0.85, 0.1);
    path.cubicTo(0.35, 0.35, 0.05, -0.2, -0.4, 0.05);
    path.closeSubpath();
    return path;
}

QPainterPath columns() {
    QPainterPath path;
    path.addPolygon(QPolygonF({{-0.95, -0.35}, {0, -0.9}, {0.95, -0.35}, {-0.95, -0.35}}));
    for (const double x : {-0.72, -0.13, 0.46})
        path.addRect(x, -0.18, 0.26, 0.72);
    path.addRect(-0.95, 0.68, 1.9, 0.24);
    return path;
}

QPainterPath bust() {
    QPainterPath path;
    path.addEllipse(QPointF(0, -0.45), 0.42, 0.42);
    path.moveTo(-0.8, 0.85);
    path.cubicTo(-0.8, -0.15, 0.8, -0.15, 0.8, 0.85);
    path.closeSubpath();
    return path;
}

QPainterPath briefcase() {
    QPainterPath handle, opening;
    handle.addRoundedRect(QRectF(-0.42, -0.8, 0.84, 0.7), 0.16, 0.16);
    opening.addRect(QRectF(-0.24, -0.62, 0.48, 0.5));
    QPainterPath upper, lower;
    upper.addRoundedRect(QRectF(-0.95, -0.42, 1.9, 0.56), 0.14, 0.14);
    lower.addRoundedRect(QRectF(-0.95, 0.26, 1.9, 0.54), 0.14, 0.14);
    return handle.subtracted(opening).united(upper).united(lower);
}

QPainterPath linkedRings() {
    QPainterPath rings;
    for (const double x : {-0.38, 0.38}) {
        QPainterPath outer, inner;
        outer.addEllipse(QPointF(x, 0), 0.6, 0.6);
        inner.addEllipse(QPointF(x, 0), 0.38, 0.38);
        rings = rings.united(outer.subtracted(inner));
    }
    return rings;
}

QPainterPath heads() {
    QPainterPath path;
    path.addEllipse(QPointF(0, -0.48), 0.36, 0.36);
    path.addEllipse(QPointF(-0.52, 0.42), 0.36, 0.36);
    path.addEllipse(QPointF(0.52, 0.42), 0.36, 0.36);
    return path;
}

const QPainterPath& unitGlyph(ActorKind kind) {
    static const QPainterPath glyphs[] = {flag(), columns(), bust(), briefcase(), linkedRings(), heads()};
    return glyphs[static_cast<int>(kind)];
}

} // namespace

NodeShape shapeOf(std::optional<ActorKind> kind) {
    if (!kind) return NodeShape::Pill;
    switch (*kind) {
    case ActorKind::State:
        return NodeShape::RoundedSquare;
    case ActorKind::Government:
        return NodeShape::RoofedSquare;
    case ActorKind::Person:
        return NodeShape::Circle;
    case ActorKind::Organization:
        return NodeShape::Hexagon;
    case ActorKind::Alliance:
        return NodeShape::DoubleHexagon;
    case ActorKind::Group:
        return NodeShape::ThreeLobes;
    }
    return NodeShape::Circle;
}

QPainterPath outlineOf(NodeShape shape, QPointF centre, QSizeF size) {
    QPainterPath path;
    switch (shape) {
    case NodeShape::Circle:
        path.addEllipse(around(centre, size));
        break;
    case NodeShape::Hexagon:
    case NodeShape::DoubleHexagon:
        return hexagon(centre, size.width() / 2);
    case NodeShape::ThreeLobes:
        return threeLobes(centre, size.width() / 2);
    default:
        path.addRoundedRect(around(centre, size), cornerOf(shape, size), cornerOf(shape, size));
    }
    return path;
}

QPainterPath innerLinesOf(NodeShape shape, QPointF centre, QSizeF size) {
    if (shape == NodeShape::DoubleHexagon)
        return hexagon(centre, size.width() / 2 - std::max(2.5, 0.08 * size.width()));
    QPainterPath path;
    if (shape == NodeShape::RoofedSquare) {
        const double y = centre.y() - size.height() / 2, overhang = size.width() / 2 + 2.5;
        path.moveTo(centre.x() - overhang, y);
        path.lineTo(centre.x() + overhang, y);
    }
    return path;
}

QPainterPath glyphOf(ActorKind kind, QPointF centre, double size) {
    return QTransform(size / 2, 0, 0, size / 2, centre.x(), centre.y()).map(unitGlyph(kind));
}

double distanceTo(NodeShape shape, QPointF centre, QSizeF size, QPointF point) {
    const QPointF p = point - centre;
    switch (shape) {
    case NodeShape::Circle:
    case NodeShape::ThreeLobes:
        return std::hypot(p.x(), p.y()) - size.width() / 2;
    case NodeShape::Hexagon:
    case NodeShape::DoubleHexagon:
        return hexagonDistance(p, size.width() / 2);
    default:
        return roundedBoxDistance(p, size, cornerOf(shape, size));
    }
}

} // namespace standpoint
