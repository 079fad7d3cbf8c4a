#pragma once
// Graphs to compare layouts on, the same for every program that draws them.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint::bench {

/// Undirected links between the nodes 0 … nodes − 1, without loops.
struct Graph {
    int nodes = 0;
    std::vector<std::pair<int, int>> edges;
};

/// A connected graph of 2·nodes edges with communities of various sizes, which follow a power law (of exponent −2) from
/// 8 to 8·√nodes members: 28 on average among 1,000 nodes, 47 among 100,000. One edge ties each node to an earlier one
/// of its community and each community to an earlier node; of the others, nine in ten join two members of a community
/// and one in ten any two nodes. (A tenth of all edges, about, join communities.)
[[nodiscard]] Graph clustered(int nodes, std::uint64_t seed);

/// Actors as a corpus of news has them: each article picks a topic and names two to six actors, of whom one in four is
/// among the few that come up everywhere (the squared uniform choice makes degrees heavy-tailed) and the others belong
/// to the topic; each is linked to the one before. Many small components remain beside the large one.
[[nodiscard]] Graph actors(int nodes, std::uint64_t seed);

/// By the names that the figures carry: "1k", "10k", "100k", "actors".
[[nodiscard]] Graph graphNamed(std::string_view name);

} // namespace standpoint::bench
