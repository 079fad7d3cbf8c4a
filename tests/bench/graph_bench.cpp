#include "corpus.h"

#include <benchmark/benchmark.h>

namespace standpoint {
namespace {

/// What happens between a click on a filter and the layout.
void BM_GraphBuildView(benchmark::State& state) {
    const Corpus corpus = bench::corpus(static_cast<int>(state.range(0)));
    const Filter filter{.actorKinds = {ActorKind::State, ActorKind::Person, ActorKind::Organization},
                        .minConfidence = 0.3};
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(buildView(corpus, filter));
}
BENCHMARK(BM_GraphBuildView)->Arg(500)->Arg(5000)->Arg(50'000)->Unit(benchmark::kMillisecond);

void BM_GraphNeighbourhood(benchmark::State& state) {
    const GraphView view = buildView(bench::corpus(5000), {});
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(neighbourhood(view, {ActorId{1}}, 2));
}
BENCHMARK(BM_GraphNeighbourhood)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace standpoint

BENCHMARK_MAIN();
