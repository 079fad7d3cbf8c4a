#include "ui/raster/raster.h"

#include "ui/scene/curves.h"
#include "ui/scene/draw.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr double coarseBelow = 0.3; // zoom at which dashes and heads shrink to some three pixels
constexpr double thinnest = 0.35;   // logical pixels of width that a line keeps
constexpr double mostInk = 0.6;     // share of the picture that coarse lines cover on average before they get fainter
constexpr double shortLine = 14;    // logical pixels: such lines stay as they are
constexpr std::size_t stopEvery = 512;

/// How strong long lines may be where they are many.
double strengthInCrowd(const SceneGrid& grid, double zoom) {
    return std::clamp(mostInk * zoom / std::max(grid.density() * EdgeStyle().thinnest, 1e-9), 0.05, 1.0);
}

/// Issues lie below actors, as in draw().
std::vector<int> issuesFirst(const Scene& scene, std::vector<int> nodes) {
    std::ranges::stable_partition(nodes, [&](int n) { return scene.nodes[n].isIssue(); });
    return nodes;
}

/// Dashes of a line in pixels; drawn piece by piece, they go on from one to the next.
class Dashes {
public:
    Dashes(const QList<double>& pattern, double scale) {
        for (const double length : pattern)
            lengths_[count_++] = length * scale, period_ += length * scale;
    }

    void draw(const Surface& surface, QPointF from, QPointF to, const LinePen& pen) {
        const QPointF way = to - from;
        const double length = std::hypot(way.x(), way.y()), before = std::exchange(travelled_, travelled_ + length);
        const double reach = pen.width + 2;
        const auto [first, last] = clipLine(from, to, QRectF(surface.clip).adjusted(-reach, -reach, reach, reach));
        if (first >= last) return;
        double at = first * length;
        auto [dash, rest] = dashAt(before + at);
        for (const double end = last * length; at < end; at += rest, dash = (dash + 1) % count_, rest = lengths_[dash])
            if (dash % 2 == 0)
                drawLine(surface, from + at / length * way, from + std::min(at + rest, end) / length * way, pen);
    }

private:
    /// Which dash or gap lies at a distance from the line's start, and what is left of it.
    [[nodiscard]] std::pair<int, double> dashAt(double distance) const {
        double inside = std::fmod(distance, period_);
        int dash = 0;
        while (dash + 1 < count_ && inside >= lengths_[dash])
            inside -= lengths_[dash++];
        return {dash, std::max(lengths_[dash] - inside, 1e-3)};
    }

    std::array<double, 4> lengths_{};
    int count_ = 0;
    double period_ = 0, travelled_ = 0;
};

/// Straight pieces so many that they keep within a seventh of a pixel of a curve that swells so far, in pixels.
int piecesFor(double swelling) {
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(7 * std::abs(swelling)))), 1, 24);
}

/// What of a line of a tone is ink, the gaps between its dashes left out.
double inkOf(Tone tone) {
    return tone == Tone::Negative ? 7.0 / 11 : tone == Tone::Mixed ? 9.6 / 15.6 : 1;
}

/// Draws edges of a scene in given strength.
class EdgePen {
public:
    EdgePen(const Surface& surface, const Scene& scene, const RasterView& view, const EdgeStyle& style,
            Sprites& sprites)
        : surface_(surface), scene_(scene), view_(view), style_(style), scale_(view.scale()), sprites_(sprites) {
        for (const Tone tone : {Tone::Positive, Tone::Negative, Tone::Mixed, Tone::Neutral})
            for (const bool faint : {false, true})
                colors_[static_cast<int>(tone)][faint] =
                    blend(scene.theme.background, scene.theme.of(tone), style.strength * (faint ? hypothetical : 1))
                        .rgb();
    }

