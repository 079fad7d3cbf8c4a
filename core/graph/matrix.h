#pragma once
// Who takes which stand on what: actors × issues, and orders that bring the alike together.

#include "core/graph/view.h"

namespace standpoint {

/// All shown positions of one actor on one issue.
struct StanceCell {
    int row = 0, column = 0; ///< places in StanceMatrix::actors and issues
    int supports = 0, opposes = 0, mixed = 0;
    std::vector<StatementId> statements; ///< in id order, at least one
    bool operator==(const StanceCell&) const = default;

    /// Mixed where stances differ.
    [[nodiscard]] Tone tone() const;
    /// From -1, all oppose, to 1, all support.
    [[nodiscard]] double leaning() const;
};

/// A sparse matrix. `statements` of its actors and issues counts their positions here, not their relations.
struct StanceMatrix {
    std::vector<GraphNode> actors, issues; ///< by id; each has a cell
    std::vector<StanceCell> cells;         ///< by row, then column; only those with statements

    [[nodiscard]] const StanceCell* find(int row, int column) const; ///< O(log n), null where there is none
};

/// The positions of a view, of issues on which at least so many actors take a stand. O(edges · log).
[[nodiscard]] StanceMatrix buildMatrix(const GraphView&, int minActors = 1);

enum class MatrixAxis { Actors, Issues };
enum class MatrixOrder {
    Name,       ///< without case of A–Z
    Statements, ///< most first, then by name
    Similarity  ///< those who agree side by side, camps at opposite ends, last who shares nothing with anyone; see seriate()
};

/// Places in StanceMatrix::actors or issues, in an order. By similarity O(n²) time and space for the 2,000 with most statements
/// that share something; the rest follows by statements.
[[nodiscard]] std::vector<int> orderOf(const StanceMatrix&, MatrixAxis, MatrixOrder);

/// A sparse vector: (dimension, value), dimensions ascending.
using SparseVector = std::vector<std::pair<int, double>>;

/// An order of vectors in which similar ones, by cosine, stand together: average-linkage clustering by chains of nearest neighbours
/// (Murtagh 1983, "A survey of recent advances in hierarchical clustering algorithms"), whose clusters are joined at
/// their ends that are most alike (Gruvaeus & Wainer 1972). Of equals the earlier comes first. O(n²) time and space.
[[nodiscard]] std::vector<int> seriate(const std::vector<SparseVector>&);

} // namespace standpoint
