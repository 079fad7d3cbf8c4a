#include "ui/raster/sprites.h"

#include "ui/raster/lines.h"
#include "ui/scene/draw.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr double dotBelow = 5; // logical pixels: smaller shapes cannot be told apart
constexpr std::size_t mostStored = 30'000;

/// How small a dot may get at least, logical pixels: less where dots lie close.
double smallestDot(double zoom) {
    return std::clamp(0.7 + 19 * zoom, 1.0, 4.5);
}

/// An issue without words gets narrower the farther away it is: a bar as wide as its words would hide much and say
/// nothing.
QSizeF withoutWords(QSizeF size, double zoom) {
    constexpr double compact = 0.27, wordless = 0.3125; // zoom
    const double share = std::clamp((zoom - compact) / (wordless - compact), 0.0, 1.0), narrow = 1.5 * size.height();
    return {narrow + share * std::max(0.0, size.width() - narrow), size.height()};
}

/// Which quarter (of large shapes: half) of a pixel a coordinate lies at.
int phaseOf(double coordinate, int phases) {
    return static_cast<int>((coordinate - pixelOf(coordinate)) * phases);
}

/// A transparent picture around a centre that lies `shift` inside of the anchor's pixel.
template <class Draw> std::pair<QImage, QPoint> picture(QSizeF size, QPointF shift, double scale, const Draw& draw) {
    const QPoint anchor(static_cast<int>(std::ceil(size.width() / 2)) + 1,
                        static_cast<int>(std::ceil(size.height() / 2)) + 1);
    QImage image(2 * anchor.x() + 1, 2 * anchor.y() + 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(anchor + shift);
    painter.scale(scale, scale);
    draw(painter);
    return {image, anchor};
}

} // namespace

void Sprites::prepare(double zoom, double ratio, const Theme& theme) {
    if (zoom == zoom_ && ratio == ratio_ && theme == theme_ && sprites_.size() < mostStored) return;
    zoom_ = zoom, ratio_ = ratio, theme_ = theme;
    sprites_.clear();
}

template <class Maker> const Sprites::Stored& Sprites::stored(std::uint64_t key, const Maker& make) {
    const auto found = sprites_.find(key);
    return found != sprites_.end() ? found->second : sprites_.emplace(key, make()).first->second;
}

Sprites::Stored Sprites::paintNode(const SceneNode& node, QPointF shift) const {
    SceneNode drawn = node;
    drawn.place = {};
    constexpr double roof = 8; // lines reach beyond the shape
    const double scale = zoom_ * ratio_;
    const auto [image, anchor] =
        picture((node.size + QSizeF(roof, roof)) * scale, shift, scale, [&](QPainter& painter) {
            PainterInk ink(painter);
            drawNode(ink, drawn, theme_, 1, zoom_);
        });
    return {image, anchor};
}

/// As dark as a small shape with its line and glyph looks from afar.
Sprites::Stored Sprites::paintDot(QSizeF size, bool issue, QPointF shift) const {
    const auto [image, anchor] = picture(size, shift, 1, [&](QPainter& painter) {
        const QColor line = blend(theme_.background, theme_.nodeLine, 0.55);
        painter.setPen(Qt::NoPen);
        painter.setBrush(issue ? blend(theme_.raised, line, 0.6) : blend(theme_.nodeFill, theme_.nodeLine, 0.6));
        const double corner = std::min(size.width(), size.height()) / 2;
        painter.drawRoundedRect(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), corner, corner);
    });
    return {image, anchor};
}

Sprite Sprites::node(const SceneNode& node, int index, QPointF at) {
    const double scale = zoom_ * ratio_, smallest = smallestDot(zoom_) * ratio_;
    const bool issue = node.isIssue(), words = issue && showsWords(zoom_);
    const QSizeF real = (issue && !words ? withoutWords(node.size, zoom_) : node.size) * scale;
    const bool dot = std::min(real.width(), real.height()) < dotBelow * ratio_;
    const int phases = issue ? 1 : real.width() < 16 * ratio_ ? 4 : 2;
    const int right = phaseOf(at.x(), phases), down = phaseOf(at.y(), phases);
    const QPointF shift = QPointF(right + 0.5, down + 0.5) / phases;
    const QSizeF size = dot ? real.expandedTo(QSizeF(smallest, (issue ? 0.8 : 1) * smallest)) : real;
    const int width = qRound(4 * size.width()), height = qRound(4 * size.height());

    std::uint64_t key = words ? static_cast<std::uint64_t>(index) | std::uint64_t{1} << 62
                              : static_cast<std::uint64_t>(width) << 20 | static_cast<std::uint64_t>(height);
    const std::uint64_t kind = dot ? 8U + issue : node.kind ? static_cast<std::uint64_t>(*node.kind) : 7U;
    if (!words) key |= kind << 40 | static_cast<std::uint64_t>(4 * right + down) << 48;
    const Stored& found = stored(key, [&] {
        if (dot) return paintDot(QSizeF(width, height) / 4, issue, shift);
        SceneNode rounded = node;
        if (!words) rounded.size = QSizeF(width, height) / (4 * scale);
        return paintNode(rounded, shift);
    });
    return {found.image, QPoint(pixelOf(at.x()), pixelOf(at.y())) - found.anchor};
}

Sprite Sprites::mark(StatusMark mark, const QColor& color, QPointF at) {
    const std::uint64_t key = std::uint64_t{1} << 61 | static_cast<std::uint64_t>(mark) << 32 | color.rgb();
    const Stored& found = stored(key, [&] {
        const double scale = zoom_ * ratio_;
        const auto [image, anchor] =
            picture(QSizeF(markSize, markSize) * scale, {0.5, 0.5}, scale, [&](QPainter& painter) {
                PainterInk ink(painter);
                drawMark(ink, mark, {}, color, theme_.background);
            });
        return Stored{image, anchor};
    });
    return {found.image, QPoint(pixelOf(at.x()), pixelOf(at.y())) - found.anchor};
}

} // namespace standpoint
