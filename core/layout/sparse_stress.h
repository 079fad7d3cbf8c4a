#pragma once
// Distances on the page that follow distances in the graph, measured from some nodes only (Ortmann, Klimenta and
// Brandes 2016, "A sparse stress model"); from all nodes it is the full stress of Gansner, Koren and North 2004.

#include "core/layout/coordinates.h"
#include "core/layout/links.h"
#include "core/layout/threads.h"

namespace standpoint {

/// The stress Σ w (s d − ‖x_i − x_p‖)² between each node i of a connected graph and each pivot p, d hops away. A pivot
/// speaks for its region, the nodes nearest to it: w is, over d², the number of those not farther from it than d / 2; a
/// node's weights are then scaled to a sum of 1. Memory: 8 bytes for each node and pivot.
class SparseStress {
public:
    /// O(pivots · (nodes + edges)).
    SparseStress(const Links&, int pivots, std::uint64_t seed, Team&);

    /// The length s of a hop at which the stress of these places is least.
    [[nodiscard]] float hopLength(const Coordinates&) const;

    /// Adds to `pull`, for the nodes [first, end), the step to where stress majorization would put each at that length
    /// of a hop if all others stayed. O((end − first) · pivots).
    void addPull(const Coordinates&, float hopLength, std::size_t first, std::size_t end, Coordinates& pull) const;

private:
    void measure(std::size_t pivot, const Links&, const std::vector<int>& regionOf);
    void scaleWeights(std::size_t first, std::size_t end);
    [[nodiscard]] const float* row(const std::vector<float>& values, std::size_t pivot) const {
        return values.data() + pivot * nodes_;
    }

    std::size_t nodes_;
    std::vector<int> pivots_;
    std::vector<float> hops_, weights_; // a row of all nodes for each pivot
};

} // namespace standpoint
