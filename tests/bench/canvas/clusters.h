#pragma once
// A large graph for benchmarks, with places from a cheap rule instead of a layout: clusters as discs in a disc.

#include "core/graph/view.h"
#include "core/layout/random.h"
#include "ui/scene/scene.h"

#include <cmath>
#include <numbers>

namespace standpoint::bench {

/// What `i`-th seeds of a sunflower do: they fill a disc evenly, `area` each (Vogel 1979).
inline QPointF sunflower(int i, double area) {
    const double golden = std::numbers::pi * (3 - std::sqrt(5.0)),
                 radius = std::sqrt((i + 0.5) * area / std::numbers::pi);
    return {radius * std::cos(golden * i), radius * std::sin(golden * i)};
}

struct PlacedGraph {
    GraphView view;
    Places places;
};

/// Clusters of about a hundred nodes, a third of them issues; nine of ten edges stay in their cluster. In each cluster
/// a few nodes have most of the edges and statements, as in news.
inline PlacedGraph clusters(int nodes, int edges) {
    constexpr int size = 100;
    constexpr double room = 7'000; // of a node with its name, square units
    Random random(11);
    PlacedGraph all;
    Graph& graph = all.view.graph;
    const int actors = nodes * 2 / 3, count = std::max(1, nodes / size);
    const auto member = [&](int cluster) { // squared: the first members come up most
        const double share = random.unit();
        return cluster + count * static_cast<int>(share * share * ((nodes - 1 - cluster) / count + 1));
    };
    for (int i = 0; i < nodes; ++i) {
        GraphNode node;
        if (i < actors) {
            node.ref = ActorId{i + 1};
            node.kind = allActorKinds[random.below(allActorKinds.size())];
            node.label = "Actor number " + std::to_string(i);
        } else {
            node.ref = IssueId{i - actors + 1};
            node.label = "the matter of the harbour dues of year " + std::to_string(i);
        }
        const QPointF place = sunflower(i % count, 1.6 * size * room) + sunflower(i / count, room);
        all.places[node.ref] = {place.x(), place.y(), false};
        add_vertex(std::move(node), graph);
    }
    for (int i = 0; i < edges; ++i) {
        const int cluster = static_cast<int>(random.below(count));
        const int from = member(cluster), to = member(i % 10 ? cluster : static_cast<int>(random.below(count)));
        GraphEdge edge;
        edge.tone = static_cast<Tone>(random.below(4));
        edge.kinds = {allRelationKinds[random.below(allRelationKinds.size())]};
        edge.statements.assign(1 + random.below(3), {i + 1});
        for (const int end : {from, to})
            graph[end].statements += static_cast<int>(edge.statements.size());
        add_edge(from, to, std::move(edge), graph);
    }
    return all;
}

} // namespace standpoint::bench
