#include "core/language/int8_tiles.h"

#include "core/language/processor.h"

#include <cstring>
#include <utility>

#if STANDPOINT_X86
#include <immintrin.h>
#endif

namespace standpoint {

#if STANDPOINT_X86

namespace {

#define STANDPOINT_AVX2 __attribute__((target("avx2,fma")))
#define STANDPOINT_AVX_VNNI __attribute__((target("avx2,fma,avxvnni")))
#define STANDPOINT_AVX512_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni,fma")))
#define STANDPOINT_UNROLL _Pragma("GCC unroll 16")

inline int fourBytes(const std::uint8_t* at) {
    int out;
    std::memcpy(&out, at, sizeof out);
    return out;
}

// ---- 512 bits: an accumulator is a row times a group

template <int Rows, int Groups> STANDPOINT_AVX512_VNNI void finish512(const Int8Tile& t, const __m512i (*sums)[Groups]) {
    for (int g = 0; g < Groups; ++g) {
        const int at = g * Int8Layer::lanes, left = t.columns - at;
        const auto mask = static_cast<__mmask16>(left >= 16 ? 0xFFFF : (1 << left) - 1);
        const __m512 scales = _mm512_loadu_ps(t.scales + at), bias = _mm512_loadu_ps(t.bias + at);
        const __m512i shift = _mm512_loadu_si512(t.sums + at);
        STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r) {
            const __m512i exact =
                _mm512_sub_epi32(sums[r][g], _mm512_mullo_epi32(_mm512_set1_epi32(t.xZeros[r]), shift));
            const __m512 scale = _mm512_mul_ps(_mm512_set1_ps(t.xScales[r]), scales);
            _mm512_mask_storeu_ps(t.out + r * t.outStride + at, mask,
                                  _mm512_fmadd_ps(_mm512_maskz_cvtepi32_ps(0xFFFF, exact), scale, bias));
        }
    }
}

template <int Rows, int Groups> STANDPOINT_AVX512_VNNI void tile512(const Int8Tile& t) {
    __m512i sums[Rows][Groups], weights[Groups];
    STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r)
        STANDPOINT_UNROLL for (int g = 0; g < Groups; ++g) sums[r][g] = _mm512_setzero_si512();
    for (int step = 0; step < t.steps; ++step) {
        STANDPOINT_UNROLL for (int g = 0; g < Groups; ++g)
            weights[g] = _mm512_load_si512(t.weights + static_cast<std::ptrdiff_t>(g) * t.steps + step);
        STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r) {
            const __m512i x = _mm512_set1_epi32(fourBytes(t.x + r * t.xStride + step * Int8Layer::depth));
            STANDPOINT_UNROLL for (int g = 0; g < Groups; ++g)
                sums[r][g] = _mm512_dpbusd_epi32(sums[r][g], x, weights[g]);
        }
    }
    finish512<Rows, Groups>(t, sums);
}

// ---- 256 bits: an accumulator is a row times half a group

/// `half` of a group's outputs, for one row.
STANDPOINT_AVX2 inline void finish256(const Int8Tile& t, int row, int half, __m256i sum) {
    const int at = half * 8, left = t.columns - at;
    const __m256i shift = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(t.sums + at));
    const __m256i exact = _mm256_sub_epi32(sum, _mm256_mullo_epi32(_mm256_set1_epi32(t.xZeros[row]), shift));
    const __m256 scale = _mm256_mul_ps(_mm256_set1_ps(t.xScales[row]), _mm256_loadu_ps(t.scales + at));
    const __m256 value = _mm256_fmadd_ps(_mm256_cvtepi32_ps(exact), scale, _mm256_loadu_ps(t.bias + at));
    const __m256i mask = _mm256_cmpgt_epi32(_mm256_set1_epi32(left), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
    _mm256_maskstore_ps(t.out + row * t.outStride + at, mask, value);
}

