#include "ui/raster/lines.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace standpoint {

namespace {

constexpr std::uint32_t redAndBlue = 0x00ff00ff, green = 0x0000ff00, opaque = 0xff000000;

/// A colour that is mixed into pixels, all channels in one multiplication; coverage from 0 to 256.
class Mixer {
public:
    explicit Mixer(QRgb color) : color_(spread(color | opaque)) {}
    void into(QRgb& pixel, std::uint32_t coverage) const {
        const std::uint64_t mixed = (spread(pixel) * (256 - coverage) + color_ * coverage + halves) >> 8 & channels;
        pixel = static_cast<QRgb>(mixed | mixed >> 24);
    }

private:
    static constexpr std::uint64_t channels = 0x00ff00ff00ff00ff, halves = 0x0080008000800080;
    static std::uint64_t spread(std::uint32_t pixel) {
        return (pixel | static_cast<std::uint64_t>(pixel) << 24) & channels;
    }
    std::uint64_t color_;
};

/// A line as seen along its longer axis: steps of `along` pixels in memory, `across` to the side.
struct Run {
    QRgb* pixels;
    qsizetype along, across;
    int low, high; ///< first and last place across that may be written
    Mixer mixer;
    std::uint32_t strength; ///< 0–256
    std::int32_t half;      ///< of the line's extent across, 16.16
};

/// How much of the first and last step lies on the line.
struct Shares {
    double first = 1, last = 1;
};

constexpr std::uint32_t faint = 20; // of 256
constexpr int fraction = 16;
constexpr std::int32_t one = 1 << fraction;

/// One step: what of each pixel across lies on the line.
template <bool inside> inline void step(const Run& run, QRgb* column, std::int32_t middle, std::uint32_t strength) {
    const std::int32_t top = middle - run.half, bottom = middle + run.half;
    const int first = top >> fraction, last = bottom >> fraction;
    const auto mix = [&](int place, std::uint32_t coverage) {
        if (inside || (place >= run.low && place <= run.high)) run.mixer.into(column[place * run.across], coverage);
    };
    mix(first, ((one - (top & (one - 1))) * strength) >> fraction);
    for (int place = first + 1; place < last; ++place)
        mix(place, strength);
    mix(last, ((bottom & (one - 1)) * strength) >> fraction);
}

/// The same for a line so faint that its edges need not be smooth.
template <bool inside>
inline void faintStep(const Run& run, QRgb* column, std::int32_t middle, std::uint32_t strength) {
    const int place = middle >> fraction;
    if (inside || (place >= run.low && place <= run.high)) run.mixer.into(column[place * run.across], strength);
}

template <auto stepOf> void walk(const Run& run, int first, int last, double middle, double slope, Shares shares) {
    auto place = static_cast<std::int32_t>(middle * one);
    const auto climb = static_cast<std::int32_t>(slope * one);
    QRgb* column = run.pixels + first * run.along;
    const auto partly = [&](double share) { return static_cast<std::uint32_t>(run.strength * share); };
    stepOf(run, column, place, partly(shares.first));
    for (int i = first + 1; i < last; ++i)
        stepOf(run, column += run.along, place += climb, run.strength);
    if (last > first) stepOf(run, column + run.along, place + climb, partly(shares.last));
}

} // namespace

Surface surfaceOf(QImage& image, const QRect& part) {
    return {reinterpret_cast<QRgb*>(image.bits()), image.bytesPerLine() / 4, part & image.rect()};
}

/// Liang and Barsky 1984.
std::pair<double, double> clipLine(QPointF from, QPointF to, const QRectF& box) {
    double first = 0, last = 1;
    const QPointF way = to - from;
    const auto cut = [&](double direction, double room) { // direction · t ≤ room
        if (direction == 0) {
            if (room < 0) last = -1;
        } else if (direction < 0)
            first = std::max(first, room / direction);
        else
            last = std::min(last, room / direction);
    };
    cut(-way.x(), from.x() - box.left());
    cut(way.x(), box.right() - from.x());
    cut(-way.y(), from.y() - box.top());
    cut(way.y(), box.bottom() - from.y());
    return {first, last};
}

