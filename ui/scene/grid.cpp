#include "ui/scene/grid.h"

#include "ui/scene/curves.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <ranges>

namespace standpoint {

namespace {

constexpr double stroke = 24;           // rings, heads and marks reach beyond their paths
constexpr double fine = 4, coarse = 80; // nodes in a cell; in large scenes cells take more memory than they save time
constexpr double fineCells = 1'000;
constexpr int mostCells = 128 * 128;

QRectF boxOf(const SceneNode& node) {
    return {node.place.x() - node.size.width() / 2, node.place.y() - node.size.height() / 2, node.size.width(),
            node.size.height()};
}

/// Points along an edge, close enough that straight lines between them stay within the reach of strokes.
template <class Visitor> void visitPieces(const Scene& scene, const SceneEdge& edge, const Visitor& piece) {
    const QPointF from = scene.nodes[edge.from].place, to = scene.nodes[edge.to].place;
    const bool loop = edge.from == edge.to;
    if (!loop && std::abs(edge.bend) < stroke / 2) return piece(from, to);
    const Curve curve = centreLine(scene, edge);
    const int count = loop ? 6 : std::clamp(static_cast<int>(std::sqrt(std::abs(edge.bend))), 2, 16);
    QPointF last = from;
    for (int i = 1; i <= count; ++i) {
        const QPointF next = curve.at(static_cast<double>(i) / count);
        piece(last, next);
        last = next;
    }
}

} // namespace

/// Two rounds over all pairs of list and member: one counts, one fills.
template <class Visitor> SceneGrid::Lists SceneGrid::listsOf(int count, const Visitor& visitAll) {
    Lists lists;
    lists.starts.assign(count + 1, 0);
    visitAll([&](int list, int) { ++lists.starts[list + 1]; });
    std::partial_sum(lists.starts.begin(), lists.starts.end(), lists.starts.begin());
    lists.members.resize(lists.starts.back());
    std::vector<int> next(lists.starts.begin(), lists.starts.end() - 1);
    visitAll([&](int list, int member) { lists.members[next[list]++] = member; });
    return lists;
}

SceneGrid::SceneGrid(const Scene& scene) : nodes_(scene.nodes.size()), edges_(scene.edges.size()) {
    double bend = 0;
    for (const SceneNode& node : scene.nodes) {
        bounds_ |= boxOf(node);
        nodeReach_ = std::max({nodeReach_, node.size.width() / 2, node.size.height() / 2});
    }
    for (const SceneEdge& edge : scene.edges)
        bend = std::max(bend, std::abs(edge.bend) + (edge.from == edge.to ? 100 : 0));
    area_ = bounds_.adjusted(-bend, -bend, bend, bend);
    const auto count = static_cast<double>(nodes_);
    const double cells = std::clamp(count / coarse, std::min(count / fine, fineCells) + 1, double(mostCells));
    side_ = std::max(1.0, std::sqrt(area_.width() * area_.height() / cells));
    side_ =
        std::max(side_, std::max(area_.width(), area_.height()) / (4 * std::sqrt(double(mostCells)))); // flat scenes
    columns_ = static_cast<int>(area_.width() / side_) + 1;
    rows_ = static_cast<int>(area_.height() / side_) + 1;

    nodesByCell_ = listsOf(columns_ * rows_, [&](const auto& add) {
        for (int n = 0; n < static_cast<int>(nodes_); ++n) {
            const Cells cell = cellsOf({scene.nodes[n].place, QSizeF()});
            add(cell.top * columns_ + cell.left, n);
        }
    });
    edgesByCell_ = listsOf(columns_ * rows_, [&](const auto& add) {
        for (int e = 0; e < static_cast<int>(edges_); ++e)
            visitEdge(scene, scene.edges[e], [&](int cell) { add(cell, e); });
    });
    edgesByNode_ = listsOf(static_cast<int>(nodes_), [&](const auto& add) {
        for (int e = 0; e < static_cast<int>(edges_); ++e)
            add(scene.edges[e].from, e), add(scene.edges[e].to, e);
    });
    rank(scene);
    double length = 0;
    for (const SceneEdge& edge : scene.edges) {
        const QPointF way = scene.nodes[edge.to].place - scene.nodes[edge.from].place;
        length += std::hypot(way.x(), way.y());
    }
    density_ = length / std::max(1.0, bounds_.width() * bounds_.height());
}

void SceneGrid::rank(const Scene& scene) {
    std::vector<std::pair<int, int>> order;
    order.reserve(nodes_);
    for (int n = 0; n < static_cast<int>(nodes_); ++n)
        order.emplace_back(-scene.nodes[n].statements, n);
    std::ranges::sort(order);
    ranked_.reserve(nodes_);
    std::ranges::copy(order | std::views::values, std::back_inserter(ranked_));
}

/// The cells that an edge goes through: row by row, those between where it enters and leaves the row.
template <class Visitor>
void SceneGrid::visitEdge(const Scene& scene, const SceneEdge& edge, const Visitor& visitor) const {
    visitPieces(scene, edge, [&](QPointF from, QPointF to) {
        if (from.y() > to.y()) std::swap(from, to);
        const Cells ends = cellsOf(QRectF(from, to));
        const double slope = to.y() > from.y() ? (to.x() - from.x()) / (to.y() - from.y()) : 0;
        for (int row = ends.top; row <= ends.bottom; ++row) {
            const double top = area_.top() + row * side_;
            const double enter = row == ends.top ? from.x() : from.x() + (top - from.y()) * slope;
            const double leave = row == ends.bottom ? to.x() : from.x() + (top + side_ - from.y()) * slope;
            const auto column = [&](double x) {
                return std::clamp(static_cast<int>((x - area_.left()) / side_), 0, columns_ - 1);
            };
            for (int c = column(std::min(enter, leave)); c <= column(std::max(enter, leave)); ++c)
                visitor(row * columns_ + c);
        }
    });
}

SceneGrid::Cells SceneGrid::cellsOf(const QRectF& box) const {
    const auto column = [&](double x) {
        return static_cast<int>(std::clamp((x - area_.left()) / side_, 0.0, columns_ - 1.0));
    };
    const auto row = [&](double y) {
        return static_cast<int>(std::clamp((y - area_.top()) / side_, 0.0, rows_ - 1.0));
    };
    return {column(box.left()), row(box.top()), column(box.right()), row(box.bottom())};
}

std::vector<int> SceneGrid::gather(const Lists& lists, std::size_t count, const QRectF& box) const {
    std::vector<int> found;
    const Cells cells = cellsOf(box);
    if (box.isNull() || cells == Cells{0, 0, columns_ - 1, rows_ - 1}) {
        found.resize(count);
        std::iota(found.begin(), found.end(), 0);
        return found;
    }
    if (!box.intersects(area_)) return found;
    std::vector<std::uint64_t> marks((count + 63) / 64); // an edge stands in each of its cells
    for (int row = cells.top; row <= cells.bottom; ++row)
        for (int column = cells.left; column <= cells.right; ++column)
            for (const int member : lists.at(row * columns_ + column))
                marks[member / 64] |= std::uint64_t{1} << (member % 64);
    for (std::size_t word = 0; word < marks.size(); ++word)
        for (std::uint64_t rest = marks[word]; rest != 0; rest &= rest - 1)
            found.push_back(static_cast<int>(64 * word) + std::countr_zero(rest));
    return found;
}

std::vector<int> SceneGrid::nodesIn(const QRectF& box) const {
    const double reach = nodeReach_ + stroke;
    return gather(nodesByCell_, nodes_, box.isNull() ? box : box.adjusted(-reach, -reach, reach, reach));
}

std::vector<int> SceneGrid::edgesIn(const QRectF& box) const {
    return gather(edgesByCell_, edges_, box.isNull() ? box : box.adjusted(-stroke, -stroke, stroke, stroke));
}

std::span<const int> SceneGrid::edgesOf(int node) const {
    return edgesByNode_.at(node);
}

} // namespace standpoint
