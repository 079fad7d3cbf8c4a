#include "ui/canvas/picture.h"

#include "ui/scene/curves.h"
#include "ui/scene/draw.h"
#include "ui/scene/style.h"

#include <QPainter>

#include <cmath>
#include <cstring>
#include <unordered_set>

namespace standpoint {

namespace {

constexpr std::size_t drawnAtOnce = 6'000; // nodes and edges
constexpr double faded = 0.15;             // as in draw()
constexpr double litWidth = 1.2;           // logical pixels that lit lines have at least
constexpr double tooSmall = 6;             // logical pixels: smaller nodes get a ring of its own size
constexpr std::size_t mostRinged = 200, mostLitNames = 40;

bool isLit(const Emphasis& emphasis) {
    return !emphasis.litNodes.empty() || !emphasis.litEdges.empty();
}

double strengthOfRest(const Emphasis& emphasis) {
    return isLit(emphasis) ? 1 - emphasis.fade * (1 - faded) : 1;
}

/// Moves an image's pixels; what they leave keeps its old ones.
void shift(QImage& image, QPoint by) {
    const qsizetype stride = image.bytesPerLine();
    const int height = image.height() - std::abs(by.y());
    const qsizetype length = (image.width() - std::abs(by.x())) * qsizetype{4};
    uchar* const pixels = image.bits();
    const qsizetype to = 4 * std::max(by.x(), 0), from = 4 * std::max(-by.x(), 0);
    for (int i = 0; i < height; ++i) {
        const int row = by.y() > 0 ? height - 1 - i : i; // not over rows that are still to be moved
        std::memmove(pixels + (row + std::max(by.y(), 0)) * stride + to,
                     pixels + (row + std::max(-by.y(), 0)) * stride + from, static_cast<std::size_t>(length));
    }
}

struct Ringed {
    std::vector<int> edges, nodes;
};

Ringed ringedOf(const Scene& scene, const Emphasis& emphasis) {
    Ringed ringed{{emphasis.selectedEdges.begin(), emphasis.selectedEdges.end()},
                  {emphasis.selectedNodes.begin(), emphasis.selectedNodes.end()}};
    if (emphasis.hoveredEdge) ringed.edges.push_back(*emphasis.hoveredEdge);
    if (emphasis.hoveredNode) ringed.nodes.push_back(*emphasis.hoveredNode);
    ringed.edges.resize(std::min(ringed.edges.size(), mostRinged));
    for (const int e : ringed.edges) // an edge's ring must not lie on its nodes
        ringed.nodes.insert(ringed.nodes.end(), {scene.edges[e].from, scene.edges[e].to});
    std::ranges::sort(ringed.nodes);
    ringed.nodes.erase(std::ranges::unique(ringed.nodes).begin(), ringed.nodes.end());
    ringed.nodes.resize(std::min(ringed.nodes.size(), 2 * mostRinged));
    return ringed;
}

/// Rings of a size that is seen from any distance.
void beacons(QPainter& painter, const Scene& scene, const Viewport& viewport, const Emphasis& emphasis,
             const Ringed& ringed) {
    const Theme& theme = scene.theme;
    painter.setBrush(Qt::NoBrush);
    for (const int e : ringed.edges) {
        const QPainterPath way = viewport.transform().map(centreLine(scene, scene.edges[e]).path());
        painter.strokePath(way, QPen(blend(theme.background, theme.selection, 0.55), 5, Qt::SolidLine, Qt::RoundCap));
        painter.strokePath(way, QPen(theme.of(scene.edges[e].tone), 1.6));
    }
    for (const int n : ringed.nodes) {
        const QSizeF size = (scene.nodes[n].size * viewport.zoom).expandedTo({6, 6}) + QSizeF(4, 4);
        const QRectF box(viewport.toScreen(scene.nodes[n].place) - QPointF(size.width(), size.height()) / 2, size);
        const auto outline = [&](const QPen& pen, const QBrush& brush) {
            painter.setPen(pen);
            painter.setBrush(brush);
            painter.drawRoundedRect(box, size.height() / 2, size.height() / 2);
        };
        outline(QPen(theme.background, 6), Qt::NoBrush);
        outline(QPen(theme.selection, emphasis.selectedNodes.contains(n) ? 3.5 : 2.5),
                scene.nodes[n].isIssue() ? theme.raised : theme.nodeLine);
    }
}

} // namespace

Picture::Picture() {
    connect(&maker_, &FrameMaker::drawn, this,
            [this](const QImage& frame, const RasterView& view, std::uint64_t version) {
                base_ = frame;
                view_ = view;
                version_ = version;
                ++serial_;
                if (!maker_.isRunning()) asked_.reset();
                emit improved();
            });
}

void Picture::forget() {
    maker_.cancel();
    asked_.reset();
    base_ = {};
    lit_ = {};
}

void Picture::paint(QPainter& painter, const LiveScene& scene, const Shown& shown) {
    const RasterView view{shown.viewport, shown.ratio};
    refresh(scene, shown, view);
    const QImage& picture = isLit(shown.emphasis) ? litPicture(scene, shown) : base_;
    if (view.viewport.zoom == view_.viewport.zoom && view.ratio == view_.ratio) {
        const QPointF moved = (view.viewport.origin - view_.viewport.origin) * shown.ratio;
        painter.fillRect(QRect(QPoint(), shown.size), scene->theme.background);
        painter.drawImage(QRectF(QPointF(moved.toPoint()) / shown.ratio, QSizeF(picture.size()) / shown.ratio),
                          picture);
    } else { // for a moment, until the new frame is there
        painter.fillRect(QRect(QPoint(), shown.size), scene->theme.background);
        const double factor = view.viewport.zoom / view_.viewport.zoom;
        const QPointF corner = view.viewport.origin - view_.viewport.origin * factor;
        painter.drawImage(QRectF(corner, QSizeF(picture.size()) / view_.ratio * factor), picture);
    }
    drawRinged(painter, scene, shown);
    drawNames(painter, scene, shown);
}

/// Brings base_ to what is to be shown, or asks for it.
void Picture::refresh(const LiveScene& scene, const Shown& shown, const RasterView& view) {
    const QSize pixels = (QSizeF(shown.size) * shown.ratio).toSize();
    const bool current = version_ == scene.version() && base_.size() == pixels && view_.ratio == view.ratio;
    if (current && view_ == view) return;
    if (base_.isNull()) return drawNow(scene, shown, view);
    if (current && scroll(scene, shown, view)) return;
    if (shown.changing) return;
    if (scene->nodes.size() + scene->edges.size() <= drawnAtOnce) return drawNow(scene, shown, view);
    if (asked_ == view && askedVersion_ == scene.version()) return;
    asked_ = view, askedVersion_ = scene.version();
    maker_.draw({scene.snapshot(), scene.grid(), scene.version(), view, pixels, shown.edgeStrength});
}

void Picture::drawNow(const LiveScene& scene, const Shown& shown, const RasterView& view) {
    const QSize pixels = (QSizeF(shown.size) * shown.ratio).toSize();
    if (base_.size() != pixels) base_ = QImage(pixels, QImage::Format_RGB32);
    rasterizer_.paint(base_, base_.rect(), *scene, *scene.grid(), view, shown.edgeStrength);
    view_ = view;
    version_ = scene.version();
    ++serial_;
}

/// Whether base_ could be moved there, by whole pixels; false if most of it would have to be drawn anew.
bool Picture::scroll(const LiveScene& scene, const Shown& shown, const RasterView& view) {
    if (view.viewport.zoom != view_.viewport.zoom) return false;
    const QPoint by = ((view.viewport.origin - view_.viewport.origin) * view.ratio).toPoint();
    const QSize size = base_.size();
    if (2 * std::abs(by.x()) > size.width() || 2 * std::abs(by.y()) > size.height()) return false;
    if (by.isNull()) return true;
    shift(base_, by);
    view_.viewport.origin += QPointF(by) / view.ratio;
    const QRect all = base_.rect();
    const QRect columns(by.x() > 0 ? 0 : size.width() + by.x(), 0, std::abs(by.x()), size.height());
    const QRect rows(0, by.y() > 0 ? 0 : size.height() + by.y(), size.width(), std::abs(by.y()));
    for (const QRect& strip : {columns & all, rows & all})
        if (!strip.isEmpty()) rasterizer_.paint(base_, strip, *scene, *scene.grid(), view_, shown.edgeStrength);
    ++serial_;
    return true;
}

/// Colours of what is not lit are mixed with the background, all to the same share: so the picture may be as a whole.
const QImage& Picture::litPicture(const LiveScene& scene, const Shown& shown) {
    const Emphasis& emphasis = shown.emphasis;
    const std::pair made(serial_, scene.step());
    if (!lit_.isNull() && litOf_ == made && litEmphasis_ == emphasis) return lit_;
    litOf_ = made, litEmphasis_ = emphasis;
    lit_ = base_.copy();
    fadeTo(surfaceOf(lit_, lit_.rect()), scene->theme.background.rgb(), 1 - strengthOfRest(emphasis));
    const std::vector<int> edges(emphasis.litEdges.begin(), emphasis.litEdges.end());
    const std::vector<int> nodes(emphasis.litNodes.begin(), emphasis.litNodes.end());
    const double strength = shown.edgeStrength + (1 - shown.edgeStrength) * emphasis.fade;
    rasterizer_.paintSome(lit_, lit_.rect(), *scene, view_, {.strength = strength, .thinnest = litWidth}, edges, nodes);
    return lit_;
}

/// What has a ring: a few things, drawn by QPainter.
void Picture::drawRinged(QPainter& painter, const LiveScene& scene, const Shown& shown) const {
    const Ringed ringed = ringedOf(*scene, shown.emphasis);
    if (ringed.edges.empty() && ringed.nodes.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (smallestNode * shown.viewport.zoom < tooSmall) {
        beacons(painter, *scene, shown.viewport, shown.emphasis, ringed);
    } else {
        painter.setTransform(shown.viewport.transform(), true);
        PainterInk ink(painter);
        drawSome(ink, *scene,
                 {.zoom = shown.viewport.zoom,
                  .edgeStrength = shown.edgeStrength,
                  .visible = shown.viewport.toScene(QRectF(QPointF(), shown.size)),
                  .emphasis = shown.emphasis},
                 ringed.edges, ringed.nodes);
    }
    painter.restore();
}

void Picture::drawNames(QPainter& painter, const LiveScene& scene, const Shown& shown) {
    const Emphasis& emphasis = shown.emphasis;
    const QRectF sight(QPointF(), shown.size);
    if (std::exchange(namesVersion_, scene.version()) != scene.version()) names_.clear();
    names_ =
        placeNames(*scene, *scene.grid(), shown.viewport, {.sight = sight, .covered = shown.covered, .kept = names_});

    NamesWanted lit{.sight = sight, .covered = shown.covered};
    if (emphasis.hoveredNode) lit.first.push_back(*emphasis.hoveredNode);
    if (emphasis.selectedNodes.size() <= mostLitNames)
        lit.first.insert(lit.first.end(), emphasis.selectedNodes.begin(), emphasis.selectedNodes.end());
    if (emphasis.litNodes.size() <= mostLitNames) lit.next.assign(emphasis.litNodes.begin(), emphasis.litNodes.end());
    const auto strengthOf = [&](int node) {
        return emphasis.litNodes.contains(node) || emphasis.selectedNodes.contains(node) ? 1 : strengthOfRest(emphasis);
    };
    std::unordered_set<int> shownAlready;
    std::vector<Name> above;
    if (!lit.first.empty() || !lit.next.empty()) {
        lit.others = false;
        for (const Name& name : names_)
            if (strengthOf(name.node) == 1 && isLit(emphasis)) lit.kept.push_back(name);
        above = placeNames(*scene, *scene.grid(), shown.viewport, lit);
    }
    const auto hidden = [&](const Name& name) {
        const QRectF box = name.box(*scene, shown.viewport);
        return std::ranges::any_of(above, [&](const Name& other) {
            return other.node == name.node || other.box(*scene, shown.viewport).intersects(box);
        });
    };
    for (const Name& name : names_)
        if (!hidden(name)) namePainter_.draw(painter, *scene, shown.viewport, shown.ratio, name, strengthOf(name.node));
    for (const Name& name : above)
        namePainter_.draw(painter, *scene, shown.viewport, shown.ratio, name, strengthOf(name.node));
}

} // namespace standpoint
