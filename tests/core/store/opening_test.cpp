// What opening says about files that cannot be opened, and that it leaves them as they are.
#include "core/store/project.h"

#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace standpoint;
using namespace testing;
namespace fs = std::filesystem;

namespace {

const int readWrite = SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;

class Opening : public Test {
protected:
    test::TemporaryFolder folder;
    const fs::path path = folder / "town.standpoint";

    // A good project with three articles, closed.
    void SetUp() override {
        Project project = *Project::create(path);
        Analysis analysis = test::levyAnalysis();
        for (const std::string name : {"one", "two", "three"}) {
            analysis.document.text += " " + name;
            ASSERT_TRUE(project.add(analysis));
        }
    }

    void expectRefused(const std::string& what) const {
        const std::string before = test::bytesOf(path);
        const auto project = Project::open(path);
        ASSERT_FALSE(project);
        EXPECT_THAT(project.error().what, HasSubstr(what));
        EXPECT_EQ(project.error().where, path.string());
        EXPECT_EQ(test::bytesOf(path), before);
        EXPECT_FALSE(fs::exists(path.string() + "-journal"));
    }

    void spoil(const std::string& sql) const { SQLite::Database(path.string(), readWrite).exec(sql); }
};

TEST_F(Opening, AGoodProjectOpensWithAllThatWasInIt) {
    const auto project = Project::open(path);
    ASSERT_TRUE(project);
    EXPECT_TRUE(project->writable());
    EXPECT_EQ(project->documents()->size(), 3u);
    EXPECT_EQ(project->path(), path);
}

TEST_F(Opening, AClosedProjectIsOneFileThatCanBeCopied) {
    EXPECT_FALSE(fs::exists(path.string() + "-wal"));
    fs::copy_file(path, folder / "copy.standpoint");
    EXPECT_EQ(Project::open(folder / "copy.standpoint")->documents()->size(), 3u);
}

TEST_F(Opening, AnOpenProjectIsWholeInItsFileOnceAnotherWindowCloses) {
    const auto window = Project::open(path);
    ASSERT_TRUE(window->documents());
    {
        auto other = Project::open(path);
        ASSERT_TRUE(other->setSetting("filter", "{}"));
    }
    fs::copy_file(path, folder / "copy.standpoint"); // without its -wal
    EXPECT_EQ(**Project::open(folder / "copy.standpoint")->setting("filter"), "{}");
}

TEST_F(Opening, ACrashedProgramsLogIsReadAndNothingIsLost) {
    auto project = Project::open(path);
    ASSERT_TRUE(project->setSetting("filter", "{}"));
    ASSERT_TRUE(fs::exists(path.string() + "-wal"));
    fs::copy_file(path, folder / "crashed.standpoint");
    fs::copy_file(path.string() + "-wal", folder / "crashed.standpoint-wal");
    EXPECT_EQ(**Project::open(folder / "crashed.standpoint")->setting("filter"), "{}");
}

TEST_F(Opening, NamesWithUriCharactersOpen) {
    for (const std::string name : {"100% sure?.standpoint", "a#b&c=d.standpoint", "ж 🌉.standpoint"}) {
        fs::copy_file(path, folder / name);
        EXPECT_EQ(Project::open(folder / name)->documents()->size(), 3u) << name;
    }
}

TEST_F(Opening, AMissingFileIsNotMade) {
    const auto project = Project::open(folder / "none.standpoint");
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().what, HasSubstr("no such file"));
    EXPECT_FALSE(fs::exists(folder / "none.standpoint"));
}

TEST_F(Opening, AFolderIsRefused) {
    const auto project = Project::open(folder.path());
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().what, HasSubstr("folder"));
}

TEST_F(Opening, OtherBytesAreNoProject) {
    for (const std::string& bytes :
         {std::string(), std::string("Dear diary"), std::string(5000, '\0'), std::string("SQLite format 2")}) {
        test::writeBytes(path, bytes);
        expectRefused("not a Standpoint project");
    }
}

TEST_F(Opening, AnotherProgramsDatabaseIsNoProject) {
    fs::remove(path);
    spoil("CREATE TABLE document (id); PRAGMA user_version = 1");
    expectRefused("not a Standpoint project");
}

TEST_F(Opening, ANewerVersionIsRefused) {
    spoil("PRAGMA user_version = 2");
    expectRefused("newer version");
}

TEST_F(Opening, ATruncatedFileIsDamaged) {
    const std::string whole = test::bytesOf(path);
    for (const std::size_t size : {std::size_t(50), std::size_t(4096), whole.size() / 2, whole.size() - 1}) {
        test::writeBytes(path, whole.substr(0, size));
        expectRefused("damaged");
    }
}

TEST_F(Opening, ACorruptFileIsDamaged) {
    std::string bytes = test::bytesOf(path);
    for (std::size_t page = 2; page * 4096 < bytes.size(); page += 3)
        bytes.replace(page * 4096, 64, std::string(64, '\x5A'));
    test::writeBytes(path, bytes);
    expectRefused("damaged");
}

TEST_F(Opening, AMissingTableIsDamaged) {
    spoil("DROP TABLE setting");
    expectRefused("“setting” is missing");
}

TEST_F(Opening, AStrangersTriggerIsNotRun) {
    spoil("CREATE TRIGGER stranger AFTER INSERT ON setting BEGIN DELETE FROM actor_name; END");
    expectRefused("triggers and views");
}

TEST_F(Opening, AnUnknownWordInATableIsReportedOnReading) {
    spoil("UPDATE statement SET status = 'rumoured' WHERE id = 2");
    const auto corpus = Project::open(path)->corpus();
    ASSERT_FALSE(corpus);
    EXPECT_THAT(corpus.error().what, HasSubstr("rumoured"));
}

TEST_F(Opening, ALockedProjectIsRefused) {
    SQLite::Database other(path.string(), readWrite);
    other.exec("PRAGMA locking_mode = EXCLUSIVE");
    other.exec("INSERT INTO setting VALUES ('other', 'program')");
    const auto project = Project::open(path);
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().what, HasSubstr("locked"));
    EXPECT_EQ(other.execAndGet("SELECT count(*) FROM setting").getInt(), 1);
}

TEST_F(Opening, AReadOnlyFileOpensForReading) {
    fs::permissions(path, fs::perms::owner_read);
    const std::string before = test::bytesOf(path);
    {
        auto project = Project::open(path);
        ASSERT_TRUE(project);
        EXPECT_FALSE(project->writable());
        EXPECT_EQ(project->corpus()->documents.size(), 3u);
        const Status set = project->setSetting("filter", "{}");
        ASSERT_FALSE(set);
        EXPECT_THAT(set.error().what, HasSubstr("only be read"));
        EXPECT_FALSE(project->remove({1}));
    }
    EXPECT_EQ(test::bytesOf(path), before);
}

TEST_F(Opening, AReadOnlyFolderOpensForReadingAndGetsNoNewFiles) {
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    const auto project = Project::open(path);
    ASSERT_TRUE(project);
    EXPECT_FALSE(project->writable());
    EXPECT_EQ(project->documents()->size(), 3u);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST_F(Opening, CreatingNeverWritesOverAFile) {
    const std::string before = test::bytesOf(path);
    const auto project = Project::create(path);
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().what, HasSubstr("already a file"));
    EXPECT_EQ(test::bytesOf(path), before);
    EXPECT_FALSE(Project::create(folder / "no such folder/new.standpoint"));
}

} // namespace
