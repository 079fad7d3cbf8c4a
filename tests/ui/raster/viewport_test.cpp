#include "ui/raster/viewport.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {

void expectNear(QPointF a, QPointF b) {
    EXPECT_NEAR(a.x(), b.x(), 1e-9);
    EXPECT_NEAR(a.y(), b.y(), 1e-9);
}

TEST(Viewport, ZoomKeepsThePointUnderThePointer) {
    Viewport viewport{.zoom = 0.8, .origin = {30, -12}};
    const QPointF pointer(200, 150), before = viewport.toScene(pointer);
    viewport.zoomBy(1.7, pointer);
    EXPECT_NEAR(viewport.zoom, 0.8 * 1.7, 1e-12);
    expectNear(viewport.toScene(pointer), before);
    viewport.zoomBy(1e6, pointer); // stops at the limit, still without a jump
    EXPECT_EQ(viewport.zoom, Viewport::largest);
    expectNear(viewport.toScene(pointer), before);
}

TEST(Viewport, ThereAndBackAgain) {
    const Viewport viewport{.zoom = 1.3, .origin = {7, 9}};
    expectNear(viewport.toScene(viewport.toScreen({12, 34})), {12, 34});
    EXPECT_EQ(viewport.transform().map(QPointF(12, 34)), viewport.toScreen({12, 34}));
}

TEST(Viewport, FitCentresAndNeverBlowsUp) {
    Viewport viewport;
    viewport.fit({100, 100, 1000, 200}, {0, 0, 500, 400});
    EXPECT_DOUBLE_EQ(viewport.zoom, 0.5);
    expectNear(viewport.toScreen({600, 200}), {250, 200});
    viewport.fit({0, 0, 10, 10}, {0, 0, 500, 400});
    EXPECT_EQ(viewport.zoom, 1.25);
    const Viewport before = viewport;
    viewport.fit({}, {0, 0, 500, 400});
    EXPECT_EQ(viewport, before);
}

} // namespace
} // namespace standpoint
