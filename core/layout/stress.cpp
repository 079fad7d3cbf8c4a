#include "core/layout/stress.h"

#include "core/layout/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace standpoint {

namespace {

struct Pair {
    int a = 0, b = 0;
    double distance = 0;
};

using Adjacency = std::vector<std::vector<std::pair<int, double>>>;

/// Dijkstra's shortest paths from one node.
std::vector<double> distancesFrom(int start, const Adjacency& neighbours) {
    std::vector<double> distance(neighbours.size(), std::numeric_limits<double>::infinity());
    using Entry = std::pair<double, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    distance[start] = 0;
    queue.emplace(0, start);
    while (!queue.empty()) {
        const auto [d, node] = queue.top();
        queue.pop();
        if (d > distance[node]) continue;
        for (const auto& [next, length] : neighbours[node])
            if (d + length < distance[next]) queue.emplace(distance[next] = d + length, next);
    }
    return distance;
}

std::vector<Pair> allPairs(std::size_t count, const std::vector<Spring>& springs, const std::stop_token& stop) {
    Adjacency neighbours(count);
    for (const Spring& spring : springs) {
        neighbours[spring.from].emplace_back(spring.to, spring.length);
        neighbours[spring.to].emplace_back(spring.from, spring.length);
    }
    std::vector<Pair> pairs;
    pairs.reserve(count * (count - 1) / 2);
    for (int a = 0; a < static_cast<int>(count) && !stop.stop_requested(); ++a) {
        const std::vector<double> distance = distancesFrom(a, neighbours);
        for (int b = a + 1; b < static_cast<int>(count); ++b)
            if (std::isfinite(distance[b])) pairs.push_back({a, b, distance[b]});
    }
    return pairs;
}

} // namespace

void unfold(std::vector<Point>& places, const std::vector<Spring>& springs, std::uint64_t seed, std::stop_token stop) {
    std::vector<Pair> pairs = allPairs(places.size(), springs, stop);
    if (pairs.empty()) return;
    const auto [shortest, longest] = std::ranges::minmax_element(pairs, {}, &Pair::distance);
    // Step sizes fall from one that moves every pair fully to one that only polishes (section 3.1 of the paper).
    constexpr int rounds = 30;
    constexpr double last = 0.05;
    const double largest = longest->distance * longest->distance;
    const double decay = std::log(largest / (last * shortest->distance * shortest->distance)) / (rounds - 1);
    Random random(seed);
    for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
        const double step = largest * std::exp(-decay * round);
        for (std::size_t i = pairs.size() - 1; i > 0; --i)
            std::swap(pairs[i], pairs[random.below(i + 1)]);
        for (const Pair& pair : pairs) {
            Point &a = places[pair.a], &b = places[pair.b];
            const double move = std::min(step / (pair.distance * pair.distance), 1.0);
            const double dx = a.x - b.x, dy = a.y - b.y;
            const double length = std::max(std::hypot(dx, dy), 1e-6);
            const double shift = move * (length - pair.distance) / 2 / length;
            a.x -= shift * dx, a.y -= shift * dy;
            b.x += shift * dx, b.y += shift * dy;
        }
    }
}

void layFlat(std::vector<Point>& places) {
    Point mean;
    for (const Point& p : places)
        mean.x += p.x / static_cast<double>(places.size()), mean.y += p.y / static_cast<double>(places.size());
    double xx = 0, xy = 0, yy = 0;
    for (const Point& p : places) {
        const double x = p.x - mean.x, y = p.y - mean.y;
        xx += x * x, xy += x * y, yy += y * y;
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy); // of the first principal axis
    const double c = std::cos(angle), s = std::sin(angle);
    for (Point& p : places) {
        const double x = p.x - mean.x, y = p.y - mean.y;
        p = {c * x + s * y, c * y - s * x};
    }
}

} // namespace standpoint
