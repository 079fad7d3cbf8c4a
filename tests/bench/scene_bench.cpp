#include "corpus.h"
#include "ui/scene/paint.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

namespace standpoint {
namespace {

/// One for the whole run: fonts need it.
void needApplication() {
    static int count = 1;
    static char name[] = "standpoint_bench";
    static char* arguments[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(count, arguments);
}

GraphView viewOf(const benchmark::State& state) {
    return buildView(bench::corpus(static_cast<int>(state.range(0))), {});
}

void BM_SceneMake(benchmark::State& state) {
    needApplication();
    const GraphView view = viewOf(state);
    const Places places = layOut(view, {});
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(makeScene(view, places, lightTheme()));
}
BENCHMARK(BM_SceneMake)->Arg(50)->Arg(500)->Unit(benchmark::kMillisecond);

/// A frame of the canvas with the whole graph in sight.
void BM_ScenePaint(benchmark::State& state) {
    needApplication();
    const GraphView view = viewOf(state);
    const Scene scene = makeScene(view, layOut(view, {}), lightTheme());
    const QRectF bounds = boundsOf(scene);
    QImage image(1200, 900, QImage::Format_RGB32);
    const double zoom = std::min(image.width() / bounds.width(), image.height() / bounds.height());
    for ([[maybe_unused]] auto _ : state) {
        image.fill(scene.theme.background);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        painter.translate(-bounds.topLeft());
        paint(painter, scene, {.zoom = zoom, .everyLabel = false});
    }
}
BENCHMARK(BM_ScenePaint)->Arg(50)->Arg(500)->Arg(1500)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace standpoint
