#include "core/graph/matrix.h"

#include <algorithm>
#include <numeric>

namespace standpoint {

namespace {

constexpr std::size_t mostSeriated = 2000; // 16 MB of distances

/// Drops the nodes without cells and counts those that stay.
void keepUsed(std::vector<GraphNode>& nodes, std::vector<StanceCell>& cells, int StanceCell::* place) {
    for (GraphNode& node : nodes)
        node.statements = 0;
    for (const StanceCell& cell : cells)
        nodes[static_cast<std::size_t>(cell.*place)].statements += static_cast<int>(cell.statements.size());
    std::vector<int> now(nodes.size(), 0);
    std::vector<GraphNode> kept;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        now[i] = static_cast<int>(kept.size());
        if (nodes[i].statements > 0) kept.push_back(std::move(nodes[i]));
    }
    nodes = std::move(kept);
    for (StanceCell& cell : cells)
        cell.*place = now[static_cast<std::size_t>(cell.*place)];
}

void add(StanceCell& cell, const GraphEdge& edge) {
    int& count = edge.tone == Tone::Positive ? cell.supports : edge.tone == Tone::Negative ? cell.opposes : cell.mixed;
    count += static_cast<int>(edge.statements.size());
    cell.statements.insert(cell.statements.end(), edge.statements.begin(), edge.statements.end());
}

/// Cells with rows and columns by vertex.
std::vector<StanceCell> cellsOf(const Graph& graph) {
    std::vector<StanceCell> cells;
    for (auto [e, end] = edges(graph); e != end; ++e) {
        if (!graph[target(*e, graph)].isIssue()) continue;
        StanceCell& cell = cells.emplace_back();
        cell.row = static_cast<int>(source(*e, graph));
        cell.column = static_cast<int>(target(*e, graph));
        add(cell, graph[*e]);
    }
    const auto place = [](const StanceCell& cell) { return std::pair(cell.row, cell.column); };
    std::ranges::stable_sort(cells, {}, place);
    auto last = cells.begin(); // edges of several tones make one cell
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (cell == last) continue;
        if (place(*cell) != place(*last)) {
            if (++last != cell) *last = std::move(*cell);
            continue;
        }
        last->supports += cell->supports, last->opposes += cell->opposes, last->mixed += cell->mixed;
        last->statements.insert(last->statements.end(), cell->statements.begin(), cell->statements.end());
    }
    if (!cells.empty()) cells.erase(last + 1, cells.end());
    for (StanceCell& cell : cells)
        std::ranges::sort(cell.statements);
    return cells;
}

std::vector<SparseVector> leaningsAlong(const StanceMatrix& matrix, MatrixAxis axis) {
    const bool byActor = axis == MatrixAxis::Actors;
    std::vector<SparseVector> vectors(byActor ? matrix.actors.size() : matrix.issues.size());
    for (const StanceCell& cell : matrix.cells) // ascending in both, as cells are sorted by row and column
        vectors[static_cast<std::size_t>(byActor ? cell.row : cell.column)].emplace_back(byActor ? cell.column : cell.row,
                                                                                         cell.leaning());
    return vectors;
}

/// How many vectors use each dimension.
std::vector<int> usersOf(const std::vector<SparseVector>& vectors, std::size_t dimensions) {
    std::vector<int> users(dimensions, 0);
    for (const SparseVector& vector : vectors)
        for (const auto& [dimension, value] : vector)
            ++users[static_cast<std::size_t>(dimension)];
    return users;
}

} // namespace

Tone StanceCell::tone() const {
    const int count = static_cast<int>(statements.size());
    return supports == count ? Tone::Positive : opposes == count ? Tone::Negative : Tone::Mixed;
}

double StanceCell::leaning() const {
    return statements.empty() ? 0 : static_cast<double>(supports - opposes) / static_cast<double>(statements.size());
}

const StanceCell* StanceMatrix::find(int row, int column) const {
    const auto place = [](const StanceCell& cell) { return std::pair(cell.row, cell.column); };
    const auto at = std::ranges::lower_bound(cells, std::pair(row, column), {}, place);
    return at != cells.end() && place(*at) == std::pair(row, column) ? &*at : nullptr;
}

StanceMatrix buildMatrix(const GraphView& view, int minActors) {
    StanceMatrix matrix;
    matrix.cells = cellsOf(view.graph);
    std::vector<int> actorsOf(num_vertices(view.graph), 0);
    for (const StanceCell& cell : matrix.cells)
        ++actorsOf[static_cast<std::size_t>(cell.column)];
    std::erase_if(matrix.cells,
                  [&](const StanceCell& cell) { return actorsOf[static_cast<std::size_t>(cell.column)] < minActors; });
    for (auto [v, end] = vertices(view.graph); v != end; ++v)
        matrix.actors.push_back(view.graph[*v]);
    matrix.issues = matrix.actors;
    keepUsed(matrix.actors, matrix.cells, &StanceCell::row);
    keepUsed(matrix.issues, matrix.cells, &StanceCell::column);
    return matrix;
}

std::vector<int> orderOf(const StanceMatrix& matrix, MatrixAxis axis, MatrixOrder wanted) {
    const std::vector<GraphNode>& nodes = axis == MatrixAxis::Actors ? matrix.actors : matrix.issues;
    std::vector<int> order(nodes.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::string> names;
    for (const GraphNode& node : nodes)
        names.push_back(asciiLower(node.label));
    const auto at = [](int i) { return static_cast<std::size_t>(i); };
    std::ranges::stable_sort(order, {}, [&](int i) { return std::string_view(names[at(i)]); });
    if (wanted == MatrixOrder::Name) return order;
    std::ranges::stable_sort(order, std::greater(), [&](int i) { return nodes[at(i)].statements; });
    if (wanted == MatrixOrder::Statements) return order;

    const std::vector<SparseVector> leanings = leaningsAlong(matrix, axis);
    const std::vector<int> users = usersOf(leanings, axis == MatrixAxis::Actors ? matrix.issues.size() : matrix.actors.size());
    const auto shares = [&](int i) {
        return std::ranges::any_of(leanings[at(i)], [&](const auto& entry) { return users[at(entry.first)] > 1; });
    };
    const auto alone = std::stable_partition(order.begin(), order.end(), shares);
    const std::size_t seriated = std::min(static_cast<std::size_t>(alone - order.begin()), mostSeriated);
    std::vector<SparseVector> busiest;
    for (std::size_t i = 0; i < seriated; ++i)
        busiest.push_back(leanings[at(order[i])]);
    std::vector<int> similar;
    for (const int i : seriate(busiest))
        similar.push_back(order[at(i)]);
    std::ranges::copy(similar, order.begin());
    return order;
}

} // namespace standpoint