template <int Rows> STANDPOINT_AVX_VNNI void tile256(const Int8Tile& t) {
    __m256i sums[Rows][2], weights[2];
    STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r) sums[r][0] = sums[r][1] = _mm256_setzero_si256();
    for (int step = 0; step < t.steps; ++step) {
        const auto* block = reinterpret_cast<const __m256i*>(t.weights + step);
        weights[0] = _mm256_load_si256(block);
        weights[1] = _mm256_load_si256(block + 1);
        STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r) {
            const __m256i x = _mm256_set1_epi32(fourBytes(t.x + r * t.xStride + step * Int8Layer::depth));
            sums[r][0] = _mm256_dpbusd_avx_epi32(sums[r][0], x, weights[0]);
            sums[r][1] = _mm256_dpbusd_avx_epi32(sums[r][1], x, weights[1]);
        }
    }
    STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r)
        STANDPOINT_UNROLL for (int half = 0; half < 2; ++half) finish256(t, r, half, sums[r][half]);
}

// ---- AVX2: vpmaddubsw would be the natural instruction, but it saturates at 16 bits (255 · 127 · 2 is more) and 7-bit
// inputs would cost accuracy and differ from the other kernels. So both sides are widened to 16 bits: vpmaddwd is exact.
// An accumulator is a row times four outputs, with two sums each.

template <int Rows> STANDPOINT_AVX2 void tileAvx2(const Int8Tile& t) {
    __m256i sums[Rows][4], x[Rows];
    STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r)
        STANDPOINT_UNROLL for (int q = 0; q < 4; ++q) sums[r][q] = _mm256_setzero_si256();
    for (int step = 0; step < t.steps; ++step) {
        STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r) {
            const int four = fourBytes(t.x + r * t.xStride + step * Int8Layer::depth);
            x[r] = _mm256_broadcastq_epi64(_mm_cvtepu8_epi16(_mm_cvtsi32_si128(four)));
        }
        const auto* block = reinterpret_cast<const __m128i*>(t.weights + step);
        STANDPOINT_UNROLL for (int q = 0; q < 4; ++q) {
            const __m256i weights = _mm256_cvtepi8_epi16(_mm_load_si128(block + q));
            STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r)
                sums[r][q] = _mm256_add_epi32(sums[r][q], _mm256_madd_epi16(x[r], weights));
        }
    }
    STANDPOINT_UNROLL for (int r = 0; r < Rows; ++r)
        STANDPOINT_UNROLL for (int half = 0; half < 2; ++half) {
            const __m256i joined = _mm256_hadd_epi32(sums[r][2 * half], sums[r][2 * half + 1]);
            finish256(t, r, half, _mm256_permute4x64_epi64(joined, 0b11'01'10'00));
        }
}

// ---- tables of tiles by size

template <int Rows, int... Groups> void addRow512(Int8Tiles& tiles, std::integer_sequence<int, Groups...>) {
    ((tiles.run[Rows - 1][Groups] = tile512<Rows, Groups + 1>), ...);
}

template <int... Rows> Int8Tiles tiles512(std::integer_sequence<int, Rows...>) {
    Int8Tiles tiles{sizeof...(Rows), Int8Tiles::mostGroups, {}};
    (addRow512<Rows + 1>(tiles, std::make_integer_sequence<int, Int8Tiles::mostGroups>{}), ...);
    return tiles;
}

template <int... Rows> Int8Tiles tiles256(std::integer_sequence<int, Rows...>) {
    Int8Tiles tiles{sizeof...(Rows), 1, {}};
    ((tiles.run[Rows][0] = tile256<Rows + 1>), ...);
    return tiles;
}

template <int... Rows> Int8Tiles tilesAvx2(std::integer_sequence<int, Rows...>) {
    Int8Tiles tiles{sizeof...(Rows), 1, {}};
    ((tiles.run[Rows][0] = tileAvx2<Rows + 1>), ...);
    return tiles;
}

} // namespace

const Int8Tiles* int8Tiles(Kernel kernel) {
    static const Int8Tiles avx512 = tiles512(std::make_integer_sequence<int, 6>{});
    static const Int8Tiles vnni = tiles256(std::make_integer_sequence<int, 6>{});
    static const Int8Tiles avx2 = tilesAvx2(std::make_integer_sequence<int, 3>{});
    switch (kernel) {
    case Kernel::Avx512Vnni: return &avx512;
    case Kernel::AvxVnni: return &vnni;
    case Kernel::Avx2: return &avx2;
    case Kernel::Float: break;
    }
    return nullptr;
}

#else

const Int8Tiles* int8Tiles(Kernel) {
    return nullptr;
}

#endif

} // namespace standpoint
