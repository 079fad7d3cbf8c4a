#include "core/store/project.h"

#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace standpoint;
using namespace testing;

namespace {

class Searching : public Test {
protected:
    test::TemporaryFolder folder;
    Project project = *Project::create(folder / "town.standpoint");

    void SetUp() override { ASSERT_TRUE(project.add(test::levyAnalysis())); }

    // "actor Ósk Dal", "issue the bridge levy", "text The guild said …"
    std::vector<std::string> found(const std::string& query, int limit = 20) const {
        std::vector<std::string> lines;
        const std::vector<SearchHit> hits = *project.search(query, limit);
        for (const SearchHit& hit : hits) {
            if (std::holds_alternative<ActorId>(hit.target))
                lines.push_back("actor " + hit.label);
            else if (std::holds_alternative<IssueId>(hit.target))
                lines.push_back("issue " + hit.label);
            else
                lines.push_back("text " + hit.snippet);
        }
        return lines;
    }
};

TEST_F(Searching, FindsActorsIssuesAndSentencesByTheStartOfWords) {
    EXPECT_THAT(found("bri lev"),
                ElementsAre("issue the bridge levy", "text Mayor Tamsin Vole backs the bridge levy.",
                            "text The Weavers’ Guild rejects the bridge levy and accused Vole of waste."));
    EXPECT_THAT(found("guil"), Contains("actor Weavers’ Guild").Times(1)) << "name and alias are one hit";
}

TEST_F(Searching, TakesNoAccountOfCaseAndAccents) {
    EXPECT_THAT(found("OSK dal"), ElementsAre("actor Ósk Dal", HasSubstr("said Ósk Dal")));
}

TEST_F(Searching, FindsAliases) {
    EXPECT_THAT(found("the mayor"), Contains("actor Mayor Tamsin Vole"));
}

TEST_F(Searching, ASentenceKnowsItsPlace) {
    const SearchHit hit = project.search("waste")->at(0);
    const Document document = *project.document(std::get<DocumentId>(hit.target));
    EXPECT_EQ(hit.label, "The levy splits Brackwater");
    EXPECT_EQ(TextIndex(document.text).slice(hit.span), hit.snippet);
}

TEST_F(Searching, EveryTextIsAQuery) {
    for (const std::string query : {"",
                                    "   ",
                                    "\"",
                                    "\"\"",
                                    "'",
                                    "*",
                                    "levy*",
                                    "NEAR(levy",
                                    "AND",
                                    "levy OR",
                                    "a:b",
                                    "-levy",
                                    "^levy",
                                    "(",
                                    ")",
                                    "{",
                                    "%",
                                    "\\",
                                    "levy\"; DROP TABLE actor; --",
                                    "\xFF\xFE",
                                    "🌉",
                                    "\xE2\x80"})
        EXPECT_TRUE(project.search(query)) << query;
    EXPECT_TRUE(project.search(std::string("le\0vy", 5)));
    EXPECT_THAT(found("levy \" ?"), Not(IsEmpty())) << "marks between words are ignored";
    EXPECT_THAT(found("levy\""), Not(IsEmpty()));
}

TEST_F(Searching, AtMostTheLimitOfEachSort) {
    EXPECT_THAT(found("the", 1), SizeIs(3));
    EXPECT_THAT(found("the", 0), IsEmpty());
}

} // namespace
