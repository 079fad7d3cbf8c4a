#include "core/layout/sparse_stress.h"

#include "core/layout/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace standpoint {

namespace {

constexpr std::size_t part = 256; // nodes that one thread takes at a time: their sums stay in the first cache
constexpr float tiny = 1e-12f;    // squared; nodes at one place have no direction

std::vector<int> draw(int count, int nodes, std::uint64_t seed) {
    std::vector<int> order(static_cast<std::size_t>(nodes));
    std::iota(order.begin(), order.end(), 0);
    Random random(seed);
    for (int i = 0; i < count; ++i)
        std::swap(order[i], order[i + static_cast<int>(random.below(static_cast<std::size_t>(nodes - i)))]);
    order.resize(static_cast<std::size_t>(count));
    return order;
}

/// For each node the place, in `pivots`, of the one nearest to it.
std::vector<int> regionsOf(const std::vector<int>& pivots, const Links& links) {
    std::vector<int> region(static_cast<std::size_t>(links.size()), -1), queue = pivots;
    for (std::size_t i = 0; i < pivots.size(); ++i)
        region[pivots[i]] = static_cast<int>(i);
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const int next : links.of(queue[i]))
            if (region[next] < 0) region[next] = region[queue[i]], queue.push_back(next);
    return region;
}

} // namespace

SparseStress::SparseStress(const Links& links, int pivots, std::uint64_t seed, Team& team)
    : nodes_(static_cast<std::size_t>(links.size())), pivots_(draw(std::min(pivots, links.size()), links.size(), seed)),
      hops_(nodes_ * pivots_.size()), weights_(nodes_ * pivots_.size()) {
    const std::vector<int> regionOf = regionsOf(pivots_, links);
    team.share(pivots_.size(), 1, [&](std::size_t pivot, std::size_t) { measure(pivot, links, regionOf); });
    team.share(nodes_, part, [&](std::size_t first, std::size_t end) { scaleWeights(first, end); });
}

void SparseStress::measure(std::size_t pivot, const Links& links, const std::vector<int>& regionOf) {
    const std::vector<int> hops = hopsFrom(pivots_[pivot], links);
    std::vector<float> within{0}; // nodes of the region by how far they are at most
    for (std::size_t i = 0; i < nodes_; ++i) {
        if (regionOf[i] != static_cast<int>(pivot)) continue;
        within.resize(std::max(within.size(), static_cast<std::size_t>(hops[i]) + 1));
        ++within[hops[i]];
    }
    std::partial_sum(within.begin(), within.end(), within.begin());
    for (std::size_t i = 0; i < nodes_; ++i) {
        const auto distance = static_cast<float>(hops[i]);
        const auto half = std::min(static_cast<std::size_t>(hops[i]) / 2, within.size() - 1);
        hops_[pivot * nodes_ + i] = distance;
        weights_[pivot * nodes_ + i] = hops[i] > 0 ? within[half] / (distance * distance) : 0;
    }
}

void SparseStress::scaleWeights(std::size_t first, std::size_t end) {
    std::vector<float> sums(end - first, 0);
    for (std::size_t p = 0; p < pivots_.size(); ++p)
        for (std::size_t i = first; i < end; ++i)
            sums[i - first] += weights_[p * nodes_ + i];
    for (std::size_t p = 0; p < pivots_.size(); ++p)
        for (std::size_t i = first; i < end; ++i)
            if (sums[i - first] > 0) weights_[p * nodes_ + i] /= sums[i - first];
}

float SparseStress::hopLength(const Coordinates& places) const {
    double linear = 0, quadratic = 0; // Σ ‖x_i − x_p‖ / d and Σ ‖x_i − x_p‖² / d²
    for (std::size_t p = 0; p < pivots_.size(); ++p) {
        const float x = places.x[pivots_[p]], y = places.y[pivots_[p]];
        const float* hops = row(hops_, p);
        for (std::size_t i = 0; i < nodes_; ++i) {
            if (hops[i] == 0) continue;
            const float dx = (places.x[i] - x) / hops[i], dy = (places.y[i] - y) / hops[i];
            const float squared = dx * dx + dy * dy;
            linear += std::sqrt(squared), quadratic += squared;
        }
    }
    return linear > 0 ? static_cast<float>(quadratic / linear) : 1;
}

void SparseStress::addPull(const Coordinates& places, float hopLength, std::size_t first, std::size_t end,
                           Coordinates& pull) const {
    for (std::size_t p = 0; p < pivots_.size(); ++p) {
        const float x = places.x[pivots_[p]], y = places.y[pivots_[p]];
        const float *hops = row(hops_, p), *weights = row(weights_, p);
        for (std::size_t i = first; i < end; ++i) {
            const float dx = places.x[i] - x, dy = places.y[i] - y;
            const float stretch = hopLength * hops[i] / std::sqrt(dx * dx + dy * dy + tiny) - 1;
            pull.x[i] += weights[i] * stretch * dx;
            pull.y[i] += weights[i] * stretch * dy;
        }
    }
}

} // namespace standpoint
