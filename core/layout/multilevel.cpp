#include "core/layout/multilevel.h"

#include "core/layout/barnes_hut.h"
#include "core/layout/coarsening.h"
#include "core/layout/random.h"
#include "core/layout/sparse_stress.h"
#include "core/layout/stress.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace standpoint {

namespace {

constexpr int coarsest = 700;         // nodes of a graph that is unfolded outright
constexpr int fullStressLimit = 1500; // nodes; larger graphs have some pivots only
constexpr int pivots = 50;
constexpr int rounds = 50;    // on each level
constexpr int measuring = 10; // rounds between two measurements of the length of a hop
constexpr int streaming = 8;  // rounds between two calls of progress

// Forces, in a unit in which an edge at rest is about one long. Found by trial on graphs with communities of 1,000 to
// 100,000 nodes, on which the first four hardly matter within a factor of two.
constexpr float repulsion = 0.3f;
constexpr float softening = 0.5f;
constexpr float opening = 1.5f;
constexpr float firstStep = 3, lastStep = 0.06f;
constexpr float stepShare = 0.7f; // of the way to where a node's forces cancel out
// How strongly pivots pull at a node, as a share of its edges together. Coarse graphs settle distances in the large; on
// the finest a stronger pull would lower stress further and scatter neighbours.
constexpr float coarsePull = 3, finestPull = 0.1f;

void scale(std::vector<float>& values, float mean) {
    const float sum = std::accumulate(values.begin(), values.end(), 0.0f);
    for (float& value : values)
        value *= mean * static_cast<float>(values.size()) / sum;
}

/// One level: a graph with masses and weights of mean 1.
class Level {
public:
    Level(const CoarseGraph& graph, float pivotPull, Team& team)
        : links_(graph.links), masses_(graph.masses), pivotPull_(pivotPull), team_(team) {
        scale(masses_, 1);
        scale(links_.weight, 1);
    }

    /// Moves the places by falling steps.
    void refine(Coordinates& places, std::uint64_t seed, const CoordinatesProgress& progress,
                const std::stop_token& stop) const {
        if (stop.stop_requested()) return;
        const SparseStress stress(links_, links_.size() < fullStressLimit ? links_.size() : pivots, seed, team_);
        float hopLength = 1;
        for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
            if (round % measuring == 0) hopLength = stress.hopLength(places);
            const float cooled = static_cast<float>(round) / rounds;
            step(places, stress, hopLength, firstStep * std::pow(lastStep / firstStep, cooled));
            if (progress && round % streaming == 0) progress(places);
        }
    }

private:
    /// All nodes at once, each by its forces at the places before.
    void step(Coordinates& places, const SparseStress& stress, float hopLength, float longest) const {
        const Coordinates repelled = BarnesHut(places, masses_, softening, opening, team_).repulsion();
        Coordinates pull(places.size()), next = places;
        team_.share(places.size(), 256, [&](std::size_t first, std::size_t end) {
            stress.addPull(places, hopLength, first, end, pull);
            for (std::size_t i = first; i < end; ++i)
                move(static_cast<int>(i), places, repelled, pull, longest, next);
        });
        places = std::move(next);
    }

    /// Newton's way: by the forces over how fast they change, which holds hubs still where a fixed step would swing
    /// them.
    void move(int i, const Coordinates& places, const Coordinates& repelled, const Coordinates& pull, float longest,
              Coordinates& next) const {
        float x = 0, y = 0, stiffness = 0;
        for (int link = links_.first[i]; link < links_.first[i + 1]; ++link) {
            const int other = links_.to[link];
            const float weight = links_.weight[link];
            x += weight * (places.x[other] - places.x[i]), y += weight * (places.y[other] - places.y[i]);
            stiffness += weight;
        }
        const float pivotal = pivotPull_ * stiffness, repelling = repulsion * masses_[i];
        x += pivotal * pull.x[i] + repelling * repelled.x[i];
        y += pivotal * pull.y[i] + repelling * repelled.y[i];
        const float force = std::sqrt(x * x + y * y);
        if (force == 0) return;
        const float length = std::min(stepShare * force / (stiffness + pivotal), longest);
        next.x[i] += length * x / force, next.y[i] += length * y / force;
    }

    Links links_;
    std::vector<float> masses_;
    float pivotPull_;
    Team& team_;
};

/// The finest first.
std::vector<CoarseGraph> hierarchyOf(const Links& links, std::uint64_t seed) {
    std::vector<CoarseGraph> graphs{{links, std::vector<float>(static_cast<std::size_t>(links.size()), 1), {}}};
    for (float& weight : graphs.front().links.weight) // edges a hundred times as heavy would swallow all others
        weight = 1 + std::log(std::max(weight, 1.0f));
    while (graphs.back().links.size() > coarsest)
        graphs.push_back(coarsen(graphs.back().links, graphs.back().masses, seed + graphs.size()));
    return graphs;
}

Coordinates unfolded(const Links& links, std::uint64_t seed, const std::stop_token& stop) {
    std::vector<Spring> springs;
    for (int node = 0; node < links.size(); ++node)
        for (const int other : links.of(node))
            if (node < other) springs.push_back({node, other, 1});
    std::vector<Point> places;
    Random random(seed);
    for (int node = 0; node < links.size(); ++node)
        places.push_back({random.unit(), random.unit()});
    unfold(places, springs, seed, stop);
    return Coordinates(places);
}

/// Finer nodes lie about the coarse ones that stand for them, on a plane with as much more room as there are more
/// nodes.
Coordinates expanded(const Coordinates& coarse, const std::vector<int>& parentOf, std::uint64_t seed) {
    const float stretch = std::sqrt(static_cast<float>(parentOf.size()) / static_cast<float>(coarse.size()));
    constexpr double scatter = 0.3;
    Random random(seed);
    const auto near = [&](float place) {
        return stretch * (place + static_cast<float>(scatter * (random.unit() - 0.5)));
    };
    Coordinates places(parentOf.size());
    for (std::size_t i = 0; i < parentOf.size(); ++i)
        places.x[i] = near(coarse.x[parentOf[i]]), places.y[i] = near(coarse.y[parentOf[i]]);
    return places;
}

} // namespace

Coordinates drawMultilevel(const Links& links, std::uint64_t seed, Team& team, const CoordinatesProgress& progress,
                           std::stop_token stop) {
    const std::vector<CoarseGraph> graphs = hierarchyOf(links, seed);
    Coordinates places = unfolded(graphs.back().links, seed, stop);
    for (std::size_t level = graphs.size(); level-- > 0;) {
        CoordinatesProgress tell;
        if (progress)
            tell = [&](const Coordinates& now) {
                Coordinates all = now;
                for (std::size_t finer = level; finer > 0; --finer)
                    all = expanded(all, graphs[finer].parentOf, seed + finer);
                progress(all);
            };
        Level(graphs[level], level == 0 ? finestPull : coarsePull, team).refine(places, seed, tell, stop);
        if (level > 0) places = expanded(places, graphs[level].parentOf, seed + level);
    }
    return places;
}

} // namespace standpoint
