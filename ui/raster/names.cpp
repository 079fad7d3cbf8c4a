#include "ui/raster/names.h"

#include "ui/scene/draw.h"
#include "ui/scene/style.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace standpoint {

namespace {

constexpr double smallestText = 10.5;                // logical pixels, as in placeLabels()
constexpr double nearArea = 6'500, farArea = 13'000; // square pixels a name: more would hide the picture
constexpr double gap = 3;                            // between names
constexpr int mostTried = 1'500;
constexpr double obstacle = 9; // logical pixels: names keep off nodes that are larger
constexpr std::size_t mostPictures = 3'000;

/// Boxes on the screen by the square they lie in.
class Occupied {
public:
    explicit Occupied(const QRectF& sight)
        : sight_(sight), columns_(static_cast<int>(sight.width() / side_) + 1),
          rows_(static_cast<int>(sight.height() / side_) + 1), squares_(columns_ * rows_) {}

    void add(const QRectF& box) {
        visit(box, [&](std::vector<QRectF>& square) {
            square.push_back(box);
            return false;
        });
    }
    [[nodiscard]] bool meets(const QRectF& box) {
        return visit(box, [&](const std::vector<QRectF>& square) {
            return std::ranges::any_of(square, [&](const QRectF& other) { return other.intersects(box); });
        });
    }

private:
    static constexpr double side_ = 60;
    template <class Visitor> bool visit(const QRectF& box, const Visitor& visitor) {
        const auto cell = [&](double x, int count) { return std::clamp(static_cast<int>(x / side_), 0, count - 1); };
        const QRectF inside = box.translated(-sight_.topLeft());
        for (int row = cell(inside.top(), rows_); row <= cell(inside.bottom(), rows_); ++row)
            for (int column = cell(inside.left(), columns_); column <= cell(inside.right(), columns_); ++column)
                if (visitor(squares_[row * columns_ + column])) return true;
        return false;
    }

    QRectF sight_;
    int columns_, rows_;
    std::vector<std::vector<QRectF>> squares_;
};

TextStyle styleOf(const SceneNode& node, double zoom) {
    const TextStyle style = node.isIssue() ? pillText : labelText(node);
    return {std::max(static_cast<int>(std::ceil(smallestText)), qRound(style.pixels * zoom)), style.weight};
}

QRectF boxOf(const SceneNode& node, const Viewport& viewport) {
    const QSizeF size = node.size * viewport.zoom;
    return {viewport.toScreen(node.place) - QPointF(size.width(), size.height()) / 2, size};
}

/// Below, above, beside; the best first.
std::array<QPointF, 8> offsetsOf(const SceneNode& node, QSizeF size, double zoom) {
    const double distance = labelGap * std::clamp(zoom, 0.3, 1.5) - 1;
    const double x = (node.size.width() * zoom + size.width()) / 2 + distance + 2;
    const double y = (node.size.height() * zoom + size.height()) / 2 + distance, shift = 0.32 * size.width();
    return {QPointF(0, y), {0, -y}, {x, 0}, {-x, 0}, {shift, y}, {-shift, y}, {shift, -y}, {-shift, -y}};
}

/// What placeNames() knows on its way.
struct Placing {
    const Scene& scene;
    const Viewport& viewport;
    const NamesWanted& wanted;
    Occupied occupied{wanted.sight};
    std::vector<Name> names = {};
    std::unordered_set<int> named = {};

