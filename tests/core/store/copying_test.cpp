// "Save as": the copy has everything, and a copy that fails changes nothing.
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

class Copying : public Test {
protected:
    test::TemporaryFolder folder;
    const fs::path path = folder / "town.standpoint", copy = folder / "copy.standpoint";
    Project project = *Project::create(path);

    void SetUp() override { ASSERT_TRUE(project.add(test::levyAnalysis())); }

    void expectRefused(const fs::path& to, const std::string& what) const {
        const auto before = names();
        const Status copied = project.copyTo(to);
        ASSERT_FALSE(copied);
        EXPECT_THAT(copied.error().what, HasSubstr(what));
        EXPECT_EQ(copied.error().where, to.string());
        EXPECT_EQ(names(), before) << "nothing half-written stays behind";
        EXPECT_TRUE(project.corpus());
    }

    void expectWhole(const fs::path& file) const {
        const auto copied = Project::open(file);
        ASSERT_TRUE(copied) << copied.error().message();
        EXPECT_TRUE(copied->writable());
        EXPECT_EQ(copied->corpus()->statements.size(), project.corpus()->statements.size());
        EXPECT_EQ(*copied->document({1}), *project.document({1}));
    }

    std::set<std::string> names() const {
        std::set<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder.path()))
            found.insert(entry.path().filename().string());
        return found;
    }
};

TEST_F(Copying, TheCopyIsAProjectOfItsOwn) {
    ASSERT_TRUE(project.copyTo(copy));
    expectWhole(copy);
    ASSERT_TRUE(Project::open(copy)->setSetting("filter", "{}"));
    EXPECT_FALSE(*project.setting("filter")) << "the two have nothing to do with each other any more";
    EXPECT_EQ(project.path(), path);
}

TEST_F(Copying, HasWhatAnotherWindowHasNotMovedIntoTheFileYet) {
    SQLite::Database window(path.string(), SQLite::OPEN_READWRITE);
    window.exec("PRAGMA wal_autocheckpoint = 0");
    window.exec("INSERT INTO setting VALUES ('filter', 'of the other window')");
    ASSERT_GT(fs::file_size(path.string() + "-wal"), 0u);
    SQLite::Database reader(path.string(), SQLite::OPEN_READONLY); // as long as it reads, the log stays
    reader.exec("BEGIN; SELECT * FROM setting");
    ASSERT_TRUE(project.copyTo(copy));
    EXPECT_FALSE(fs::exists(copy.string() + "-wal"));
    EXPECT_EQ(**Project::open(copy)->setting("filter"), "of the other window");
    expectWhole(copy);
}

TEST_F(Copying, LeavesOutWhatAnotherWindowIsStillWriting) {
    SQLite::Database window(path.string(), SQLite::OPEN_READWRITE);
    window.exec("BEGIN IMMEDIATE; DELETE FROM statement");
    ASSERT_TRUE(project.copyTo(copy));
    window.exec("ROLLBACK");
    expectWhole(copy);
}

TEST_F(Copying, AReadOnlyProjectCanBeCopiedAndTheCopyChanged) {
    ASSERT_TRUE(project.copyTo(copy));
    fs::permissions(copy, fs::perms::owner_read);
    const auto readOnly = Project::open(copy);
    ASSERT_FALSE(readOnly->writable());
    ASSERT_TRUE(readOnly->copyTo(folder / "mine.standpoint"));
    expectWhole(folder / "mine.standpoint");
}

TEST_F(Copying, ReplacesWhatLiesThere) {
    for (const std::string& bytes : {std::string("Dear diary"), std::string()}) {
        test::writeBytes(copy, bytes);
        ASSERT_TRUE(project.copyTo(copy));
        expectWhole(copy);
    }
}

TEST_F(Copying, TheLogOfAReplacedProjectDoesNotReachTheCopy) {
    const fs::path open = folder / "open.standpoint";
    auto crashed = *Project::create(open);
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(crashed.setSetting("old " + std::to_string(i), std::string(3000, 'x')));
    fs::copy_file(open, copy);
    fs::copy_file(open.string() + "-wal", copy.string() + "-wal");
    ASSERT_TRUE(project.copyTo(copy));
    expectWhole(copy);
    EXPECT_FALSE(*Project::open(copy)->setting("old 3"));
}

TEST_F(Copying, AProjectThatIsOpenElsewhereIsNotReplaced) {
    Project other = *Project::create(copy);
    ASSERT_TRUE(other.setSetting("filter", "mine"));
    expectRefused(copy, "open in another window");
    EXPECT_EQ(**other.setting("filter"), "mine");
}

TEST_F(Copying, NeverOntoItself) {
    expectRefused(path, "the open project itself");
    fs::create_hard_link(path, folder / "again.standpoint");
    expectRefused(folder / "again.standpoint", "the open project itself");
    fs::create_symlink(path, folder / "link.standpoint");
    expectRefused(folder / "link.standpoint", "the open project itself");
    EXPECT_EQ(project.corpus()->statements.size(), 5u);
}

TEST_F(Copying, WhereNothingCanBeWrittenNothingIs) {
    expectRefused(folder / "no such folder/copy.standpoint", "could not be saved there");
    fs::create_directory(folder / "kept");
    expectRefused(folder / "kept", "a folder");
    test::writeBytes(copy, "Dear diary");
    fs::permissions(copy, fs::perms::owner_read);
    expectRefused(copy, "could not be saved there");
    EXPECT_EQ(test::bytesOf(copy), "Dear diary");
    fs::permissions(folder / "kept", fs::perms::owner_read | fs::perms::owner_exec);
    expectRefused(folder / "kept/copy.standpoint", "could not be saved there");
}

} // namespace
