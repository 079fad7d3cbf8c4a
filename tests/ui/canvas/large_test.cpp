// A canvas that shows more than QPainter draws in a frame's time.
#include "ui/canvas/canvas.h"

#include "tests/bench/canvas/clusters.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace standpoint {
namespace {

/// What is on the screen: a picture that has nothing left to improve.
QImage settled(GraphCanvas& canvas) {
    QImage before, now = canvas.grab().toImage();
    do {
        QTest::qWait(150);
        before = std::exchange(now, canvas.grab().toImage());
    } while (before != now);
    return now;
}

double differenceOf(const QImage& a, const QImage& b, const QRect& part) {
    double sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / (part.width() * part.height());
}

/// `nodes` nodes and twice as many edges; 400 are drawn at once, 3,000 by a worker.
class LargeCanvas : public testing::TestWithParam<int> {
protected:
    LargeCanvas() : graph(bench::clusters(GetParam(), 2 * GetParam())) {
        canvas.resize(800, 600);
        canvas.setReducedMotion(true);
        canvas.setLegendVisible(false);
        canvas.setView(graph.view, graph.places);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&canvas));
    }
    void drag(QPoint from, QPoint by) {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        for (const QPoint point : {from + by / 2, from + by}) {
            QMouseEvent move(QEvent::MouseMove, point, canvas.mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&canvas, &move);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, from + by);
    }
    [[nodiscard]] QPoint at(int node) const { return canvas.toScreen(canvas.scene().nodes[node].place).toPoint(); }

    bench::PlacedGraph graph;
    GraphCanvas canvas;
};

TEST_P(LargeCanvas, ShowsAfterPanningAndZoomingWhatAFreshOneShows) {
    settled(canvas);
    canvas.zoomBy(3, {400, 300});
    const QImage before = settled(canvas);
    for (const int key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(&canvas, static_cast<Qt::Key>(key));
    const QImage moved = settled(canvas);
    GraphCanvas fresh;
    fresh.resize(canvas.size());
    fresh.setLegendVisible(false);
    fresh.setView(graph.view, graph.places);
    fresh.fit();
    fresh.zoomBy(3, {400, 300});
    for (const int key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(&fresh, static_cast<Qt::Key>(key));
    const QImage anew = settled(fresh);
    EXPECT_LT(differenceOf(moved, anew, canvas.rect()), 4) << "names may have kept other places";
    EXPECT_GT(differenceOf(moved, before, canvas.rect()), 6) << "else nothing was put to the test";
}

TEST_P(LargeCanvas, HoverFadesTheRestAndLeavingBringsItBack) {
    const QImage before = settled(canvas);
    QTest::mouseMove(&canvas, at(0));
    const QImage lit = canvas.grab().toImage();
    EXPECT_GT(differenceOf(before, lit, canvas.rect()), 3);
    QTest::mouseMove(&canvas, QPoint(1, 1));
    EXPECT_EQ(settled(canvas), before);
}

TEST_P(LargeCanvas, ADraggedNodeIsFoundWhereItWasDropped) {
    settled(canvas);
    const QPoint from = at(0), to(4, 4);
    drag(from, to - from);
    EXPECT_LT((at(0) - to).manhattanLength(), 3);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&canvas, &leave);
    const QImage dropped = settled(canvas);
    std::vector<NodeRef> picked;
    QObject::connect(&canvas, &GraphCanvas::selectionChanged, &canvas,
                     [&](const auto& nodes, const auto&) { picked = nodes; });
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, to);
    EXPECT_EQ(picked, std::vector{canvas.scene().nodes[0].ref});
    EXPECT_NE(settled(canvas), dropped) << "it has a ring now";
}

TEST_P(LargeCanvas, CopiesASharperPicture) {
    const QImage shown = settled(canvas);
    QApplication::clipboard()->clear();
    canvas.copyImage();
    const QImage copied = QApplication::clipboard()->image();
    ASSERT_EQ(copied.size(), 2 * canvas.size());
    const QSize coarse(80, 60);
    EXPECT_LT(differenceOf(copied.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
                           shown.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), QRect({}, coarse)),
              5);
}

TEST_P(LargeCanvas, TakesAnotherTheme) {
    settled(canvas);
    canvas.setTheme(darkTheme());
    EXPECT_EQ(settled(canvas).pixelColor(1, 1), darkTheme().background);
}

INSTANTIATE_TEST_SUITE_P(Sizes, LargeCanvas, testing::Values(400, 3000));

} // namespace
} // namespace standpoint
