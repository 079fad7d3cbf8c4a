#pragma once
// SVG as ink. Written by hand because QSvgGenerator cannot keep a wrapped label in one <text> element, nor draw its
// halo.

#include "ui/scene/ink.h"

#include <QByteArray>
#include <QRectF>

namespace standpoint {

class SvgInk : public Ink {
public:
    /// `part`: what of the coordinates the picture shows; `size`: its size in CSS pixels.
    SvgInk(const QRectF& part, const QSizeF& size, const QString& title);

    void path(const QPainterPath&, const std::optional<QColor>& fill, const std::optional<Stroke>&) override;
    void words(const Words&) override;
    /// What follows until end() is moved by `shift`, and cut off outside of `clip` unless that is empty. Once a
    /// picture.
    void begin(const QRectF& clip, QPointF shift);
    void end();

    [[nodiscard]] QByteArray finished() const { return body_ + "</svg>\n"; }

private:
    QByteArray body_;
};

} // namespace standpoint
