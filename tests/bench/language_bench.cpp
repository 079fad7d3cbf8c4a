#include "core/language/encoder.h"
#include "core/language/kernels.h"
#include "core/language/processor.h"
#include "core/model/resources.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <random>
#if STANDPOINT_X86
#include <immintrin.h>
#endif

namespace standpoint {
namespace {

constexpr double operations = 2; // of a multiplication with an addition

#if STANDPOINT_X86
// vpdpbusd from registers to registers: what no product can surpass. The empty assembly keeps the sums needed.
#define STANDPOINT_UNROLL _Pragma("GCC unroll 16")
constexpr int chains = 12, rounds = 1'000'000;

__attribute__((target("avx512f,avx512vnni"))) void multiply512() {
    __m512i sums[chains], x = _mm512_set1_epi8(1), y = _mm512_set1_epi8(3);
    STANDPOINT_UNROLL for (int i = 0; i < chains; ++i) sums[i] = _mm512_setzero_si512();
    for (int round = 0; round < rounds; ++round) {
        STANDPOINT_UNROLL for (int i = 0; i < chains; ++i) sums[i] = _mm512_dpbusd_epi32(sums[i], x, y);
        STANDPOINT_UNROLL for (int i = 0; i < chains; ++i) asm volatile("" : "+v"(sums[i]));
    }
}

__attribute__((target("avx2,avxvnni"))) void multiply256() {
    __m256i sums[chains], x = _mm256_set1_epi8(1), y = _mm256_set1_epi8(3);
    STANDPOINT_UNROLL for (int i = 0; i < chains; ++i) sums[i] = _mm256_setzero_si256();
    for (int round = 0; round < rounds; ++round) {
        STANDPOINT_UNROLL for (int i = 0; i < chains; ++i) sums[i] = _mm256_dpbusd_avx_epi32(sums[i], x, y);
        STANDPOINT_UNROLL for (int i = 0; i < chains; ++i) asm volatile("" : "+x"(sums[i]));
    }
}
#endif

double secondsOf(auto&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Multiplications with additions a second, the best of several tries; 0 for kernels without vpdpbusd.
double peakOf([[maybe_unused]] Kernel kernel) {
    double most = 0;
#if STANDPOINT_X86
    for (int i = 0; i < 5; ++i) {
        if (kernel == Kernel::Avx512Vnni) most = std::max(most, 64.0 * chains * rounds / secondsOf(multiply512));
        if (kernel == Kernel::AvxVnni) most = std::max(most, 32.0 * chains * rounds / secondsOf(multiply256));
    }
#endif
    return most;
}

Linear randomLayer(Kernel kernel, int inputs, int outputs) {
    Linear layer;
    layer.weight = Matrix(outputs, inputs);
    layer.bias.assign(outputs, 0.5f);
    std::mt19937 random(1);
    std::vector<std::int8_t> values(layer.weight.values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<std::int8_t>(random() % 255) - 127;
        layer.weight.values[i] = static_cast<float>(values[i]) * 0.01f;
    }
    if (kernel == Kernel::Float) return layer;
    const std::vector<float> scales(outputs, 0.01f);
    const Int8Rows rows{values.data(), scales.data(), outputs, inputs};
    layer.packed = std::make_shared<Int8Layer>(std::span(&rows, 1), layer.bias);
    layer.kernel = kernel;
    return layer;
}

Matrix randomInputs(int rows, int columns) {
    Matrix x(rows, columns);
    std::mt19937 random(2);
    std::normal_distribution<float> normal;
    for (float& value : x.values)
        value = normal(random);
    return x;
}

/// GOP/s of linear(), rounding of inputs included, and what share that is of the multiply peak.
void linearBench(benchmark::State& state, Kernel kernel, double peak) {
    const int rows = static_cast<int>(state.range(0)), inputs = static_cast<int>(state.range(1)),
              outputs = static_cast<int>(state.range(2));
    const Linear layer = randomLayer(kernel, inputs, outputs);
    const Matrix x = randomInputs(rows, inputs);
    double best = 1e9;
    for ([[maybe_unused]] auto _ : state)
        best = std::min(best, secondsOf([&] { benchmark::DoNotOptimize(linear(x, layer)); }));
    const double done = static_cast<double>(rows) * inputs * outputs;
    state.counters["GOP/s"] = operations * done / best / 1e9;
    if (peak > 0) state.counters["% of peak"] = 100 * done / best / peak;
}

/// A text of sentences of 30 pieces through the encoder.
void encoderBench(benchmark::State& state, Kernel kernel) {
    const auto file = ModelFile::open(resourcePath("models/standpoint.model"));
    if (!file) return state.SkipWithError(file.error().what.c_str());
    Weights weights(*file, kernel);
    const Encoder encoder(weights, *file);
    PieceWindow sentence{{}, {}, {}, 29};
    for (int i = 0; i < 30; ++i) {
        sentence.pieces.push_back(200 + 37 * i);
        sentence.cases.push_back(0);
        sentence.owners.push_back(i < 29 ? i : -1);
    }
    const std::vector<PieceWindow> text(static_cast<std::size_t>(state.range(0)) / 30, sentence);
    double best = 1e9;
    for ([[maybe_unused]] auto _ : state)
        best = std::min(best, secondsOf([&] {
                            benchmark::DoNotOptimize(
                                encoder.encode(text, {Mix::Syntax, Mix::Mentions, Mix::Statements, Mix::Attribution}));
                        }));
    state.counters["pieces/s"] = 30.0 * static_cast<double>(text.size()) / best;
}

void loadBench(benchmark::State& state, Kernel kernel) {
    for ([[maybe_unused]] auto _ : state) {
        const auto file = ModelFile::open(resourcePath("models/standpoint.model"));
        if (!file) return state.SkipWithError(file.error().what.c_str());
        Weights weights(*file, kernel);
        benchmark::DoNotOptimize(Encoder(weights, *file));
    }
}

/// A benchmark for each kernel that this processor has.
const bool registered = [] {
    useOneThreadPerProduct();
    for (Kernel kernel : availableKernels()) {
        const std::string name(nameOf(kernel));
        const double peak = peakOf(kernel);
        auto* product = benchmark::RegisterBenchmark(("BM_Linear/" + name).c_str(), linearBench, kernel, peak);
        for (int rows : {1, 30, 300})
            for (const auto& [inputs, outputs] :
                 {std::pair{384, 1152}, {384, 384}, {384, 1536}, {1536, 384}, {384, 18}})
                product->Args({rows, inputs, outputs});
        benchmark::RegisterBenchmark(("BM_Encoder/" + name).c_str(), encoderBench, kernel)
            ->Arg(30)
            ->Arg(480)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("BM_LoadEncoder/" + name).c_str(), loadBench, kernel)
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

} // namespace
} // namespace standpoint