void drawLine(const Surface& surface, QPointF from, QPointF to, const LinePen& pen, Ends ends) {
    const double reach = pen.width + 2;
    const QRectF room = QRectF(surface.clip).adjusted(-reach, -reach, reach, reach);
    const auto [left, right] = std::minmax(from.x(), to.x());
    const auto [top, bottom] = std::minmax(from.y(), to.y());
    if (left < room.left() || right > room.right() || top < room.top() || bottom > room.bottom()) {
        const auto [first, last] = clipLine(from, to, room);
        if (first > last) return;
        const QPointF way = to - from;
        to = from + last * way;
        from += first * way;
    }
    const bool steep = std::abs(to.y() - from.y()) > std::abs(to.x() - from.x());
    if (steep) from = from.transposed(), to = to.transposed();
    if (from.x() > to.x()) std::swap(from, to);
    const double length = to.x() - from.x(), slope = length > 1e-9 ? (to.y() - from.y()) / length : 0;
    const double extent = pen.width * std::sqrt(1 + slope * slope);

    const QRect& clip = surface.clip;
    const int start = steep ? clip.top() : clip.left(), end = steep ? clip.bottom() : clip.right();
    const bool joint = ends == Ends::Joint;
    int first = pixelOf(from.x() + (joint ? 0.5 : 0));
    int last = -pixelOf((joint ? 0.5 : 0) - to.x()) - 1;
    Shares shares;
    if (!joint && first >= last) { // within one pixel
        last = first;
        shares.first = length;
    } else if (!joint) {
        shares = {first + 1 - from.x(), to.x() - last};
    }
    if (first < start) first = start, shares.first = 1;
    if (last > end) last = end, shares.last = 1;
    if (first > last) return;

    const Run run{.pixels = surface.pixels,
                  .along = steep ? surface.stride : 1,
                  .across = steep ? 1 : surface.stride,
                  .low = steep ? clip.left() : clip.top(),
                  .high = steep ? clip.right() : clip.bottom(),
                  .mixer = Mixer(pen.color),
                  .strength = static_cast<std::uint32_t>(256 * pen.strength * std::min(1.0, extent)),
                  .half = static_cast<std::int32_t>(std::max(1.0, extent) / 2 * one)};
    const double middle = from.y() + (first + 0.5 - from.x()) * slope, margin = extent / 2 + 2;
    const auto [lowest, highest] = std::minmax(from.y(), to.y());
    const bool inside = lowest - margin >= run.low && highest + margin <= run.high;
    const auto way = run.strength < faint ? (inside ? walk<faintStep<true>> : walk<faintStep<false>>)
                                          : (inside ? walk<step<true>> : walk<step<false>>);
    way(run, first, last, middle, slope, shares);
}

void fillConvex(const Surface& surface, std::span<const QPointF> corners, QRgb color) {
    struct Side {
        double a, b, c; ///< a x + b y + c: how far a point lies inside
    };
    double turn = 0; // twice the area, signed
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const QPointF p = corners[i], q = corners[(i + 1) % corners.size()];
        turn += p.x() * q.y() - q.x() * p.y();
    }
    std::array<Side, 8> sides{};
    QRectF box(corners.front(), QSizeF());
    const std::size_t count = std::min(corners.size(), sides.size());
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF p = corners[i], way = corners[(i + 1) % count] - p;
        const double length = std::hypot(way.x(), way.y()), sign = turn > 0 ? 1 : -1;
        if (length < 1e-9) return;
        const double a = -sign * way.y() / length, b = sign * way.x() / length;
        sides[i] = {a, b, -(a * p.x() + b * p.y())};
        box.setCoords(std::min(box.left(), p.x()), std::min(box.top(), p.y()), std::max(box.right(), p.x()),
                      std::max(box.bottom(), p.y()));
    }
    const Mixer mixer(color);
    const QRect pixels = box.toAlignedRect().adjusted(-1, -1, 1, 1) & surface.clip;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            double covered = 1;
            for (std::size_t i = 0; i < count; ++i)
                covered = std::min(covered, sides[i].a * (x + 0.5) + sides[i].b * (y + 0.5) + sides[i].c + 0.5);
            if (covered > 0)
                mixer.into(surface.pixels[y * surface.stride + x], static_cast<std::uint32_t>(256 * covered));
        }
}

void drawImage(const Surface& surface, const QImage& image, QPoint topLeft) {
    const QRect shown = QRect(topLeft, image.size()) & surface.clip;
    for (int y = shown.top(); y <= shown.bottom(); ++y) {
        const auto* source =
            reinterpret_cast<const QRgb*>(image.constScanLine(y - topLeft.y())) + (shown.left() - topLeft.x());
        QRgb* target = surface.pixels + y * surface.stride + shown.left();
        for (int i = 0; i < shown.width(); ++i) {
            const QRgb over = source[i];
            const std::uint32_t rest = 255 - qAlpha(over);
            if (rest == 255) continue;
            const QRgb under = target[i];
            const std::uint32_t scale = rest + (rest >> 7); // 0–256
            target[i] = opaque | (((((under & redAndBlue) * scale) >> 8) & redAndBlue) + (over & redAndBlue)) |
                        (((((under & green) * scale) >> 8) & green) + (over & green));
        }
    }
}

void fadeTo(const Surface& surface, QRgb color, double share) {
    const Mixer mixer(color);
    const auto coverage = static_cast<std::uint32_t>(256 * std::clamp(share, 0.0, 1.0));
    for (int y = surface.clip.top(); y <= surface.clip.bottom(); ++y) {
        const std::span row(surface.pixels + y * surface.stride + surface.clip.left(),
                            static_cast<std::size_t>(surface.clip.width()));
        if (coverage == 256)
            std::ranges::fill(row, color | opaque);
        else
            for (QRgb& pixel : row)
                mixer.into(pixel, coverage);
    }
}

} // namespace standpoint
