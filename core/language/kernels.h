#pragma once
// The few operations that the network is made of, on rows of floats. Products with the network's weights take int8.h's
// kernels, the others OpenBLAS.

#include "core/language/int8.h"
#include "core/language/matrix.h"

#include <memory>
#include <vector>

namespace standpoint {

/// y = x · weightᵀ + bias; the weight has a row for each output.
struct Linear {
    Matrix weight; ///< without values where `packed` has them
    Floats bias;   ///< empty: none
    std::shared_ptr<const Int8Layer> packed = {};
    /// Of `packed`, by input: what is taken off before rounding, and is in its bias; empty: nothing. Near what an input
    /// usually is, so that one that is always large leaves the others their digits.
    Floats usual = {};
    Kernel kernel = Kernel::Float; ///< for `packed`
};

/// Scale and shift of a layer norm.
struct Norm {
    std::vector<float> weight, bias;
};

/// Matrix products run in the calling thread alone: how many threads work is for callers to decide.
void useOneThreadPerProduct();

[[nodiscard]] Matrix linear(View x, const Linear&);
/// linear(gelu(linear(x, inner)), outer), a few rows at a time so that what lies between stays in the cache.
[[nodiscard]] Matrix feedForward(View x, const Linear& inner, const Linear& outer);
/// out (rows of a, rows of b; `outStride` apart) = scale · a · bᵀ
void productTransposed(View a, View b, float scale, float* out, int outStride);
/// out (rows of a, columns of b; `outStride` apart) = a · b
void product(View a, View b, float* out, int outStride);

/// x = norm(x + y), row by row. Without y: x = norm(x).
void addAndNormalise(Matrix& x, const Matrix* y, const Norm&);
void gelu(Matrix&);      ///< x · Φ(x), with an error below 1e-6 · max(1, |x|)
void leakyRelu(Matrix&); ///< negative values times 0.1
void softmax(float* row, int n);
/// out += weight · x, n values each
void addScaled(float* out, const float* x, float weight, int n);
[[nodiscard]] Matrix withOne(const Matrix&); ///< with a column of ones behind the others

} // namespace standpoint
