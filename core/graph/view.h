#pragma once
// The graph under a filter: nodes are actors and issues, edges are statements added up. A value; nothing in it is stored.

#include "core/graph/filter.h"

#include <boost/graph/adjacency_list.hpp>

#include <compare>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace standpoint {

/// An actor or an issue as a node; ordered and hashable, so that positions and selections survive a change of filter.
using NodeRef = std::variant<ActorId, IssueId>;

struct GraphNode {
    NodeRef ref;
    std::string label;
    std::optional<ActorKind> kind; ///< nothing for an issue
    int statements = 0;            ///< shown statements that touch it
    [[nodiscard]] bool isIssue() const { return !kind.has_value(); }
    bool operator==(const GraphNode&) const = default;
};

struct GraphEdge {
    Tone tone = Tone::Neutral;
    std::optional<StatementStatus> status;  ///< the status that all its statements share; nothing when they differ
    std::vector<RelationKind> kinds;        ///< of its relations, most frequent first; empty for positions
    std::vector<StatementId> statements;    ///< in id order, at least one
    bool operator==(const GraphEdge&) const = default;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphNode, GraphEdge>;

struct GraphView {
    Graph graph;         ///< parallel edges only of different tone
    int actorsShown = 0, actorsTotal = 0;
    int issuesShown = 0, issuesTotal = 0;
    int statementsShown = 0, statementsTotal = 0;
};

/// Builds the view in O(statements · log). Nodes stand in the order actors by id, issues by id; edges by (from, to, tone).
[[nodiscard]] GraphView buildView(const Corpus&, const Filter&);

/// The part of a view within `hops` (1–3) of the given nodes, edges taken in both directions.
[[nodiscard]] GraphView neighbourhood(const GraphView&, const std::vector<NodeRef>& centres, int hops);

/// The vertex of a node, or nothing. O(n).
[[nodiscard]] std::optional<Graph::vertex_descriptor> find(const GraphView&, const NodeRef&);

} // namespace standpoint
