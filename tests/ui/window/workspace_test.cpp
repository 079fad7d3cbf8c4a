#include "ui/window/workspace.h"

#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace standpoint {
namespace {

/// A project with the levy's article at a path.
void makeLevyProject(const std::filesystem::path& path) {
    auto project = Project::create(path);
    ASSERT_TRUE(project);
    ASSERT_TRUE(project->add(test::levyAnalysis()));
}

struct WorkspaceTest : testing::Test {
    test::TemporaryFolder folder;
    Workspace workspace;
    std::filesystem::path levy = folder / "levy.standpoint";
    void SetUp() override { makeLevyProject(levy); }
};

TEST_F(WorkspaceTest, OpensAProject) {
    ASSERT_TRUE(workspace.open(levy).ok());
    EXPECT_TRUE(workspace.hasName());
    EXPECT_EQ(workspace.name(), "levy");
    EXPECT_EQ(workspace.shown().corpus->statements.size(), 5u);
    EXPECT_EQ(workspace.shown().view->statementsShown, 5);
    const DocumentId document = workspace.shown().corpus->documents.front().id;
    EXPECT_EQ(workspace.shown().article(document)->document().title, "The levy splits Brackwater");
}

TEST_F(WorkspaceTest, ABrokenFileLeavesTheOldProjectOpen) {
    ASSERT_TRUE(workspace.open(levy).ok());
    test::writeBytes(folder / "broken.standpoint", "not a project at all");
    EXPECT_FALSE(workspace.open(folder / "broken.standpoint").ok());
    EXPECT_EQ(workspace.path(), levy);
    EXPECT_EQ(workspace.shown().corpus->statements.size(), 5u);
}

TEST_F(WorkspaceTest, TheFilterIsSavedWithTheProject) {
    ASSERT_TRUE(workspace.open(levy).ok());
    workspace.setFilter({.showRelations = false});
    EXPECT_EQ(workspace.shown().view->statementsShown, 2);
    workspace.flush();
    Workspace other;
    ASSERT_TRUE(other.open(levy).ok());
    EXPECT_FALSE(other.filter().showRelations);
    EXPECT_EQ(other.shown().view->statementsShown, 2);
}

TEST_F(WorkspaceTest, AProjectWithoutANameMovesWhenItIsSaved) {
    ASSERT_TRUE(workspace.begin().ok());
    EXPECT_FALSE(workspace.hasName());
    const std::filesystem::path before = workspace.path();
    {
        auto project = Project::open(before);
        ASSERT_TRUE(project);
        ASSERT_TRUE(project->add(test::levyAnalysis()));
    }
    ASSERT_TRUE(workspace.saveAs(folder / "kept.standpoint").ok());
    EXPECT_TRUE(workspace.hasName());
    EXPECT_EQ(workspace.path(), folder / "kept.standpoint");
    EXPECT_FALSE(std::filesystem::exists(before));
    workspace.reload();
    EXPECT_EQ(workspace.shown().corpus->documents.size(), 1u);
}

TEST_F(WorkspaceTest, ASavedCopyHasWhatASecondWindowHasJustWritten) {
    ASSERT_TRUE(workspace.open(levy).ok());
    Workspace second;
    ASSERT_TRUE(second.open(levy).ok());
    const NodeRef node = second.shown().corpus->actors.front().id;
    second.keepPlaces({{node, {12, 34, true}}});
    ASSERT_TRUE(workspace.saveAs(folder / "copy.standpoint").ok());
    EXPECT_EQ(workspace.path(), folder / "copy.standpoint");
    Workspace copy;
    ASSERT_TRUE(copy.open(folder / "copy.standpoint").ok());
    EXPECT_EQ(copy.places().at(node), (NodePlace{12, 34, true}));
    second.keepPlaces({{node, {56, 78, true}}}); // the second window stays with the first file
    EXPECT_EQ(second.path(), levy);
    EXPECT_EQ(copy.places().at(node), (NodePlace{12, 34, true}));
}

TEST_F(WorkspaceTest, SavingOverAProjectOfAnotherWindowIsRefused) {
    makeLevyProject(folder / "other.standpoint");
    Workspace other;
    ASSERT_TRUE(other.open(folder / "other.standpoint").ok());
    other.keepPlaces({{other.shown().corpus->actors.front().id, {12, 34, true}}});
    ASSERT_TRUE(workspace.open(levy).ok());
    EXPECT_FALSE(workspace.saveAs(folder / "other.standpoint").ok());
    EXPECT_EQ(workspace.path(), levy);
    EXPECT_TRUE(workspace.saveAs(levy).ok()) << "under its own name there is nothing to do";
    EXPECT_EQ(workspace.shown().corpus->statements.size(), 5u);
}

TEST_F(WorkspaceTest, AFailedSaveLosesNothing) {
    ASSERT_TRUE(workspace.open(levy).ok());
    EXPECT_FALSE(workspace.saveAs(folder / "missing folder" / "x.standpoint").ok());
    EXPECT_EQ(workspace.path(), levy);
    EXPECT_TRUE(workspace.isWritable());
    workspace.reload();
    EXPECT_EQ(workspace.shown().corpus->statements.size(), 5u);
}

TEST_F(WorkspaceTest, WhatIsThrownAwayIsGoneAndWhatIsLeftIsFound) {
    std::filesystem::path path;
    {
        Workspace unsaved;
        ASSERT_TRUE(unsaved.begin().ok());
        path = unsaved.path();
        EXPECT_FALSE(UnsavedPlace::leftBehind()) << "a project that is open is nobody else's";
    }
    EXPECT_FALSE(std::filesystem::exists(path));
    auto place = UnsavedPlace::fresh();
    ASSERT_TRUE(place);
    path = place->path();
    makeLevyProject(path);
    place->leave();
    auto left = UnsavedPlace::leftBehind();
    ASSERT_TRUE(left);
    ASSERT_TRUE(workspace.recover(std::move(*left)).ok());
    EXPECT_EQ(workspace.path(), path);
    EXPECT_FALSE(workspace.isEmpty());
}

TEST_F(WorkspaceTest, FocusShowsANeighbourhoodAndBack) {
    ASSERT_TRUE(workspace.open(levy).ok());
    const auto whole = num_vertices(workspace.shown().view->graph);
    const Issue issue = workspace.shown().corpus->issues.front();
    workspace.setFilter({.stances = {Stance::Supports}, .showRelations = false, .hideUnconnected = false});
    workspace.focusOn(issue.id, 1);
    EXPECT_EQ(num_vertices(workspace.shown().view->graph), 2u);
    workspace.showAll();
    EXPECT_GE(num_vertices(workspace.shown().view->graph), whole);
}

TEST_F(WorkspaceTest, AFocusThatIsFilteredAwayEnds) {
    ASSERT_TRUE(workspace.open(levy).ok());
    workspace.focusOn(workspace.shown().corpus->issues.front().id, 1);
    ASSERT_TRUE(workspace.focus());
    workspace.setFilter({.showPositions = false});
    EXPECT_FALSE(workspace.focus());
    EXPECT_EQ(workspace.shown().view->statementsShown, 3);
}

TEST_F(WorkspaceTest, RemovingAnArticlePrunesTheFilter) {
    ASSERT_TRUE(workspace.open(levy).ok());
    const DocumentId document = workspace.shown().corpus->documents.front().id;
    workspace.setFilter({.documents = {document}});
    ASSERT_TRUE(workspace.remove({document}).ok());
    EXPECT_TRUE(workspace.isEmpty());
    EXPECT_TRUE(workspace.filter().documents.empty());
}

TEST_F(WorkspaceTest, PlacesAreKept) {
    ASSERT_TRUE(workspace.open(levy).ok());
    const NodeRef node = workspace.shown().corpus->actors.front().id;
    workspace.keepPlaces({{node, {12, 34, true}}});
    Workspace other;
    ASSERT_TRUE(other.open(levy).ok());
    EXPECT_EQ(other.places().at(node), (NodePlace{12, 34, true}));
}

} // namespace
} // namespace standpoint
