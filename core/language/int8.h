#pragma once
// Products of floats with int8 weights. The weights have a scale for each output and are exact; each row of inputs is
// rounded to 8 bits between its own least and greatest value (asymmetric, so that gelu's outputs use all 256 steps).
// Sums of integers are exact in every kernel, so all int8 kernels give the same floats.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace standpoint {

/// How products with the network's weights are computed.
enum class Kernel {
    Float,     ///< weights expanded to floats, OpenBLAS
    Avx2,      ///< pairs of 16-bit products (vpmaddwd)
    AvxVnni,   ///< four 8-bit products at once (vpdpbusd), 256 bits
    Avx512Vnni ///< the same, 512 bits
};

/// "fp32", "avx2", "avxvnni", "avx512vnni".
[[nodiscard]] std::string_view nameOf(Kernel);
/// Those that this processor has, the fastest first; Float is always the last.
[[nodiscard]] std::vector<Kernel> availableKernels();
/// The fastest available one, or that which the environment variable STANDPOINT_KERNEL names, if it is available.
[[nodiscard]] Kernel chosenKernel();

/// Rows of int8 with a scale each, as a model file has them: value = values[row * columns + i] · scales[row].
struct Int8Rows {
    const std::int8_t* values = nullptr;
    const float* scales = nullptr;
    int rows = 0, columns = 0;
};

/// A layer's weights and bias, laid out for the kernels: all of them read the same layout.
class Int8Layer {
public:
    /// The parts' rows one after the other; they have as many columns each, at most 60,000 (the sums have 32 bits).
    /// `bias` is empty or has a value for each row.
    Int8Layer(std::span<const Int8Rows> parts, std::span<const float> bias);

    [[nodiscard]] int inputs() const { return inputs_; }
    [[nodiscard]] int outputs() const { return outputs_; }
    /// out (rows, outputs; `outStride` apart) = x (rows, inputs; `stride` apart) · weightsᵀ + bias.
    /// The kernel is an available one, not Float. Finite inputs only.
    void multiply(Kernel, const float* x, int rows, int stride, float* out, int outStride) const;

    static constexpr int lanes = 16, depth = 4; ///< outputs and inputs of a block
    struct alignas(64) Block {
        std::int8_t values[lanes * depth]; ///< `depth` inputs of the first output, of the second, …
    };

private:
    void pack(const Int8Rows&, int firstOutput);

    int inputs_ = 0, outputs_ = 0;
    int steps_ = 0;                    // blocks of a group: inputs / depth, rounded up
    std::vector<Block> blocks_;        // group by group of `lanes` outputs
    std::vector<float> scales_, bias_; // by output, with zeros up to a whole group
    std::vector<std::int32_t> sums_;   // of each output's weights: what a shift of the inputs by 1 adds
};

} // namespace standpoint
