#include "ui/scene/draw.h"

#include "ui/scene/curves.h"
#include "ui/scene/grid.h"
#include "ui/scene/labels.h"
#include "ui/scene/shapes.h"
#include "ui/scene/style.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace standpoint {

namespace {

constexpr double faded = 0.15;       // strength of what is not lit
constexpr double hypothetical = 0.6; // of a hypothetical line

/// How strongly each node and edge is drawn, 0–1. Faded colours are mixed with the background rather than made
/// transparent: crossing lines would add up.
struct Strengths {
    const Emphasis& emphasis;
    bool fading = !(emphasis.litNodes.empty() && emphasis.litEdges.empty());
    double rest = fading ? 1 - emphasis.fade * (1 - faded) : 1;

    [[nodiscard]] bool lit(int edge) const { return emphasis.litEdges.contains(edge) || ringed(edge); }
    [[nodiscard]] bool ringed(int edge) const {
        return emphasis.selectedEdges.contains(edge) || emphasis.hoveredEdge == edge;
    }
    [[nodiscard]] double ofNode(int node) const {
        return emphasis.litNodes.contains(node) || emphasis.selectedNodes.contains(node) ? 1 : rest;
    }
    [[nodiscard]] double ofEdge(int edge, double quiet) const {
        if (!lit(edge)) return quiet * rest;
        return ringed(edge) ? 1 : quiet + (1 - quiet) * emphasis.fade;
    }
};

void drawEdge(Ink& ink, const Scene& scene, const SceneEdge& edge, double strength, bool ring) {
    const auto shape = shapeOf(scene, edge);
    if (!shape) return;
    const QColor& background = scene.theme.background;
    if (ring) {
        const QColor amber = blend(background, scene.theme.selection, 0.55);
        ink.path(shape->whole, std::nullopt, Stroke{amber, edge.width + 7, {}, true});
    }
    const double faint = edge.mark == StatusMark::Question ? hypothetical : 1;
    const QColor color = blend(background, scene.theme.of(edge.tone), strength * faint);
    ink.path(shape->line.path(), std::nullopt, strokeFor(edge.tone, edge.width, color));
    switch (edge.tone) {
    case Tone::Positive:
        ink.path(shape->head, color, std::nullopt);
        break;
    case Tone::Negative:
        ink.path(shape->head, std::nullopt, Stroke{color, std::max(2.2, edge.width)});
        break;
    case Tone::Mixed:
        ink.path(shape->head, background, Stroke{color, 1.5});
        break;
    case Tone::Neutral:
        ink.path(shape->head, std::nullopt, Stroke{color, std::max(1.4, 0.8 * edge.width), {}, true});
        break;
    }
    if (edge.mark != StatusMark::None)
        drawMark(ink, edge.mark, shape->middle, blend(background, scene.theme.of(edge.tone), strength), background);
}

void drawRing(Ink& ink, const SceneNode& node, const Theme& theme, bool selected) {
    const QPainterPath outline = outlineOf(shapeOf(node.kind), node.place, node.size);
    ink.path(outline, std::nullopt, Stroke{theme.selection, selected ? 11.0 : 8.0, {}, true});
    ink.path(outline, std::nullopt, Stroke{theme.background, 5, {}, true});
}

/// With the quiet ones first, so that what matters lies on top.
template <class Rank> std::vector<int> ordered(std::span<const int> indices, const Rank& rank) {
    std::vector<int> order(indices.begin(), indices.end());
    std::ranges::stable_sort(order, {}, rank);
    return order;
}

std::vector<int> numbersTo(std::size_t count) {
    std::vector<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

/// Whether something with this box may show, with room for strokes, heads and rings.
bool inSight(const PaintOptions& options, const QRectF& box) {
    constexpr double room = 20;
    return options.visible.isNull() || options.visible.intersects(box.adjusted(-room, -room, room, room));
}

QRectF boxOf(const SceneNode& node) {
    return {node.place.x() - node.size.width() / 2, node.place.y() - node.size.height() / 2, node.size.width(),
            node.size.height()};
}

void drawLabels(Ink& ink, const Scene& scene, const PaintOptions& options, const Strengths& strengths) {
    std::vector<int> first;
    const Emphasis& emphasis = options.emphasis;
    if (emphasis.hoveredNode) first.push_back(*emphasis.hoveredNode);
    first.insert(first.end(), emphasis.selectedNodes.begin(), emphasis.selectedNodes.end());
    constexpr std::size_t mostLit = 40; // names of more would hide one another
    if (emphasis.litNodes.size() <= mostLit)
        first.insert(first.end(), emphasis.litNodes.begin(), emphasis.litNodes.end());
    for (const Label& label :
         placeLabels(scene, options.zoom, options.everyLabel, first, options.visible, options.covered, options.grid)) {
        if (!inSight(options, label.box())) continue;
        const double strength = strengths.ofNode(label.node);
        ink.words({.lines = label.lines,
                   .at = label.at,
                   .style = label.style,
                   .color = blend(scene.theme.background, scene.theme.text, strength),
                   .halo = scene.theme.background,
                   .whole = scene.nodes[label.node].label});
    }
}

} // namespace

void drawMark(Ink& ink, StatusMark mark, QPointF at, const QColor& color, const QColor& background) {
    QPainterPath disc;
    disc.addEllipse(at, 6.5, 6.5);
    ink.path(disc, background, Stroke{color, 1});
    QPainterPath sign;
    if (mark == StatusMark::Cross) {
        for (const double slope : {1.0, -1.0}) {
            sign.moveTo(at + QPointF(-2.6, -2.6 * slope));
            sign.lineTo(at + QPointF(2.6, 2.6 * slope));
        }
    } else { // a question mark: hook, stem, dot
        sign.moveTo(at + QPointF(-2, -1.6));
        sign.cubicTo(at + QPointF(-1.9, -4.6), at + QPointF(2.3, -4.4), at + QPointF(2.1, -1.7));
        sign.cubicTo(at + QPointF(2, -0.2), at + QPointF(0, 0), at + QPointF(0, 1.5));
        sign.moveTo(at + QPointF(0, 3.7));
        sign.lineTo(at + QPointF(0, 3.75));
    }
    ink.path(sign, std::nullopt, Stroke{color, 1.5, {}, true});
}

QColor blend(const QColor& from, const QColor& to, double share) {
    const auto mix = [&](int a, int b) { return qRound(a + share * (b - a)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

Stroke strokeFor(Tone tone, double width, const QColor& color) {
    const double longer = 0.75 + 0.25 * width; // so that dashes of wide lines still look like dashes
    switch (tone) {
    case Tone::Negative:
        return {color, width, {7 * longer, 4 * longer}};
    case Tone::Mixed:
        return {color, width, {8 * longer, 3 * longer, 1.6 * longer, 3 * longer}};
    case Tone::Neutral:
        return {color, std::max(0.9, 0.8 * width)};
    case Tone::Positive:
        break;
    }
    return {color, width};
}

namespace {

constexpr double readable = 8.5, legible = 6.5, speck = 5; // sizes of a pill's words in screen pixels
constexpr int largestPillText = 16;

int wantedPillText(double zoom) {
    return std::clamp(static_cast<int>(std::ceil(readable / zoom)), pillText.pixels, largestPillText);
}

/// A pill's words. Seen from far they are set as large as the pill has room for, then fewer and larger; from very far
/// left out.
std::pair<QStringList, TextStyle> pillWords(const SceneNode& node, double zoom) {
    const int wanted = wantedPillText(zoom);
    if (wanted == pillText.pixels) return {node.lines, pillText};
    if (!showsWords(zoom)) return {};
    const QSizeF words = sizeOf(node.lines, pillText);
    const double room = std::min((node.size.width() - 6) / words.width(), (node.size.height() - 3) / words.height());
    const int fitting = static_cast<int>(room * pillText.pixels);
    if (fitting >= wanted || fitting * zoom >= legible)
        return {node.lines, TextStyle{std::min(fitting, wanted), pillText.weight}};
    const TextStyle style{wanted, pillText.weight};
    const int lines = std::max(1, static_cast<int>((node.size.height() - 4) / (lineHeight * wanted)));
    return {wrap(node.label, style, node.size.width() - 8, lines), style};
}

} // namespace

bool showsWords(double zoom) {
    return wantedPillText(zoom) * zoom >= speck;
}

void drawNode(Ink& ink, const SceneNode& node, const Theme& theme, double strength, double zoom) {
    const NodeShape shape = shapeOf(node.kind);
    const QColor line = blend(theme.background, theme.nodeLine, strength);
    const QPainterPath outline = outlineOf(shape, node.place, node.size);
    if (node.isIssue()) {
        const QColor border = blend(theme.background, blend(theme.background, theme.nodeLine, 0.55), strength);
        ink.path(outline, blend(theme.background, theme.raised, strength), Stroke{border, pillStroke});
        const auto [lines, style] = pillWords(node, zoom);
        if (lines.isEmpty()) return; // a legend's sample, or seen from very far
        ink.words({.lines = lines,
                   .at = node.place,
                   .style = style,
                   .color = blend(theme.background, theme.text, strength),
                   .whole = node.label});
        return;
    }
    ink.path(outline, blend(theme.background, theme.nodeFill, strength), Stroke{line, nodeStroke, {}, true});
    const double inner = shape == NodeShape::RoofedSquare ? 2.6 : 1;
    if (const QPainterPath lines = innerLinesOf(shape, node.place, node.size); !lines.isEmpty())
        ink.path(lines, std::nullopt, Stroke{line, inner, {}, true});
    ink.path(glyphOf(*node.kind, node.place, node.size.width() * 0.48), line, std::nullopt);
}

void drawEdges(Ink& ink, const Scene& scene) {
    for (const SceneEdge& edge : scene.edges)
        drawEdge(ink, scene, edge, 1, false);
}

void drawSome(Ink& ink, const Scene& scene, const PaintOptions& options, std::span<const int> edges,
              std::span<const int> nodes) {
    const Strengths strengths{options.emphasis};
    const Emphasis& emphasis = options.emphasis;
    for (const int i : ordered(edges, [&](int e) { return strengths.lit(e) + strengths.ringed(e); }))
        if (inSight(options, boxOf(centreLine(scene, scene.edges[i]))))
            drawEdge(ink, scene, scene.edges[i], strengths.ofEdge(i, options.edgeStrength), strengths.ringed(i));
    // Issues below actors, so that the small ones stay in sight where they must overlap.
    for (const int i : ordered(nodes, [&](int n) {
             return std::pair(emphasis.hoveredNode == n || emphasis.selectedNodes.contains(n),
                              !scene.nodes[n].isIssue());
         })) {
        if (!inSight(options, boxOf(scene.nodes[i]))) continue;
        const bool selected = emphasis.selectedNodes.contains(i);
        if (selected || emphasis.hoveredNode == i) drawRing(ink, scene.nodes[i], scene.theme, selected);
        drawNode(ink, scene.nodes[i], scene.theme, strengths.ofNode(i), options.zoom);
    }
}

void draw(Ink& ink, const Scene& scene, const PaintOptions& options) {
    const SceneGrid* grid = options.grid;
    drawSome(ink, scene, options, grid ? grid->edgesIn(options.visible) : numbersTo(scene.edges.size()),
             grid ? grid->nodesIn(options.visible) : numbersTo(scene.nodes.size()));
    drawLabels(ink, scene, options, Strengths{options.emphasis});
}

} // namespace standpoint
