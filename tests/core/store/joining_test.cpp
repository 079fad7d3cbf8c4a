// Which actors and issues of different documents become one.
#include "core/store/project.h"

#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace standpoint;
using namespace testing;

namespace {

class Joining : public Test {
protected:
    test::TemporaryFolder folder;
    Project project = *Project::create(folder / "town.standpoint");

    void add(const std::string& script) {
        Analysis analysis = test::analysisOf(script);
        analysis.document.name = "article " + std::to_string(++count_);
        ASSERT_TRUE(project.add(analysis));
    }

    // "Pell Quarries = Pell | the firm", without the authors
    std::vector<std::string> actors() const {
        std::vector<std::string> lines;
        const Corpus corpus = *project.corpus();
        for (const Actor& actor : corpus.actors) {
            if (actor.isAuthor()) continue;
            std::string line = actor.name;
            for (std::size_t i = 0; i < actor.aliases.size(); ++i)
                line += (i == 0 ? " = " : " | ") + actor.aliases[i];
            lines.push_back(line);
        }
        return lines;
    }

    std::vector<std::string> authors() const {
        std::vector<std::string> lines;
        const Corpus corpus = *project.corpus();
        for (const Actor& actor : corpus.actors)
            if (actor.isAuthor()) lines.push_back(actor.name);
        return lines;
    }

private:
    int count_ = 0;
};

TEST_F(Joining, TheSameLinkIsTheSameActor) {
    add("text: one\n actor: ruthia state Ruthia\n link: ruthia iso:RU1");
    add("text: two\n actor: tarn government Tarn\n link: tarn iso:RU1");
    EXPECT_THAT(actors(), ElementsAre("Ruthia = Tarn"));
}

TEST_F(Joining, TheSameNameAndKindIsTheSameActorWithoutCase) {
    add("text: one\n actor: osk organization Ósk Works | The Works");
    add("text: two\n actor: works organization ÓSK WORKS | the works | OW");
    EXPECT_THAT(actors(), ElementsAre("Ósk Works = The Works | OW"));
}

TEST_F(Joining, CurlyAndStraightApostrophesAreTheSame) {
    add("text: one\n actor: guild group Weavers’ Guild");
    add("text: two\n actor: guild group Weavers' Guild");
    EXPECT_THAT(actors(), ElementsAre("Weavers’ Guild"));
}

TEST_F(Joining, AnotherKindIsAnotherActor) {
    add("text: one\n actor: pell person Pell");
    add("text: two\n actor: pell organization Pell");
    EXPECT_THAT(actors(), ElementsAre("Pell", "Pell"));
    EXPECT_NE(project.corpus()->actors[1].key, project.corpus()->actors[3].key);
}

TEST_F(Joining, DifferentLinksKeepTheSameNameApart) {
    add("text: one\n actor: georgia state Georgia\n link: georgia iso:GE");
    add("text: two\n actor: georgia state Georgia\n link: georgia us:GA");
    EXPECT_THAT(actors(), ElementsAre("Georgia", "Georgia"));
}

TEST_F(Joining, AnAliasJoinsWhereOneActorFits) {
    add("text: one\n actor: tamsin person Tamsin Vole | Vole");
    add("text: two\n actor: vole person Vole");
    EXPECT_THAT(actors(), ElementsAre("Tamsin Vole = Vole"));
}

TEST_F(Joining, AnAliasThatFitsTwoActorsJoinsNone) {
    add("text: one\n actor: tamsin person Tamsin Vole | Vole");
    add("text: two\n actor: edda person Edda Vole | Vole");
    add("text: three\n actor: vole person Vole");
    EXPECT_THAT(actors(), ElementsAre("Tamsin Vole = Vole", "Edda Vole = Vole", "Vole"));
}

TEST_F(Joining, ACommonNounIsNoAlias) {
    add("text: one\n actor: dal person Osk Dal | the spokesman");
    add("text: two\n actor: spokesman person the spokesman");
    add("text: three\n actor: quill person Dara Quill | the spokesman");
    EXPECT_THAT(actors(), ElementsAre("Osk Dal = the spokesman", "the spokesman", "Dara Quill = the spokesman"));
}

TEST_F(Joining, ActorsOfOneArticleStayApart) {
    add("text: one\n actor: tamsin person Tamsin Vole | Vole");
    add("text: two\n actor: vole person Vole\n actor: tamsin person Tamsin Vole");
    EXPECT_THAT(actors(), ElementsAre("Tamsin Vole = Vole", "Vole"));
}

TEST_F(Joining, ALaterArticleBringsTheLink) {
    add("text: one\n actor: ruthia state Ruthia");
    add("text: two\n actor: ruthia state Ruthia\n link: ruthia iso:RU1");
    add("text: three\n actor: tarn state Tarn\n link: tarn iso:RU1");
    EXPECT_THAT(actors(), ElementsAre("Ruthia = Tarn"));
}

TEST_F(Joining, ArticlesOfOneBylineHaveOneAuthor) {
    add("text: one\n byline: Dara Quill");
    add("text: two\n byline: DARA QUILL");
    add("text: three\n title: Tides\n");
    add("text: four");
    EXPECT_THAT(authors(), ElementsAre("Dara Quill", "Author of “Tides”", "Author of “article 4”"));
    EXPECT_EQ(project.corpus()->actors.size(), authors().size());
}

TEST_F(Joining, IssuesJoinByPhraseWithoutCase) {
    const std::string vole = "actor: vole person Vole\n";
    add("text: one\n" + vole + "supports: vole | the levy | one");
    add("text: two\n" + vole + "opposes: vole | The Levy | two\n opposes: vole | THE LEVY | two");
    ASSERT_EQ(project.corpus()->issues.size(), 1u);
    EXPECT_EQ(project.corpus()->issues[0].phrase, "the levy");
    EXPECT_EQ(project.corpus()->statements.size(), 3u);
}

TEST_F(Joining, IssuesJoinByMostOfTheirKeywords) {
    const auto addWith = [&](const char* phrase, std::vector<std::string> keywords) {
        Analysis analysis = test::analysisOf("text: " + std::string(phrase) + "\n actor: vole person Vole\n supports: vole | " + phrase + " | " + phrase);
        analysis.issues[0].keywords = std::move(keywords);
        ASSERT_TRUE(project.add(analysis));
    };
    addWith("levy on the old bridge", {"levy", "bridge", "old"});
    addWith("bridge levy", {"levy", "bridge"});
    addWith("closing the bridge", {"close", "bridge"});
    addWith("levy", {"levy"});
    std::vector<std::string> phrases;
    const Corpus corpus = *project.corpus();
    for (const Issue& issue : corpus.issues) phrases.push_back(issue.phrase);
    EXPECT_THAT(phrases, ElementsAre("levy on the old bridge", "closing the bridge", "levy"));
}

} // namespace
