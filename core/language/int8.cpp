#include "core/language/int8.h"

#include "core/language/int8_tiles.h"
#include "core/language/processor.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace standpoint {

namespace {

bool processorHas(Kernel kernel) {
#if STANDPOINT_X86
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    switch (kernel) {
    case Kernel::Float:
        return true;
    case Kernel::Avx2:
        return avx2;
    case Kernel::AvxVnni:
        return avx2 && __builtin_cpu_supports("avxvnni");
    case Kernel::Avx512Vnni:
        return avx2 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512vnni");
    }
    return false;
#else
    return kernel == Kernel::Float;
#endif
}

/// Rows of inputs as Int8Tile has them.
struct Rounded {
    std::vector<std::uint8_t> bytes;
    std::vector<float> scales;
    std::vector<int> zeros;
    int stride = 0; // bytes
};

void round(const Int8Tiles& tiles, Rounded& out, const float* x, int rows, int columns, int stride) {
    out.stride = (columns + Int8Tiles::rounding - 1) / Int8Tiles::rounding * Int8Tiles::rounding * tiles.inputBytes;
    out.bytes.resize(static_cast<std::size_t>(rows) * out.stride);
    out.scales.resize(rows);
    out.zeros.resize(rows);
    for (int i = 0; i < rows; ++i)
        tiles.round({x + static_cast<std::ptrdiff_t>(i) * stride, columns,
                     out.bytes.data() + static_cast<std::ptrdiff_t>(i) * out.stride, out.scales[i], out.zeros[i]});
}

} // namespace

std::string_view nameOf(Kernel kernel) {
    constexpr std::string_view names[] = {"fp32", "avx2", "avxvnni", "avx512vnni"};
    return names[static_cast<int>(kernel)];
}

std::vector<Kernel> availableKernels() {
    std::vector<Kernel> out;
    for (Kernel kernel : {Kernel::Avx512Vnni, Kernel::AvxVnni, Kernel::Avx2, Kernel::Float})
        if (processorHas(kernel)) out.push_back(kernel);
    return out;
}

Kernel chosenKernel() {
    const std::vector<Kernel> available = availableKernels();
    const char* name = std::getenv("STANDPOINT_KERNEL");
    const auto named = std::ranges::find_if(available, [&](Kernel kernel) { return name && nameOf(kernel) == name; });
    return named == available.end() ? available.front() : *named;
}

Int8Layer::Int8Layer(std::span<const Int8Rows> parts, std::span<const float> bias) {
    for (const Int8Rows& part : parts) {
        inputs_ = part.columns;
        outputs_ += part.rows;
    }
    steps_ = (inputs_ + depth - 1) / depth;
    const std::size_t groups = (outputs_ + lanes - 1) / lanes;
    blocks_.resize(groups * steps_);
    scales_.resize(groups * lanes);
    sums_.resize(groups * lanes);
    bias_.assign(bias.begin(), bias.end());
    bias_.resize(groups * lanes);
    int output = 0;
    for (const Int8Rows& part : parts) {
        pack(part, output);
        output += part.rows;
    }
}

void Int8Layer::pack(const Int8Rows& part, int firstOutput) {
    for (int row = 0; row < part.rows; ++row) {
        const int output = firstOutput + row;
        const std::int8_t* from = part.values + static_cast<std::ptrdiff_t>(row) * part.columns;
        Block* group = blocks_.data() + static_cast<std::ptrdiff_t>(output / lanes) * steps_;
        const int at = output % lanes * depth, whole = part.columns / depth;
        for (int step = 0; step < whole; ++step)
            std::memcpy(group[step].values + at, from + step * depth, depth);
        for (int i = whole * depth; i < part.columns; ++i)
            group[whole].values[at + i % depth] = from[i];
        std::int32_t sum = 0;
        for (int i = 0; i < part.columns; ++i)
            sum += from[i];
        sums_[output] = sum;
        scales_[output] = part.scales[row];
    }
}

void Int8Layer::multiply(Kernel kernel, const float* x, int rows, int stride, float* out, int outStride) const {
    constexpr int bytesAtOnce = 1 << 18; // of rounded inputs: they stay in the second-level cache
    thread_local Rounded rounded;
    const Int8Tiles& tiles = *int8Tiles(kernel);
    const int rowsAtOnce =
        std::max(tiles.rows, bytesAtOnce / tiles.inputBytes / std::max(inputs_, 1) / tiles.rows * tiles.rows);
    for (int begin = 0; begin < rows; begin += rowsAtOnce) {
        const int end = std::min(rows, begin + rowsAtOnce);
        round(tiles, rounded, x + static_cast<std::ptrdiff_t>(begin) * stride, end - begin, inputs_, stride);
        for (int column = 0; column < outputs_; column += tiles.groups * lanes) // these weights stay in the first level
            for (int row = begin; row < end; row += tiles.rows) {
                const int columns = std::min(outputs_ - column, tiles.groups * lanes), at = row - begin;
                const Int8Tile tile{rounded.bytes.data() + static_cast<std::ptrdiff_t>(at) * rounded.stride,
                                    rounded.stride,
                                    rounded.scales.data() + at,
                                    rounded.zeros.data() + at,
                                    blocks_.data() + static_cast<std::ptrdiff_t>(column / lanes) * steps_,
                                    steps_,
                                    scales_.data() + column,
                                    bias_.data() + column,
                                    sums_.data() + column,
                                    out + static_cast<std::ptrdiff_t>(row) * outStride + column,
                                    outStride,
                                    columns};
                tiles.run[std::min(tiles.rows, end - row) - 1][(columns + lanes - 1) / lanes - 1](tile);
            }
    }
}

} // namespace standpoint
