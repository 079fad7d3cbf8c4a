#pragma once
// The repulsion of all nodes by all others in O(n log n): far groups of nodes act as one (Barnes and Hut 1986).

#include "core/layout/coordinates.h"
#include "core/layout/threads.h"

#include <cstdint>
#include <vector>

namespace standpoint {

/// A quadtree over nodes with masses. Places are sorted along the Z-order curve (Morton 1966), so a cell is a range of
/// the sorted nodes; eight consecutive nodes share one walk through the tree.
class BarnesHut {
public:
    /// `softening` keeps the force between nodes at one place finite; `opening` is the largest width of a cell, as a
    /// share of its distance, that acts as one.
    BarnesHut(const Coordinates& places, const std::vector<float>& masses, float softening, float opening, Team&);

    /// For each node p: Σ m_q (p − q) / (|p − q|² + softening²)^(3/2). It falls with the square of the distance (Hu
    /// 2005's p = 2), so that neighbours spread evenly and the rim isn't blown up.
    [[nodiscard]] Coordinates repulsion() const;

private:
    struct Cell {
        float x = 0, y = 0, mass = 0; // centre of mass
        float reach = 0;              // squared distance from which on it acts as one
        int first = 0, end = 0;       // of the sorted nodes in it
        int next = 0;                 // the cell after it and all cells inside it
        bool leaf = false;
    };
    struct Sources; // what acts on a group

    void sort(const Coordinates& places, const std::vector<float>& masses);
    int addCell(int first, int end, int level);
    void collect(int group, Sources&) const;

    float softening_, opening_;
    Team& team_;
    double side_ = 1;                  // of the square around all places
    std::vector<std::uint64_t> order_; // Z-order key above, node below
    Coordinates sorted_;
    std::vector<float> masses_;
    std::vector<Cell> cells_; // depth first
};

} // namespace standpoint
