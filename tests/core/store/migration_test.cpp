// The machinery that brings older files up to date, with steps of a test's own.
#include "core/store/connection.h"

#include "tests/core/support/folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace standpoint;
using namespace standpoint::store;
using namespace testing;

namespace {

// Version 0 had towns with their mayors; version 1 knows people; version 2 counts them.
const Schema schemaOfZero{0, "CREATE TABLE town (id INTEGER PRIMARY KEY, mayor TEXT)", {}};
const char* const tablesOfTwo =
    "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE town (id INTEGER PRIMARY KEY, mayor INTEGER REFERENCES person, people INTEGER)";

void splitMayors(SQLite::Database& db) {
    db.exec("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT);"
            "INSERT INTO person (name) SELECT mayor FROM town;"
            "CREATE TABLE town1 (id INTEGER PRIMARY KEY, mayor INTEGER REFERENCES person);"
            "INSERT INTO town1 SELECT town.id, person.id FROM town JOIN person ON name = mayor;"
            "DROP TABLE town; ALTER TABLE town1 RENAME TO town");
}

void countPeople(SQLite::Database& db) {
    db.exec("ALTER TABLE town ADD COLUMN people INTEGER");
}

class Migrating : public Test {
protected:
    test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "old.standpoint";
    const std::filesystem::path backup = folder / "old.standpoint.backup-v0";

    void SetUp() override {
        Connection old = *createFile(path, schemaOfZero);
        old.db.exec("INSERT INTO town (mayor) VALUES ('Vole'), ('Quill')");
    }

    static int count(const std::filesystem::path& file, const std::string& query) {
        return SQLite::Database(file.string()).execAndGet(query).getInt();
    }
};

TEST_F(Migrating, RunsAllStepsAndKeepsACopy) {
    {
        const auto opened = openFile(path, {2, tablesOfTwo, {{0, splitMayors}, {1, countPeople}}});
        ASSERT_TRUE(opened) << opened.error().message();
    }
    EXPECT_EQ(count(path, "PRAGMA user_version"), 2);
    EXPECT_EQ(count(path, "SELECT count(*) FROM town JOIN person ON person.id = mayor WHERE people IS NULL"), 2);
    EXPECT_EQ(count(backup, "PRAGMA user_version"), 0);
    EXPECT_EQ(count(backup, "SELECT count(*) FROM town WHERE mayor IN ('Vole', 'Quill')"), 2);
}

TEST_F(Migrating, StartsAtTheFilesOwnVersion) {
    ASSERT_TRUE(openFile(path, {1, "CREATE TABLE person (id); CREATE TABLE town (id)", {{0, splitMayors}}}));
    const auto forbidden = [](SQLite::Database&) { FAIL() << "this step has been done already"; };
    ASSERT_TRUE(openFile(path, {2, tablesOfTwo, {{0, forbidden}, {1, countPeople}}}));
    EXPECT_TRUE(std::filesystem::exists(folder / "old.standpoint.backup-v1"));
}

TEST_F(Migrating, AFailedStepLeavesTheFileAsItWas) {
    const auto fails = [](SQLite::Database& db) { db.exec("DROP TABLE town; SELECT * FROM nowhere"); };
    const auto opened = openFile(path, {2, tablesOfTwo, {{0, splitMayors}, {1, fails}}});
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().what, HasSubstr("unchanged"));
    EXPECT_EQ(count(path, "PRAGMA user_version"), 0);
    EXPECT_EQ(count(path, "SELECT count(*) FROM town WHERE mayor = 'Vole'"), 1);
    EXPECT_EQ(count(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'person'"), 0);
}

TEST_F(Migrating, AStepThatOrphansRowsIsUndone) {
    const auto orphan = [](SQLite::Database& db) {
        splitMayors(db);
        db.exec("DELETE FROM person WHERE name = 'Vole'");
    };
    const auto opened = openFile(path, {1, "CREATE TABLE person (id)", {{0, orphan}}});
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().what, HasSubstr("lost its owner"));
    EXPECT_EQ(count(path, "PRAGMA user_version"), 0);
}

TEST_F(Migrating, AnEarlierCopyIsNeverWrittenOver) {
    test::writeBytes(backup, "the first copy");
    ASSERT_TRUE(openFile(path, {1, "CREATE TABLE person (id)", {{0, splitMayors}}}));
    EXPECT_EQ(test::bytesOf(backup), "the first copy");
    EXPECT_EQ(count(folder / "old.standpoint.backup-v0-2", "SELECT count(*) FROM town"), 2);
}

TEST_F(Migrating, AVersionWithoutAWayIsRefused) {
    const std::string before = test::bytesOf(path);
    const auto opened = openFile(path, {2, tablesOfTwo, {{1, countPeople}}});
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().what, HasSubstr("too old"));
    EXPECT_EQ(test::bytesOf(path), before);
    EXPECT_FALSE(std::filesystem::exists(backup));
}

TEST_F(Migrating, AReadOnlyOldFileIsRefused) {
    std::filesystem::permissions(path, std::filesystem::perms::owner_read);
    const auto opened = openFile(path, {1, "CREATE TABLE person (id)", {{0, splitMayors}}});
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().what, HasSubstr("older version"));
    EXPECT_FALSE(std::filesystem::exists(backup));
}

} // namespace
