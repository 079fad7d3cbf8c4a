#pragma once
// The whole window on a small project.

#include "tests/core/support/folder.h"
#include "tests/ui/window/analyzer.h"
#include "ui/window/main_window.h"

#include <QTest>

#include <gtest/gtest.h>

namespace standpoint::test {

/// A window, and a project with the levy's article that it may open.
struct LevyWindow : testing::Test {
    TemporaryFolder folder;
    MainWindow window{readAsLevy};
    std::filesystem::path levy = folder / "levy.standpoint";

    void SetUp() override {
        auto project = Project::create(levy);
        ASSERT_TRUE(project);
        ASSERT_TRUE(project->add(levyAnalysis()));
        window.central().canvas().setReducedMotion(true);
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    const Corpus& corpus() { return *window.workspace().shown().corpus; }
    NodeRef actor(const std::string& name) {
        for (const Actor& one : corpus().actors)
            if (one.name == name) return one.id;
        ADD_FAILURE() << "no actor " << name;
        return ActorId{};
    }
    void waitForImport() {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !window.importer().isRunning(); }, 20000));
    }
    std::string message() { return window.central().messages().text().toStdString(); }
};

} // namespace standpoint::test
