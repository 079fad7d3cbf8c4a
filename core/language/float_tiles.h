#pragma once
// Products of small matrices of floats, such as attention has for each head: OpenBLAS takes longer to prepare those
// than to compute them.

#include "core/language/matrix.h"

namespace standpoint {

/// Whether this processor has what the two functions below need (AVX2 or AVX-512).
[[nodiscard]] bool hasFloatTiles();
/// out (rows of a, columns of b; `outStride` apart) = scale · a · b
void tiledProduct(View a, View b, float scale, float* out, int outStride);
/// out (rows of a, rows of b; `outStride` apart) = scale · a · bᵀ
void tiledProductTransposed(View a, View b, float scale, float* out, int outStride);

} // namespace standpoint
