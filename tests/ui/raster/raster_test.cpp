// The fast painter against QPainter: the same scene must give nearly the same picture.
#include "ui/raster/raster.h"

#include "tests/bench/canvas/clusters.h"
#include "tests/ui/scene/harbour.h"
#include "tests/ui/support/application.h"
#include "ui/scene/draw.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace standpoint {
namespace {

constexpr double quiet = 0.8;

struct Case {
    double zoom, ratio;
    const Theme& theme;
};

Scene crowd(const Theme& theme) {
    const auto [view, places] = bench::clusters(60, 110);
    Scene scene = makeScene(view, places, theme);
    for (std::size_t e = 0; e < scene.edges.size(); ++e) // every mark
        scene.edges[e].mark = static_cast<StatusMark>(e % 9 == 0 ? 1 : e % 9 == 1 ? 2 : 0);
    return scene;
}

RasterView viewOf(const SceneGrid& grid, double zoom, double ratio) {
    RasterView view{.viewport = {}, .ratio = ratio};
    view.viewport.zoom = zoom;
    view.viewport.origin = QPointF(450, 300) - grid.bounds().center() * zoom;
    return view;
}

QImage emptyPicture(const RasterView& view) {
    return QImage(QSize(900, 600) * view.ratio, QImage::Format_RGB32);
}

QImage fast(const Scene& scene, const RasterView& view) {
    QImage image = emptyPicture(view);
    Rasterizer().paint(image, image.rect(), scene, SceneGrid(scene), view, quiet);
    return image;
}

QImage exact(const Scene& scene, const RasterView& view) {
    QImage image = emptyPicture(view);
    image.fill(scene.theme.background);
    const SceneGrid grid(scene);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(view.ratio, view.ratio);
    painter.setTransform(view.viewport.transform(), true);
    PainterInk ink(painter);
    drawSome(ink, scene, {.zoom = view.viewport.zoom, .edgeStrength = quiet}, grid.edgesIn({}), grid.nodesIn({}));
    return image;
}

int differenceOf(QRgb a, QRgb b) {
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

/// Mean of the largest difference in a channel, and the share of pixels in which it is more than a quarter.
std::pair<double, double> differences(const QImage& a, const QImage& b) {
    double sum = 0, many = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const int difference = differenceOf(a.pixel(x, y), b.pixel(x, y));
            sum += difference, many += difference > 64;
        }
    const double pixels = static_cast<double>(a.width()) * a.height();
    return {sum / pixels, many / pixels};
}

TEST(Rasterizer, DrawsNearlyWhatQPainterDraws) {
    for (const auto& [zoom, ratio, theme] : {Case{0.34, 1, lightTheme()},
                                             {0.5, 1, darkTheme()},
                                             {1, 1, lightTheme()},
                                             {0.4, 2, lightTheme()},
                                             {2.5, 1, darkTheme()}}) {
        const Scene scene = crowd(theme);
        const RasterView view = viewOf(SceneGrid(scene), zoom, ratio);
        const QImage ours = fast(scene, view), theirs = exact(scene, view);
        QImage blank = emptyPicture(view);
        blank.fill(theme.background);
        const auto [mean, share] = differences(ours, theirs);
        EXPECT_LT(mean, 4) << zoom << ", ratio " << ratio;
        EXPECT_LT(share, 0.012) << zoom << ", ratio " << ratio;
        EXPECT_LT(mean, 0.4 * differences(blank, theirs).first) << "much less than what is drawn at all";
    }
}

TEST(Rasterizer, FromAfarDashedLinesAreAsDarkAsBefore) {
    const Theme& theme = lightTheme();
    const Scene scene = crowd(theme);
    const SceneGrid grid(scene);
    const auto inkAt = [&](double zoom) { // for each length of line
        const QImage image = fast(scene, viewOf(grid, zoom, 1));
        double ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ink += differenceOf(image.pixel(x, y), theme.background.rgb());
        return ink / zoom;
    };
    EXPECT_NEAR(inkAt(0.299) / inkAt(0.301), 1, 0.15);
}

TEST(Rasterizer, DrawsAPartAsItDrawsTheWhole) {
    const Scene scene = crowd(lightTheme());
    const SceneGrid grid(scene);
    for (const double zoom : {0.2, 0.8}) {
        const RasterView view = viewOf(grid, zoom, 1);
        const QImage whole = fast(scene, view);
        QImage part = whole;
        const QRect strip(200, 0, 37, 600);
        fadeTo(surfaceOf(part, strip), 0xff000000, 1);
        Rasterizer rasterizer;
        rasterizer.paint(part, strip, scene, grid, view, quiet);
        const auto [mean, share] = differences(part.copy(strip), whole.copy(strip));
        EXPECT_LT(mean, 0.1) << zoom;
        EXPECT_EQ(differences(part, whole).second, share * strip.width() / whole.width()) << "only the part changed";
    }
}

TEST(Rasterizer, StopsWhenAsked) {
    const Scene scene = crowd(lightTheme());
    const RasterView view = viewOf(SceneGrid(scene), 0.5, 1);
    QImage image = emptyPicture(view);
    std::stop_source source;
    source.request_stop();
    EXPECT_FALSE(Rasterizer().paint(image, image.rect(), scene, SceneGrid(scene), view, quiet, source.get_token()));
}

} // namespace
} // namespace standpoint
