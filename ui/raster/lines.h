#pragma once
// Antialiased lines and small polygons, written straight into an image's pixels: some 4 ns a pixel of length, a tenth
// of what QPainter takes. Opaque colours only.

#include <QImage>
#include <QPointF>
#include <QRect>

#include <span>

namespace standpoint {

/// The pixels of an opaque 32-bit image, and the part of it that may change. Pixel (x, y) covers [x, x + 1) × [y, y +
/// 1).
struct Surface {
    QRgb* pixels = nullptr;
    qsizetype stride = 0; ///< pixels from row to row
    QRect clip;
};
[[nodiscard]] Surface surfaceOf(QImage&, const QRect& part);

/// The pixel that a coordinate lies in: std::floor, which costs a call without SSE 4.1. Within ± 30,000 pixels.
[[nodiscard]] inline int pixelOf(double coordinate) {
    constexpr int shift = 1 << 15;
    return static_cast<int>(coordinate + shift) - shift;
}

struct LinePen {
    QRgb color = 0;
    double width = 1;    ///< in pixels; below 1 the line gets fainter instead
    double strength = 1; ///< 0–1, of the line over what is there
};

enum class Ends {
    Soft, ///< a pixel that is half on the line is half covered
    Joint ///< covered if its middle is on the line: so pieces of a polyline meet without a seam
};

/// A straight line with flat ends. Each column (each row of a steep line) is covered as far as the line reaches into
/// it: Wu's lines (1991), of any width.
void drawLine(const Surface&, QPointF from, QPointF to, const LinePen&, Ends = Ends::Soft);

/// Fills a convex polygon; meant for a few dozen pixels, of which each is looked at.
void fillConvex(const Surface&, std::span<const QPointF> corners, QRgb);

/// The part of a line from 0 to 1 that may lie within a rectangle; empty (first > second) if it lies outside.
[[nodiscard]] std::pair<double, double> clipLine(QPointF from, QPointF to, const QRectF&);

/// Draws premultiplied pixels over what is there.
void drawImage(const Surface&, const QImage&, QPoint topLeft);

/// Mixes all pixels with a colour: `share` of the way towards it.
void fadeTo(const Surface&, QRgb, double share);

} // namespace standpoint
