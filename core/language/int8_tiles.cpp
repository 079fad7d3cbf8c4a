#include "core/language/int8_tiles.h"

#include "core/language/processor.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#if STANDPOINT_X86
#include <immintrin.h>
#endif

namespace standpoint {

#if STANDPOINT_X86

namespace {

// Of AVX-512's intrinsics the masked forms are used, with full masks: GCC 12 warns of uninitialised values in the
// others.
#define STANDPOINT_AVX2 __attribute__((target("avx2,fma")))
#define STANDPOINT_AVX_VNNI __attribute__((target("avx2,fma,avxvnni")))
#define STANDPOINT_AVX512_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni,fma")))

// The sums of a tile are an array whose every index is a constant, by fold expressions over them: loops that are
// unrolled later leave it in memory. What several terms of a fold load from one place, the compiler loads once. The
// sums are vectors of int, because GCC 12 gives each a second register for its other type if they are __m512i.

using Ints8 = int __attribute__((vector_size(32)));
using Ints16 = int __attribute__((vector_size(64)));

template <int n> using Indices = std::make_integer_sequence<int, n>;

/// The `step`th four inputs of a row.
STANDPOINT_INLINE int inputs(const Int8Tile& t, int row, int step) {
    int out;
    std::memcpy(&out, t.x + row * t.xStride + static_cast<std::ptrdiff_t>(step) * Int8Layer::depth, sizeof out);
    return out;
}

STANDPOINT_INLINE const Int8Layer::Block* weights(const Int8Tile& t, int group, int step) {
    return t.weights + static_cast<std::ptrdiff_t>(group) * t.steps + step;
}

/// Which of the 16 values from `i` on there are, of n.
STANDPOINT_INLINE __mmask16 maskFrom(int i, int n) {
    return static_cast<__mmask16>(n - i >= 16 ? 0xFFFF : (1 << (n - i)) - 1);
}

// ---- 512 bits: an accumulator is a row times a group

/// One row of one group.
STANDPOINT_AVX512_VNNI STANDPOINT_INLINE void finish512(const Int8Tile& t, int row, int group, __m512i sum) {
    const int at = group * Int8Layer::lanes;
    const __m512i shift = _mm512_loadu_si512(t.sums + at);
    const __m512i exact = _mm512_sub_epi32(sum, _mm512_mullo_epi32(_mm512_set1_epi32(t.xZeros[row]), shift));
    const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(t.xScales[row]), _mm512_loadu_ps(t.scales + at));
    const __m512 value = _mm512_fmadd_ps(_mm512_maskz_cvtepi32_ps(0xFFFF, exact), scale, _mm512_loadu_ps(t.bias + at));
    _mm512_mask_storeu_ps(t.out + row * t.outStride + at, maskFrom(at, t.columns), value);
}

template <int Groups, int... I>
STANDPOINT_AVX512_VNNI STANDPOINT_INLINE void run512(const Int8Tile& t, std::integer_sequence<int, I...>) {
    Ints16 sums[sizeof...(I)];
    ((sums[I] = Ints16{}), ...);
    for (int step = 0; step < t.steps; ++step)
        ((sums[I] = Ints16(_mm512_dpbusd_epi32(__m512i(sums[I]), _mm512_set1_epi32(inputs(t, I / Groups, step)),
                                               _mm512_load_si512(weights(t, I % Groups, step))))),
         ...);
    (finish512(t, I / Groups, I % Groups, __m512i(sums[I])), ...);
}

template <int Rows, int Groups> STANDPOINT_AVX512_VNNI void tile512(const Int8Tile& t) {
    run512<Groups>(t, Indices<Rows * Groups>{});
}

// ---- 256 bits: an accumulator is a row times half a group

/// `half` of a group's outputs, for one row.
STANDPOINT_AVX2 STANDPOINT_INLINE void finish256(const Int8Tile& t, int row, int half, __m256i sum) {
    const int at = half * 8, left = t.columns - at;
    const __m256i shift = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(t.sums + at));
    const __m256i exact = _mm256_sub_epi32(sum, _mm256_mullo_epi32(_mm256_set1_epi32(t.xZeros[row]), shift));
    const __m256 scale = _mm256_mul_ps(_mm256_set1_ps(t.xScales[row]), _mm256_loadu_ps(t.scales + at));
    const __m256 value = _mm256_fmadd_ps(_mm256_cvtepi32_ps(exact), scale, _mm256_loadu_ps(t.bias + at));
    const __m256i mask = _mm256_cmpgt_epi32(_mm256_set1_epi32(left), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
    _mm256_maskstore_ps(t.out + row * t.outStride + at, mask, value);
}

template <int... I>
STANDPOINT_AVX_VNNI STANDPOINT_INLINE void run256(const Int8Tile& t, std::integer_sequence<int, I...>) {
    Ints8 sums[sizeof...(I)];
    ((sums[I] = Ints8{}), ...);
    for (int step = 0; step < t.steps; ++step)
        ((sums[I] = Ints8(_mm256_dpbusd_avx_epi32(
              __m256i(sums[I]), _mm256_set1_epi32(inputs(t, I / 2, step)),
              _mm256_load_si256(reinterpret_cast<const __m256i*>(weights(t, 0, step)) + I % 2)))),
         ...);
    (finish256(t, I / 2, I % 2, __m256i(sums[I])), ...);
}

template <int Rows> STANDPOINT_AVX_VNNI void tile256(const Int8Tile& t) {
    run256(t, Indices<Rows * 2>{});
}

// ---- AVX2: vpmaddubsw would be the natural instruction, but it saturates at 16 bits (255 · 127 · 2 is more) and 7-bit
// inputs would cost accuracy and differ from the other kernels. So both sides are widened to 16 bits: vpmaddwd is
// exact. An accumulator is a row times four outputs, with two sums each.

/// Four inputs of a row, four times.
STANDPOINT_AVX2 STANDPOINT_INLINE __m256i wideInputs(const Int8Tile& t, int row, int step) {
    long long four;
    std::memcpy(&four, t.x + row * t.xStride + static_cast<std::ptrdiff_t>(step) * 8, sizeof four);
    return _mm256_set1_epi64x(four);
}

/// The weights of the `quarter` of a group.
STANDPOINT_AVX2 STANDPOINT_INLINE __m256i wideWeights(const Int8Tile& t, int quarter, int step) {
    return _mm256_cvtepi8_epi16(_mm_load_si128(reinterpret_cast<const __m128i*>(weights(t, 0, step)) + quarter));
}

STANDPOINT_AVX2 STANDPOINT_INLINE __m256i joinedPairs(Ints8 first, Ints8 second) {
    return _mm256_permute4x64_epi64(_mm256_hadd_epi32(__m256i(first), __m256i(second)), 0b11'01'10'00);
}

template <int Rows, int... I, int... Half>
STANDPOINT_AVX2 STANDPOINT_INLINE void runAvx2(const Int8Tile& t, std::integer_sequence<int, I...>,
                                               std::integer_sequence<int, Half...>) {
    Ints8 sums[sizeof...(I)]; // quarter by quarter, so that one quarter's weights are in use at a time
    ((sums[I] = Ints8{}), ...);
    for (int step = 0; step < t.steps; ++step)
        ((sums[I] += Ints8(_mm256_madd_epi16(wideInputs(t, I % Rows, step), wideWeights(t, I / Rows, step)))), ...);
    (finish256(t, Half / 2, Half % 2,
               joinedPairs(sums[Half % 2 * 2 * Rows + Half / 2], sums[(Half % 2 * 2 + 1) * Rows + Half / 2])),
     ...);
}

template <int Rows> STANDPOINT_AVX2 void tileAvx2(const Int8Tile& t) {
    runAvx2<Rows>(t, Indices<Rows * 4>{}, Indices<Rows * 2>{});
}

// ---- rounding of inputs: all versions give the same bytes

/// Sets a row's scale and zero. How many steps 1 is; 0 where there is nothing to round.
float setStep(const Int8Rounding& row, float least, float most) {
    row.scale = (most - least) / 255;
    if (row.scale < 1e-30f) row.scale = 0; // so little that it is nothing
    row.zero = row.scale > 0 ? static_cast<int>(std::lround(-least / row.scale)) : 0;
    return row.scale > 0 ? 1 / row.scale : 0;
}

STANDPOINT_AVX512_VNNI void round512(const Int8Rounding& row) {
    const __m512i nothing = _mm512_setzero_si512();
    __m512 low = _mm512_setzero_ps(), high = low;
    for (int i = 0; i < row.columns; i += 16) {
        const __m512 x = _mm512_maskz_loadu_ps(maskFrom(i, row.columns), row.x + i);
        low = _mm512_maskz_min_ps(0xFFFF, low, x);
        high = _mm512_maskz_max_ps(0xFFFF, high, x);
    }
    float lows[16], highs[16];
    _mm512_storeu_ps(lows, low);
    _mm512_storeu_ps(highs, high);
    const __m512 perStep =
        _mm512_set1_ps(setStep(row, *std::min_element(lows, lows + 16), *std::max_element(highs, highs + 16)));
    const __m512 zero = _mm512_set1_ps(static_cast<float>(row.zero));
    for (int i = 0; i < row.columns; i += 16) {
        const __m512 x = _mm512_maskz_loadu_ps(maskFrom(i, row.columns), row.x + i);
        const __m512i place = _mm512_maskz_cvtps_epi32(0xFFFF, _mm512_fmadd_ps(x, perStep, zero));
        const __m512i positive = _mm512_maskz_max_epi32(0xFFFF, place, nothing);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(row.out + i), _mm512_maskz_cvtusepi32_epi8(0xFFFF, positive));
    }
}

STANDPOINT_AVX2 STANDPOINT_INLINE __m256 eightFrom(const float* x, int left) {
    const __m256i mask = _mm256_cmpgt_epi32(_mm256_set1_epi32(left), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
    return _mm256_maskload_ps(x, mask);
}

/// As round512, to bytes or to 16 bits.
template <int InputBytes> STANDPOINT_AVX2 void round256(const Int8Rounding& row) {
    __m256 low = _mm256_setzero_ps(), high = low;
    for (int i = 0; i < row.columns; i += 8) {
        const __m256 x = eightFrom(row.x + i, row.columns - i);
        low = _mm256_min_ps(low, x);
        high = _mm256_max_ps(high, x);
    }
    float lows[8], highs[8];
    _mm256_storeu_ps(lows, low);
    _mm256_storeu_ps(highs, high);
    const __m256 perStep =
        _mm256_set1_ps(setStep(row, *std::min_element(lows, lows + 8), *std::max_element(highs, highs + 8)));
    const __m256 zero = _mm256_set1_ps(static_cast<float>(row.zero));
    for (int i = 0; i < row.columns; i += 8) {
        const __m256 x = eightFrom(row.x + i, row.columns - i);
        const __m256i place = _mm256_cvtps_epi32(_mm256_fmadd_ps(x, perStep, zero));
        const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(place), _mm256_extracti128_si256(place, 1));
        const __m128i bytes = _mm_packus_epi16(words, words); // 0 to 255
        auto* to = reinterpret_cast<__m128i*>(row.out + static_cast<std::ptrdiff_t>(i) * InputBytes);
        if constexpr (InputBytes == 1)
            _mm_storel_epi64(to, bytes);
        else
            _mm_storeu_si128(to, _mm_cvtepu8_epi16(bytes));
    }
}

// ---- tables of tiles by size

template <int Rows, int... Groups> void addRow512(Int8Tiles& tiles, std::integer_sequence<int, Groups...>) {
    ((tiles.run[Rows - 1][Groups] = tile512<Rows, Groups + 1>), ...);
}

template <int... Rows> Int8Tiles tiles512(std::integer_sequence<int, Rows...>) {
    Int8Tiles tiles{1, sizeof...(Rows), Int8Tiles::mostGroups, {}, round512};
    (addRow512<Rows + 1>(tiles, Indices<Int8Tiles::mostGroups>{}), ...);
    return tiles;
}

template <int... Rows> Int8Tiles tiles256(std::integer_sequence<int, Rows...>) {
    Int8Tiles tiles{1, sizeof...(Rows), 1, {}, round256<1>};
    ((tiles.run[Rows][0] = tile256<Rows + 1>), ...);
    return tiles;
}

template <int... Rows> Int8Tiles tilesAvx2(std::integer_sequence<int, Rows...>) {
    Int8Tiles tiles{2, sizeof...(Rows), 1, {}, round256<2>};
    ((tiles.run[Rows][0] = tileAvx2<Rows + 1>), ...);
    return tiles;
}

} // namespace

const Int8Tiles* int8Tiles(Kernel kernel) {
    static const Int8Tiles avx512 = tiles512(Indices<6>{});
    static const Int8Tiles vnni = tiles256(Indices<6>{});
    static const Int8Tiles avx2 = tilesAvx2(Indices<2>{}); // of 16 registers, a third row would spill one
    switch (kernel) {
    case Kernel::Avx512Vnni:
        return &avx512;
    case Kernel::AvxVnni:
        return &vnni;
    case Kernel::Avx2:
        return &avx2;
    case Kernel::Float:
        break;
    }
    return nullptr;
}

#else

const Int8Tiles* int8Tiles(Kernel) {
    return nullptr;
}

#endif

} // namespace standpoint
