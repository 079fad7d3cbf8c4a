// ./dev bench canvas: how long frames of a large graph take, one figure a line. 1200 × 800 pixels, antialiased; medians
// over frames that draw everything anew, except where said otherwise.
#include "clusters.h"
#include "ui/canvas/emphasis.h"
#include "ui/canvas/picture.h"
#include "ui/scene/hit.h"

#include <QGuiApplication>
#include <QPainter>

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace standpoint {
namespace {

constexpr QSize frame(1200, 800);

double millisecondsOf(const auto& deed) {
    const auto start = std::chrono::steady_clock::now();
    deed();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double medianOf(int rounds, const auto& deed) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i)
        times.push_back(millisecondsOf(deed));
    if (qEnvironmentVariableIsSet("MIN")) return *std::ranges::min_element(times);
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[rounds / 2];
}

void tell(const char* figure, const char* size, const char* unit, double value) {
    std::printf("%s_%s_%s=%.3g\n", figure, size, unit, value);
    std::fflush(stdout);
}

double allocatedMegabytes() {
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

Viewport fitted(const SceneGrid& grid) {
    Viewport viewport;
    viewport.fit(grid.bounds(), QRectF(QPointF(), frame));
    return viewport;
}

/// In the middle of the graph, with about so many nodes in sight.
Viewport closer(const Scene& scene, const SceneGrid& grid, std::ptrdiff_t nodes) {
    Viewport viewport = fitted(grid);
    const QRectF screen(QPointF(), frame);
    const auto inSight = [&] {
        const QRectF sight = viewport.toScene(screen);
        return std::ranges::count_if(scene.nodes, [&](const SceneNode& n) { return sight.contains(n.place); });
    };
    while (inSight() > nodes)
        viewport.zoomBy(1.01, screen.center());
    return viewport;
}

/// A canvas's picture on pixels of its own.
class Screen {
public:
    explicit Screen(const LiveScene& scene) : scene_(scene) {}

    Viewport viewport;
    Emphasis emphasis;
    void paint() {
        QPainter painter(&pixels_);
        picture_.paint(painter, scene_,
                       {.viewport = viewport, .size = frame, .emphasis = emphasis, .edgeStrength = 0.8});
    }
    void paintAnew() {
        picture_.forget();
        paint();
    }

private:
    const LiveScene& scene_;
    Picture picture_;
    QImage pixels_{frame, QImage::Format_RGB32};
};

void measureFrames(const LiveScene& scene, const char* size) {
    Screen screen(scene);
    for (const auto& [figure, viewport] :
         {std::pair("frame_full", fitted(*scene.grid())), {"frame_2000_of", closer(*scene, *scene.grid(), 2000)}}) {
        screen.viewport = viewport;
        screen.paintAnew(); // names and sprites are drawn once for all frames
        tell(figure, size, "ms", medianOf(25, [&] { screen.paintAnew(); }));
    }
}

/// The whole graph in sight, moved a few pixels a frame.
void measurePan(const LiveScene& scene, const char* size) {
    Screen screen(scene);
    screen.viewport = fitted(*scene.grid());
    screen.paint();
    tell("frame_pan", size, "ms", medianOf(60, [&] {
             screen.viewport.pan({7, -4});
             screen.paint();
         }));
}

/// From the pointer's place to the picture of what lies there and its neighbours.
void measureHover(const LiveScene& scene, const char* size) {
    Screen screen(scene);
    screen.viewport = fitted(*scene.grid());
    screen.paint();
    int next = 0;
    tell("hover", size, "ms", medianOf(60, [&] {
             const int wanted = scene.grid()->byImportance()[7 * next++];
             const auto node = nodeAt(*scene, *scene.grid(), scene->nodes[wanted].place, 3 / screen.viewport.zoom);
             screen.emphasis = emphasisOf(*scene, *scene.grid(), {}, node, std::nullopt, {});
             screen.paint();
         }));
}

void measure(int nodes, const char* size) {
    const bench::PlacedGraph graph = bench::clusters(nodes, 2 * nodes);
    const auto made = [&] {
        LiveScene scene;
        scene.edit() = makeScene(graph.view, graph.places, lightTheme());
        (void)scene.grid();
        return scene;
    };
    const double before = allocatedMegabytes();
    const LiveScene scene = made();
    tell("scene", size, "mb", allocatedMegabytes() - before);
    tell("scene_build", size, "s", medianOf(7, made) / 1000);
    measureFrames(scene, size);
    measurePan(scene, size);
    measureHover(scene, size);
}

} // namespace
} // namespace standpoint

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv); // fonts need it
    standpoint::measure(10'000, "10k");
    standpoint::measure(100'000, "100k");
}