    /// From centre to centre. Nodes lie over the ends.
    void coarse(const SceneEdge& edge, QPointF from, QPointF to) const {
        const double swelling = edge.bend * scale_, reach = std::abs(swelling) + 2;
        const QRect& clip = surface_.clip;
        if (std::max(from.x(), to.x()) < clip.left() - reach || std::min(from.x(), to.x()) > clip.right() + reach ||
            std::max(from.y(), to.y()) < clip.top() - reach || std::min(from.y(), to.y()) > clip.bottom() + reach)
            return;
        const QPointF across = to - from;
        const double length = std::max(std::sqrt(QPointF::dotProduct(across, across)), 1e-9);
        const LinePen pen{
            .color = color(edge), .width = widthOf(edge), .strength = strengthAt(length) * inkOf(edge.tone)};
        const int pieces = std::abs(swelling) < 0.7 ? 1 : piecesFor(swelling);
        if (pieces == 1) return drawLine(surface_, from, to, pen, Ends::Joint);
        const QPointF control = (from + to) / 2 + 2 * swelling / length * QPointF(across.y(), -across.x());
        QPointF last = from;
        for (int i = 1; i <= pieces; ++i) {
            const double t = static_cast<double>(i) / pieces, s = 1 - t;
            const QPointF next = s * s * from + 2 * s * t * control + t * t * to;
            drawLine(surface_, last, next, pen, Ends::Joint);
            last = next;
        }
    }

    /// With dashes, head and mark, from border to border.
    void fine(const SceneEdge& edge) const {
        const double reach = 20 * scale_ + 2;
        const QRectF box = boxOf(centreLine(scene_, edge));
        const QRectF pixels(view_.toPixels(box.topLeft()), box.size() * scale_);
        if (!pixels.adjusted(-reach, -reach, reach, reach).intersects(surface_.clip)) return;
        const auto shape = shapeOf(scene_, edge);
        if (!shape) return;
        line(edge, shape->line);
        head(edge, shape->head);
        if (edge.mark == StatusMark::None) return;
        const Sprite mark =
            sprites_.mark(edge.mark, colors_[static_cast<int>(edge.tone)][false], view_.toPixels(shape->middle));
        drawImage(surface_, mark.image, mark.topLeft);
    }

private:
    static constexpr double hypothetical = 0.6; // as in draw()

    [[nodiscard]] QRgb color(const SceneEdge& edge) const {
        return colors_[static_cast<int>(edge.tone)][edge.mark == StatusMark::Question];
    }
    [[nodiscard]] double widthOf(const SceneEdge& edge) const {
        const double width = edge.tone == Tone::Neutral ? std::max(0.9, 0.8 * edge.width) : edge.width;
        return std::max(width * scale_, style_.thinnest * view_.ratio);
    }

    /// Of a line of a length in pixels: long ones are fainter in a crowd.
    [[nodiscard]] double strengthAt(double length) const {
        return std::clamp(shortLine * view_.ratio / std::max(length, 1.0), style_.crowd, 1.0);
    }

    void line(const SceneEdge& edge, const Curve& curve) const {
        std::array<QPointF, 4> p;
        std::ranges::transform(curve.points, p.begin(), [&](QPointF point) { return view_.toPixels(point); });
        const Curve drawn{p};
        const QPointF bow = drawn.at(0.5) - (p[0] + p[3]) / 2;
        const int pieces = edge.from == edge.to ? 24 : piecesFor(std::hypot(bow.x(), bow.y()));
        const QPointF across = p[3] - p[0];
        const LinePen pen{
            .color = color(edge), .width = widthOf(edge), .strength = strengthAt(std::hypot(across.x(), across.y()))};
        Dashes dashes(strokeFor(edge.tone, edge.width, {}).dashes, scale_);
        const bool dashed = edge.tone == Tone::Negative || edge.tone == Tone::Mixed;
        QPointF last = p[0];
        for (int i = 1; i <= pieces; ++i) {
            const QPointF next = drawn.at(static_cast<double>(i) / pieces);
            dashed ? dashes.draw(surface_, last, next, pen)
                   : drawLine(surface_, last, next, pen, pieces == 1 ? Ends::Soft : Ends::Joint);
            last = next;
        }
    }

