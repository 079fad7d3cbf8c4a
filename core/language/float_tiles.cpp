#include "core/language/float_tiles.h"

#include "core/language/processor.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#if STANDPOINT_X86
#include <immintrin.h>
#endif

namespace standpoint {

#if STANDPOINT_X86

namespace {

#define STANDPOINT_AVX2 __attribute__((target("avx2,fma")))
#define STANDPOINT_AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,fma")))

/// A few rows times a few vectors of columns of the output, for the whole depth.
struct Tile {
    const float* a;
    std::ptrdiff_t aStride;
    const float* b; ///< has whole vectors in each row
    std::ptrdiff_t bStride;
    int depth;
    float scale;
    float* out;
    std::ptrdiff_t outStride;
    int columns; ///< that are wanted
};

/// The tiles of a generation of processors, as those in int8_tiles.h.
struct Tiles {
    static constexpr int mostRows = 6, mostVectors = 4;
    int lanes = 0, vectors = 0; ///< of the largest tile; it has mostRows rows
    std::array<std::array<void (*)(const Tile&), mostVectors>, mostRows> run{};
};

template <int n> using Indices = std::make_integer_sequence<int, n>;

STANDPOINT_AVX512 STANDPOINT_INLINE void store512(const Tile& t, int row, int at, __m512 sum) {
    const int left = t.columns - at;
    const auto mask = static_cast<__mmask16>(left >= 16 ? 0xFFFF : (1 << left) - 1);
    _mm512_mask_storeu_ps(t.out + row * t.outStride + at, mask, _mm512_mul_ps(sum, _mm512_set1_ps(t.scale)));
}

template <int Vectors, int... I>
STANDPOINT_AVX512 STANDPOINT_INLINE void run512(const Tile& t, std::integer_sequence<int, I...>) {
    __m512 sums[sizeof...(I)];
    ((sums[I] = _mm512_setzero_ps()), ...);
    for (int k = 0; k < t.depth; ++k)
        ((sums[I] = _mm512_fmadd_ps(_mm512_set1_ps(t.a[I / Vectors * t.aStride + k]),
                                    _mm512_loadu_ps(t.b + k * t.bStride + I % Vectors * 16), sums[I])),
         ...);
    (store512(t, I / Vectors, I % Vectors * 16, sums[I]), ...);
}

template <int Rows, int Vectors> STANDPOINT_AVX512 void tile512(const Tile& t) {
    run512<Vectors>(t, Indices<Rows * Vectors>{});
}

STANDPOINT_AVX2 STANDPOINT_INLINE void store256(const Tile& t, int row, int at, __m256 sum) {
    const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    const __m256i mask = _mm256_cmpgt_epi32(_mm256_set1_epi32(t.columns - at), lane);
    _mm256_maskstore_ps(t.out + row * t.outStride + at, mask, _mm256_mul_ps(sum, _mm256_set1_ps(t.scale)));
}

template <int Vectors, int... I>
STANDPOINT_AVX2 STANDPOINT_INLINE void run256(const Tile& t, std::integer_sequence<int, I...>) {
    __m256 sums[sizeof...(I)];
    ((sums[I] = _mm256_setzero_ps()), ...);
    for (int k = 0; k < t.depth; ++k)
        ((sums[I] = _mm256_fmadd_ps(_mm256_set1_ps(t.a[I / Vectors * t.aStride + k]),
                                    _mm256_loadu_ps(t.b + k * t.bStride + I % Vectors * 8), sums[I])),
         ...);
    (store256(t, I / Vectors, I % Vectors * 8, sums[I]), ...);
}

template <int Rows, int Vectors> STANDPOINT_AVX2 void tile256(const Tile& t) {
    run256<Vectors>(t, Indices<Rows * Vectors>{});
}

template <int... Rows> Tiles tiles512(std::integer_sequence<int, Rows...>) {
    Tiles tiles{16, 4, {}};
    ((tiles.run[Rows] = {tile512<Rows + 1, 1>, tile512<Rows + 1, 2>, tile512<Rows + 1, 3>, tile512<Rows + 1, 4>}), ...);
    return tiles;
}

template <int... Rows> Tiles tiles256(std::integer_sequence<int, Rows...>) {
    Tiles tiles{8, 2, {}};
    ((tiles.run[Rows] = {tile256<Rows + 1, 1>, tile256<Rows + 1, 2>}), ...);
    return tiles;
}

const Tiles& tilesAtHand() {
    static const bool wide = __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
    static const Tiles tiles = wide ? tiles512(Indices<Tiles::mostRows>{}) : tiles256(Indices<Tiles::mostRows>{});
    return tiles;
}

int wholeVectors(int columns) {
    const int lanes = tilesAtHand().lanes;
    return (columns + lanes - 1) / lanes * lanes;
}

void multiply(View a, View b, float scale, float* out, int outStride, int columns) {
    const Tiles& tiles = tilesAtHand();
    const int width = tiles.lanes * tiles.vectors;
    for (int column = 0; column < columns; column += width)
        for (int row = 0; row < a.rows; row += Tiles::mostRows) {
            const int wanted = std::min(columns - column, width);
            const Tile tile{a.data + static_cast<std::ptrdiff_t>(row) * a.stride,
                            a.stride,
                            b.data + column,
                            b.stride,
                            a.columns,
                            scale,
                            out + static_cast<std::ptrdiff_t>(row) * outStride + column,
                            outStride,
                            wanted};
            tiles.run[std::min(Tiles::mostRows, a.rows - row) - 1][(wanted - 1) / tiles.lanes](tile);
        }
}

/// Four rows of four at once.
void transpose(View from, float* out, int stride) {
    const int wholeRows = from.rows / 4 * 4, wholeColumns = from.columns / 4 * 4;
    const auto at = [&](int row, int column) {
        return from.data + static_cast<std::ptrdiff_t>(row) * from.stride + column;
    };
    for (int i = 0; i < wholeRows; i += 4)
        for (int j = 0; j < wholeColumns; j += 4) {
            __m128 r0 = _mm_loadu_ps(at(i, j)), r1 = _mm_loadu_ps(at(i + 1, j)), r2 = _mm_loadu_ps(at(i + 2, j)),
                   r3 = _mm_loadu_ps(at(i + 3, j));
            _MM_TRANSPOSE4_PS(r0, r1, r2, r3);
            float* to = out + static_cast<std::ptrdiff_t>(j) * stride + i;
            _mm_storeu_ps(to, r0);
            _mm_storeu_ps(to + stride, r1);
            _mm_storeu_ps(to + 2 * stride, r2);
            _mm_storeu_ps(to + 3 * stride, r3);
        }
    for (int i = 0; i < from.rows; ++i)
        for (int j = i < wholeRows ? wholeColumns : 0; j < from.columns; ++j)
            out[static_cast<std::ptrdiff_t>(j) * stride + i] = *at(i, j);
}

} // namespace

bool hasFloatTiles() {
    static const bool has = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    return has;
}

void tiledProduct(View a, View b, float scale, float* out, int outStride) {
    const int width = wholeVectors(b.columns);
    if (width == b.columns) return multiply(a, b, scale, out, outStride, b.columns);
    thread_local Floats whole;
    whole.assign(static_cast<std::size_t>(b.rows) * width, 0.0f);
    for (int i = 0; i < b.rows; ++i)
        std::copy_n(b.data + static_cast<std::ptrdiff_t>(i) * b.stride, b.columns,
                    whole.data() + static_cast<std::ptrdiff_t>(i) * width);
    multiply(a, View(whole.data(), b.rows, width, width), scale, out, outStride, b.columns);
}

void tiledProductTransposed(View a, View b, float scale, float* out, int outStride) {
    const int width = wholeVectors(b.rows);
    thread_local Floats transposed;
    transposed.assign(static_cast<std::size_t>(b.columns) * width, 0.0f);
    transpose(b, transposed.data(), width);
    multiply(a, View(transposed.data(), b.columns, width, width), scale, out, outStride, b.rows);
}

#else

bool hasFloatTiles() {
    return false;
}

void tiledProduct(View, View, float, float*, int) {}
void tiledProductTransposed(View, View, float, float*, int) {}

#endif

} // namespace standpoint
