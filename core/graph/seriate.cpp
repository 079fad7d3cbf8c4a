// Hierarchical clustering as an order of rows or columns.
#include "core/graph/matrix.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <numeric>

namespace standpoint {

namespace {

double product(const SparseVector& a, const SparseVector& b) {
    double sum = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (x->first == y->first) sum += x++->second * y++->second;
        else x->first < y->first ? ++x : ++y;
    }
    return sum;
}

/// 0 for the same direction, 1 for nothing in common, 2 for opposite directions.
class Cosines {
public:
    explicit Cosines(const std::vector<SparseVector>& vectors) : vectors_(vectors) {
        for (const SparseVector& vector : vectors)
            norms_.push_back(std::sqrt(product(vector, vector)));
    }
    [[nodiscard]] double distance(std::size_t a, std::size_t b) const {
        const double norm = norms_[a] * norms_[b];
        return norm > 0 ? 1 - product(vectors_[a], vectors_[b]) / norm : 1;
    }

private:
    const std::vector<SparseVector>& vectors_;
    std::vector<double> norms_;
};

/// Clusters under way: each is known by one of its vectors, and is a list of them in order.
class Clusters {
public:
    explicit Clusters(const std::vector<SparseVector>& vectors)
        : cosines_(vectors), size_(vectors.size()), distances_(size_ * size_), alive_(size_, true), orders_(size_) {
        for (std::size_t a = 0; a < size_; ++a) {
            orders_[a] = {static_cast<int>(a)};
            for (std::size_t b = 0; b < a; ++b)
                set(a, b, cosines_.distance(a, b));
        }
    }

    [[nodiscard]] double distance(std::size_t a, std::size_t b) const { return distances_[a * size_ + b]; }
    [[nodiscard]] bool alive(std::size_t cluster) const { return alive_[cluster]; }
    [[nodiscard]] const std::list<int>& order(std::size_t cluster) const { return orders_[cluster]; }

    /// The cluster nearest to one, `preferred` among equals, so that chains end.
    [[nodiscard]] std::size_t nearest(std::size_t cluster, std::size_t preferred) const {
        std::size_t best = preferred;
        for (std::size_t other = 0; other < size_; ++other)
            if (alive_[other] && other != cluster && (best == size_ || distance(cluster, other) < distance(cluster, best)))
                best = other;
        return best;
    }

    /// Takes `from` into `into`, the distances averaged (Lance & Williams 1967).
    void merge(std::size_t into, std::size_t from) {
        const double a = static_cast<double>(orders_[into].size()), b = static_cast<double>(orders_[from].size());
        alive_[from] = false;
        for (std::size_t other = 0; other < size_; ++other)
            if (alive_[other] && other != into)
                set(into, other, (a * distance(into, other) + b * distance(from, other)) / (a + b));
        join(orders_[into], orders_[from]);
    }

private:
    void set(std::size_t a, std::size_t b, double distance) {
        distances_[a * size_ + b] = distances_[b * size_ + a] = static_cast<float>(distance);
    }

    /// Puts one behind the other, turned so that the ends that meet are the most alike.
    void join(std::list<int>& first, std::list<int>& second) const {
        const auto apart = [&](int a, int b) { return cosines_.distance(static_cast<std::size_t>(a), static_cast<std::size_t>(b)); };
        const double kept = apart(first.back(), second.front()), secondTurned = apart(first.back(), second.back());
        const double firstTurned = apart(first.front(), second.front()), bothTurned = apart(first.front(), second.back());
        const double best = std::min({kept, secondTurned, firstTurned, bothTurned});
        if (best != kept && best == secondTurned) second.reverse();
        else if (best != kept && best == firstTurned) first.reverse();
        else if (best != kept) first.reverse(), second.reverse();
        first.splice(first.end(), second);
    }

    Cosines cosines_;
    std::size_t size_;
    std::vector<float> distances_;
    std::vector<bool> alive_;
    std::vector<std::list<int>> orders_;
};

} // namespace

std::vector<int> seriate(const std::vector<SparseVector>& vectors) {
    const std::size_t count = vectors.size();
    if (count == 0) return {};
    Clusters clusters(vectors);
    std::vector<std::size_t> chain; // each the nearest of the one before
    std::size_t first = 0;          // no cluster below it is alive
    for (std::size_t left = count; left > 1;) {
        if (chain.empty()) {
            while (!clusters.alive(first)) ++first;
            chain.push_back(first);
        }
        const std::size_t before = chain.size() > 1 ? chain[chain.size() - 2] : count;
        const std::size_t next = clusters.nearest(chain.back(), before);
        if (next != before) {
            chain.push_back(next);
            continue;
        }
        const auto [into, from] = std::minmax(chain.back(), before);
        clusters.merge(into, from);
        chain.resize(chain.size() - 2);
        --left;
    }
    while (!clusters.alive(first)) ++first;
    return {clusters.order(first).begin(), clusters.order(first).end()};
}

} // namespace standpoint
