// Two windows on one project.
#include "core/store/project.h"

#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

using namespace standpoint;
using namespace testing;

namespace {

class Sharing : public Test {
protected:
    test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "town.standpoint";

    static Analysis article(const std::string& name) {
        Analysis analysis = test::levyAnalysis();
        analysis.document.name = name;
        analysis.document.text += " " + name;
        return analysis;
    }

    void expectSound(std::size_t documents) const {
        const auto project = Project::open(path);
        ASSERT_TRUE(project) << project.error().message();
        const Corpus corpus = *project->corpus();
        EXPECT_EQ(corpus.documents.size(), documents);
        EXPECT_EQ(corpus.statements.size(), documents * 5);
        EXPECT_EQ(corpus.actors.size(), 4u) << "both windows join the same actors";
        SQLite::Database db(path.string(), SQLite::OPEN_READWRITE);
        EXPECT_EQ(db.execAndGet("PRAGMA integrity_check").getString(), "ok");
        for (const std::string index : {"sentence_index", "actor_index", "issue_index"})
            EXPECT_NO_THROW(db.exec("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)"))
                << index;
    }
};

TEST_F(Sharing, EachSeesWhatTheOtherDoes) {
    Project one = *Project::create(path);
    Project two = *Project::open(path);
    const DocumentId first = *one.add(article("first"));
    EXPECT_EQ(two.document(first)->name, "first");
    ASSERT_TRUE(two.add(article("second")));
    ASSERT_TRUE(one.add(article("third")));
    EXPECT_EQ(one.documents()->size(), 3u);
    ASSERT_TRUE(two.remove(first));
    EXPECT_FALSE(one.document(first));
    expectSound(2);
}

TEST_F(Sharing, TheRevisionGrowsWithEachChangeOfAnyWindow) {
    Project one = *Project::create(path);
    Project two = *Project::open(path);
    std::int64_t last = *one.revision();
    const auto grew = [&] {
        const std::int64_t now = *one.revision();
        return std::exchange(last, now) < now;
    };
    EXPECT_FALSE(grew());
    ASSERT_TRUE(one.setSetting("a", "1"));
    EXPECT_TRUE(grew());
    ASSERT_TRUE(two.add(article("first")));
    EXPECT_TRUE(grew());
    EXPECT_FALSE(grew());
    ASSERT_FALSE(one.remove({99}));
    EXPECT_FALSE(grew()) << "a failed change is none";
}

TEST_F(Sharing, TwoThreadsAddAtOnce) {
    ASSERT_TRUE(Project::create(path));
    const auto addMany = [&](const std::string& who) {
        Project mine = *Project::open(path);
        for (int i = 0; i < 20; ++i) {
            ASSERT_TRUE(mine.add(article(who + std::to_string(i))));
            ASSERT_TRUE(mine.corpus());
        }
    };
    std::thread other(addMany, "other");
    addMany("mine");
    other.join();
    expectSound(40);
}

TEST_F(Sharing, AChangeWhileAnotherProgramWritesIsRefusedAndWorksLater) {
    Project project = *Project::create(path);
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    const Status refused = project.setSetting("filter", "{}");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().what, HasSubstr("locked"));
    EXPECT_TRUE(project.corpus()) << "reading goes on";
    other.exec("ROLLBACK");
    EXPECT_TRUE(project.setSetting("filter", "{}"));
}

} // namespace
