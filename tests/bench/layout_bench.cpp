#include "core/layout/layout.h"
#include "core/layout/random.h"

#include <benchmark/benchmark.h>

namespace standpoint {
namespace {

/// A tree with half as many links again.
LayoutInput web(int count) {
    Random random(3);
    LayoutInput input;
    for (int i = 0; i < count; ++i) {
        input.nodes.push_back({.width = 50 + 90 * random.unit(), .height = 25 + 35 * random.unit()});
        if (i > 0) input.edges.push_back({static_cast<int>(random.below(static_cast<std::size_t>(i))), i, 1});
        if (i % 2) input.edges.push_back({static_cast<int>(random.below(static_cast<std::size_t>(i))), i, 1});
    }
    return input;
}

void BM_LayoutFresh(benchmark::State& state) {
    const LayoutInput input = web(static_cast<int>(state.range(0)));
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(layout(input));
}
BENCHMARK(BM_LayoutFresh)->Arg(30)->Arg(100)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);

/// Ten nodes join a picture that is there.
void BM_LayoutWarm(benchmark::State& state) {
    const int count = static_cast<int>(state.range(0));
    LayoutInput input = web(count);
    const auto places = layout(input);
    for (int i = 0; i < count - 10; ++i)
        input.nodes[i].start = places[i];
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(layout(input));
}
BENCHMARK(BM_LayoutWarm)->Arg(100)->Arg(500)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace standpoint
