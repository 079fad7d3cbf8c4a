#pragma once
// How one node reaches another: the cheapest chains of statements between them.

#include "core/graph/view.h"

namespace standpoint {

/// One step of a path: all shown statements between two neighbours, those that lead this way only unless direction is ignored.
struct Hop {
    NodeRef from, to;
    std::vector<StatementId> statements; ///< most confident first, at least one
    bool operator==(const Hop&) const = default;
};

struct Path {
    std::vector<Hop> hops; ///< visits no node twice
    double cost = 0;       ///< of all hops; see costOf
    bool operator==(const Path&) const = default;
};

struct PathOptions {
    int most = 10;        ///< how many paths at most
    bool directed = true; ///< false: statements are walked against their direction too
};

/// What a step costs: 1 / √(sum of its statements' confidences), so that more and surer statements are cheaper, and few
/// strong steps still count against many (Opsahl, Agneessens & Skvoretz 2010, "Node centrality in weighted networks",
/// eq. 6 with α = ½). Confidences below 0.01 count as 0.01.
[[nodiscard]] double costOf(const std::vector<StatementId>&, const Corpus&);

/// The cheapest paths between two shown nodes, cheapest first; of equally cheap ones those by lower vertex numbers first. Empty
/// where no path leads there, where a node is not shown, and from a node to itself.
///
/// Yen 1971, "Finding the k shortest loopless paths in a network". Each search is guided by the distances to the goal, found
/// once for all (Hart, Nilsson & Raphael 1968), so that it looks at little more than the path itself.
/// O(edges · log nodes) once, then about O(nodes) for each hop of each path.
[[nodiscard]] std::vector<Path> findPaths(const GraphView&, const Corpus&, const NodeRef& from, const NodeRef& to,
                                          const PathOptions& = {});

} // namespace standpoint
