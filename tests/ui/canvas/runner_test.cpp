#include "ui/canvas/layout_runner.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace standpoint {
namespace {

LayoutInput chain(int count) {
    LayoutInput input;
    for (int i = 0; i < count; ++i) {
        input.nodes.push_back({.width = 80, .height = 30});
        if (i > 0) input.edges.push_back({i - 1, i, 1});
    }
    return input;
}

TEST(LayoutRunner, GivesWhatLayoutGives) {
    LayoutRunner runner;
    std::vector<Point> places;
    QObject::connect(&runner, &LayoutRunner::finished, &runner, [&](const auto& found) { places = found; });
    QSignalSpy finished(&runner, &LayoutRunner::finished);
    runner.start(chain(12));
    EXPECT_TRUE(runner.isRunning());
    ASSERT_TRUE(finished.wait(20'000));
    EXPECT_FALSE(runner.isRunning());
    EXPECT_EQ(places, layout(chain(12)));
}

TEST(LayoutRunner, OnlyTheLastStartTells) {
    LayoutRunner runner;
    std::vector<std::size_t> sizes;
    QObject::connect(&runner, &LayoutRunner::finished, &runner,
                     [&](const auto& found) { sizes.push_back(found.size()); });
    QSignalSpy finished(&runner, &LayoutRunner::finished);
    runner.start(chain(900));
    runner.start(chain(5));
    ASSERT_TRUE(finished.wait(20'000));
    QCoreApplication::processEvents();
    EXPECT_EQ(sizes, std::vector<std::size_t>{5});
}

TEST(LayoutRunner, TellsNothingAfterCancel) {
    LayoutRunner runner;
    QSignalSpy finished(&runner, &LayoutRunner::finished), progressed(&runner, &LayoutRunner::progressed);
    runner.start(chain(900));
    runner.cancel(); // the worker has ended when this returns
    QCoreApplication::processEvents();
    EXPECT_FALSE(runner.isRunning());
    EXPECT_EQ(finished.count() + progressed.count(), 0);
}

TEST(LayoutRunner, MayGoAwayWhileItRuns) {
    {
        LayoutRunner runner;
        runner.start(chain(900));
    }
    QCoreApplication::processEvents();
}

} // namespace
} // namespace standpoint