    [[nodiscard]] bool fits(const Name& name) {
        const QRectF box = name.box(scene, viewport);
        return wanted.sight.contains(box) && !wanted.covered.intersects(box) && !occupied.meets(box);
    }
    void take(const Name& name) {
        occupied.add(name.box(scene, viewport).adjusted(-gap, 0, gap, 0));
        named.insert(name.node);
        names.push_back(name);
    }
    void keepOffNodes(const SceneGrid& grid) {
        if (viewport.zoom * largestNode < obstacle)
            return; // issues with their words are larger than the largest actors
        const bool words = showsWords(viewport.zoom);
        for (const int n : grid.nodesIn(viewport.toScene(wanted.sight))) {
            if (scene.nodes[n].isIssue() && !words) continue;
            const QRectF box = boxOf(scene.nodes[n], viewport);
            if (box.width() > obstacle && box.intersects(wanted.sight)) occupied.add(box);
        }
    }
    void place(int index, bool must) {
        const SceneNode& node = scene.nodes[index];
        if ((node.isIssue() && showsWords(viewport.zoom)) || named.contains(index) ||
            !wanted.sight.contains(viewport.toScreen(node.place)))
            return;
        const TextStyle style = styleOf(node, viewport.zoom);
        Name name{.node = index, .style = style, .size = sizeOf(node.lines, style), .offset = {}};
        const auto offsets = offsetsOf(node, name.size, viewport.zoom);
        for (const QPointF offset : offsets) {
            name.offset = offset;
            if (fits(name)) return take(name);
        }
        if (!must) return;
        name.offset = offsets.front();
        const QRectF box = name.box(scene, viewport), &sight = wanted.sight;
        name.offset += QPointF(std::max(0.0, sight.left() - box.left()) - std::max(0.0, box.right() - sight.right()),
                               std::max(0.0, sight.top() - box.top()) - std::max(0.0, box.bottom() - sight.bottom()));
        take(name);
    }
};

} // namespace

std::vector<Name> placeNames(const Scene& scene, const SceneGrid& grid, const Viewport& viewport,
                             const NamesWanted& wanted) {
    Placing placing{.scene = scene, .viewport = viewport, .wanted = wanted};
    if (wanted.others) placing.keepOffNodes(grid);
    for (const Name& name : wanted.kept) {
        const SceneNode& node = scene.nodes[name.node];
        const bool same = styleOf(node, viewport.zoom) == name.style && !(node.isIssue() && showsWords(viewport.zoom));
        if (same && !placing.named.contains(name.node) && placing.fits(name)) placing.take(name);
    }
    for (const int n : wanted.first)
        placing.place(n, true);
    for (const int n : wanted.next)
        placing.place(n, false);
    if (!wanted.others) return std::move(placing.names);
    const double area = nearArea + (farArea - nearArea) * std::clamp((0.3 - viewport.zoom) / 0.2, 0.0, 1.0);
    const auto most = static_cast<std::size_t>(wanted.sight.width() * wanted.sight.height() / area);
    int tried = 0;
    for (const int n : grid.byImportance()) {
        if (placing.names.size() >= most || tried >= mostTried) break;
        if (!wanted.sight.contains(viewport.toScreen(scene.nodes[n].place))) continue;
        placing.place(n, false);
        ++tried;
    }
    return std::move(placing.names);
}

QImage NamePainter::picture(const Scene& scene, const Name& name, double ratio) const {
    const double halo = 0.3 * name.style.pixels;
    const QSizeF size = name.size + QSizeF(2 * halo, 2 * halo);
    QImage image((size * ratio).toSize() + QSize(2, 2), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    PainterInk(painter).words({.lines = scene.nodes[name.node].lines,
                               .at = QPointF(image.width(), image.height()) / (2 * ratio),
                               .style = name.style,
                               .color = scene.theme.text,
                               .halo = scene.theme.background});
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

void NamePainter::draw(QPainter& painter, const Scene& scene, const Viewport& viewport, double ratio, const Name& name,
                       double strength) {
    if (ratio != ratio_ || scene.theme != theme_ || pictures_.size() > mostPictures) pictures_.clear();
    ratio_ = ratio, theme_ = scene.theme;
    QImage& image =
        pictures_[static_cast<std::uint64_t>(name.node) << 16 | static_cast<std::uint64_t>(name.style.pixels)];
    if (image.isNull()) image = picture(scene, name, ratio);
    const QPointF middle = name.box(scene, viewport).center() * ratio - QPointF(image.width(), image.height()) / 2;
    painter.setOpacity(strength);
    painter.drawImage(QPointF(middle.toPoint()) / ratio, image);
    painter.setOpacity(1);
}

} // namespace standpoint
