#pragma once
// The inner loops of int8 products, one set per kernel.

#include "core/language/int8.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace standpoint {

/// A tile of the output: a few rows of inputs times a few groups of Int8Layer::lanes outputs, for the whole depth.
struct Int8Tile {
    const std::uint8_t* x;  ///< rounded inputs of Int8Tiles::inputBytes each: value = (x - zero) · scale
    std::ptrdiff_t xStride; ///< bytes
    const float* xScales;   ///< a row
    const int* xZeros;      ///< a row
    const Int8Layer::Block* weights;
    int steps;                  ///< blocks of one group
    const float *scales, *bias; ///< an output
    const std::int32_t* sums;   ///< an output
    float* out;
    std::ptrdiff_t outStride;
    int columns; ///< how many outputs are wanted; all of the groups' but for the last group's rest
};

/// A row of inputs to be rounded. Its step is a 255th of what lies between the least and the greatest value (and 0, so
/// that 0 stays 0); the error of a value is at most half a step.
struct Int8Rounding {
    const float* x;
    int columns;
    std::uint8_t* out; ///< room for a multiple of Int8Tiles::rounding inputs
    float& scale;
    int& zero;
};

struct Int8Tiles {
    static constexpr int mostRows = 6, mostGroups = 4, rounding = 16;
    int inputBytes = 1;       ///< of a rounded input
    int rows = 0, groups = 0; ///< of the largest tile
    /// [rows - 1][groups - 1]
    std::array<std::array<void (*)(const Int8Tile&), mostGroups>, mostRows> run{};
    void (*round)(const Int8Rounding&) = nullptr;
};

/// Null for Float and where the program is not compiled for such processors.
[[nodiscard]] const Int8Tiles* int8Tiles(Kernel);

} // namespace standpoint