    void head(const SceneEdge& edge, const QPainterPath& path) const {
        std::array<QPointF, 4> corners;
        const int count = std::min(path.elementCount(), 4);
        for (int i = 0; i < count; ++i)
            corners[i] = view_.toPixels(path.elementAt(i));
        const auto stroke = [&](int from, int to, double width) {
            drawLine(surface_, corners[from], corners[to], {.color = color(edge), .width = width * scale_});
        };
        switch (edge.tone) {
        case Tone::Positive:
            return fillConvex(surface_, std::span(corners).first(3), color(edge));
        case Tone::Negative:
            return stroke(0, 1, std::max(2.2, edge.width));
        case Tone::Mixed:
            fillConvex(surface_, corners, scene_.theme.background.rgb());
            for (int i = 0; i < 4; ++i)
                stroke(i, (i + 1) % 4, 1.5);
            return;
        case Tone::Neutral:
            stroke(0, 1, std::max(1.4, 0.8 * edge.width));
            return stroke(1, 2, std::max(1.4, 0.8 * edge.width));
        }
    }

    const Surface& surface_;
    const Scene& scene_;
    const RasterView& view_;
    const EdgeStyle& style_;
    double scale_;
    Sprites& sprites_;
    QRgb colors_[4][2];
};

} // namespace

bool Rasterizer::paint(QImage& image, const QRect& part, const Scene& scene, const SceneGrid& grid,
                       const RasterView& view, double edgeStrength, const std::stop_token& stop) {
    const Surface surface = surfaceOf(image, part);
    fadeTo(surface, scene.theme.background.rgb(), 1);
    const QRectF sight = view.toScene(QRectF(surface.clip));
    const std::vector<int> edges = grid.edgesIn(sight), nodes = issuesFirst(scene, grid.nodesIn(sight));
    if (edges.size() > scene.nodes.size() / 8) { // else it is faster to look up the few
        places_.resize(scene.nodes.size());
        std::ranges::transform(scene.nodes, places_.begin(),
                               [&](const SceneNode& n) { return view.toPixels(n.place); });
    }
    const EdgeStyle style{.strength = edgeStrength, .crowd = strengthInCrowd(grid, view.viewport.zoom)};
    bool stopped = false;
    for (std::size_t i = 0; i < edges.size() && !stopped; i += stopEvery) {
        paintSome(image, part, scene, view, style, std::span(edges).subspan(i, std::min(stopEvery, edges.size() - i)),
                  {});
        stopped = stop.stop_requested();
    }
    for (std::size_t i = 0; i < nodes.size() && !stopped; i += stopEvery) {
        paintSome(image, part, scene, view, style, {},
                  std::span(nodes).subspan(i, std::min(stopEvery, nodes.size() - i)));
        stopped = stop.stop_requested();
    }
    places_.clear();
    return !stopped;
}

void Rasterizer::paintSome(QImage& image, const QRect& part, const Scene& scene, const RasterView& view,
                           const EdgeStyle& style, std::span<const int> edges, std::span<const int> nodes) {
    const Surface surface = surfaceOf(image, part);
    sprites_.prepare(view.viewport.zoom, view.ratio, scene.theme);
    const auto placeOf = [&](int node) {
        return places_.empty() ? view.toPixels(scene.nodes[node].place) : places_[node];
    };
    const EdgePen pen(surface, scene, view, style, sprites_);
    const bool coarse = view.viewport.zoom < coarseBelow;
    for (const int e : edges) {
        const SceneEdge& edge = scene.edges[e];
        coarse&& edge.from != edge.to ? pen.coarse(edge, placeOf(edge.from), placeOf(edge.to)) : pen.fine(edge);
    }
    for (const int n : nodes) {
        const Sprite sprite = sprites_.node(scene.nodes[n], n, placeOf(n));
        drawImage(surface, sprite.image, sprite.topLeft);
    }
}

} // namespace standpoint
