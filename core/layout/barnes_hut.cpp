#include "core/layout/barnes_hut.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace standpoint {

namespace {

constexpr int lanes = 8;   // nodes that are worked on side by side
constexpr int levels = 16; // of the tree: two bits of the Z-order key each

/// Bits of a number below 2¹⁶, spread so that others fit between them.
std::uint32_t spread(std::uint32_t bits) {
    bits = (bits | bits << 8) & 0x00ff00ff;
    bits = (bits | bits << 4) & 0x0f0f0f0f;
    bits = (bits | bits << 2) & 0x33333333;
    return (bits | bits << 1) & 0x55555555;
}

/// By the upper half of the entries: a radix sort, several times as fast as one that compares.
void sortByKey(std::vector<std::uint64_t>& entries) {
    constexpr int bits = 11;
    std::vector<std::uint64_t> sorted(entries.size());
    for (int shift = 32; shift < 64; shift += bits) {
        const auto digitOf = [&](std::uint64_t entry) { return (entry >> shift) & ((1U << bits) - 1); };
        std::array<std::size_t, 1U << bits> next{};
        for (const std::uint64_t entry : entries)
            ++next[digitOf(entry)];
        std::exclusive_scan(next.begin(), next.end(), next.begin(), std::size_t{0});
        for (const std::uint64_t entry : entries)
            sorted[next[digitOf(entry)]++] = entry;
        entries.swap(sorted);
    }
}

std::uint32_t nodeOf(std::uint64_t entry) {
    return static_cast<std::uint32_t>(entry);
}

} // namespace

struct BarnesHut::Sources {
    std::vector<float> x, y, mass;

    void clear() { x.clear(), y.clear(), mass.clear(); }
    void add(float atX, float atY, float m) { x.push_back(atX), y.push_back(atY), mass.push_back(m); }
};

BarnesHut::BarnesHut(const Coordinates& places, const std::vector<float>& masses, float softening, float opening,
                     Team& team)
    : softening_(softening), opening_(opening), team_(team) {
    sort(places, masses);
    cells_.reserve(places.size());
    if (places.size() > 0) addCell(0, static_cast<int>(places.size()), levels);
}

void BarnesHut::sort(const Coordinates& places, const std::vector<float>& masses) {
    const std::size_t count = places.size();
    const auto [left, right] = std::ranges::minmax(places.x);
    const auto [top, bottom] = std::ranges::minmax(places.y);
    const float side = std::max({right - left, bottom - top, 1e-6f});
    side_ = side;
    const float scale = 65535 / side;
    order_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<std::uint32_t>((places.x[i] - left) * scale);
        const auto row = static_cast<std::uint32_t>((places.y[i] - top) * scale);
        order_[i] = static_cast<std::uint64_t>(spread(column) | spread(row) << 1) << 32 | i;
    }
    sortByKey(order_);
    sorted_ = Coordinates(count);
    masses_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t node = nodeOf(order_[i]);
        sorted_.x[i] = places.x[node], sorted_.y[i] = places.y[node], masses_[i] = masses[node];
    }
}

int BarnesHut::addCell(int first, int end, int level) {
    const int index = static_cast<int>(cells_.size());
    cells_.push_back({.first = first, .end = end, .leaf = end - first <= lanes || level == 0});
    float x = 0, y = 0, mass = 0;
    if (cells_[index].leaf) {
        for (int i = first; i < end; ++i)
            x += masses_[i] * sorted_.x[i], y += masses_[i] * sorted_.y[i], mass += masses_[i];
    } else {
        const int shift = 32 + 2 * (level - 1);
        for (int begin = first; begin < end;) { // quarter by quarter
            const std::uint64_t quarter = order_[begin] >> shift;
            const auto stop = std::partition_point(order_.begin() + begin, order_.begin() + end,
                                                   [&](std::uint64_t entry) { return entry >> shift == quarter; });
            const int child = addCell(begin, static_cast<int>(stop - order_.begin()), level - 1);
            const Cell& c = cells_[child];
            x += c.mass * c.x, y += c.mass * c.y, mass += c.mass;
            begin = c.end;
        }
    }
    const double width = side_ * std::exp2(level - levels);
    Cell& cell = cells_[index];
    cell.x = x / mass, cell.y = y / mass, cell.mass = mass;
    cell.reach = static_cast<float>(width * width / (opening_ * opening_));
    cell.next = static_cast<int>(cells_.size());
    return index;
}

void BarnesHut::collect(int group, Sources& sources) const {
    const auto begin = static_cast<std::ptrdiff_t>(group) * lanes;
    const auto end = std::min(begin + lanes, static_cast<std::ptrdiff_t>(sorted_.size()));
    const auto [left, right] = std::minmax_element(sorted_.x.begin() + begin, sorted_.x.begin() + end);
    const auto [top, bottom] = std::minmax_element(sorted_.y.begin() + begin, sorted_.y.begin() + end);
    sources.clear();
    for (int i = 0; i < static_cast<int>(cells_.size());) {
        const Cell& cell = cells_[i];
        const float dx = std::max({*left - cell.x, cell.x - *right, 0.0f});
        const float dy = std::max({*top - cell.y, cell.y - *bottom, 0.0f});
        if (dx * dx + dy * dy > cell.reach) {
            sources.add(cell.x, cell.y, cell.mass);
            i = cell.next;
        } else if (cell.leaf) {
            for (int node = cell.first; node < cell.end; ++node)
                sources.add(sorted_.x[node], sorted_.y[node], masses_[node]);
            i = cell.next;
        } else {
            ++i;
        }
    }
}

Coordinates BarnesHut::repulsion() const {
    const std::size_t count = sorted_.size();
    Coordinates forces(count);
    const auto work = [&](std::size_t firstGroup, std::size_t endGroup) {
        Sources sources;
        for (std::size_t group = firstGroup; group < endGroup; ++group) {
            collect(static_cast<int>(group), sources);
            const std::size_t first = group * lanes, members = std::min<std::size_t>(lanes, count - first);
            std::array<float, lanes> x{}, y{}, forceX{}, forceY{};
            std::copy_n(sorted_.x.begin() + static_cast<std::ptrdiff_t>(first), members, x.begin());
            std::copy_n(sorted_.y.begin() + static_cast<std::ptrdiff_t>(first), members, y.begin());
            for (std::size_t s = 0; s < sources.x.size(); ++s) {
                const float sx = sources.x[s], sy = sources.y[s], mass = sources.mass[s];
                for (int lane = 0; lane < lanes; ++lane) {
                    const float dx = x[lane] - sx, dy = y[lane] - sy;
                    const float squared = dx * dx + dy * dy + softening_ * softening_;
                    const float pull = mass / (squared * std::sqrt(squared));
                    forceX[lane] += pull * dx, forceY[lane] += pull * dy;
                }
            }
            for (std::size_t i = 0; i < members; ++i) {
                const std::uint32_t node = nodeOf(order_[first + i]);
                forces.x[node] = forceX[i], forces.y[node] = forceY[i];
            }
        }
    };
    team_.share((count + lanes - 1) / lanes, 64, work);
    return forces;
}

} // namespace standpoint
