#include "core/model/statement.h"

#include "tests/core/support/script.h"

#include <gtest/gtest.h>

using namespace standpoint;

namespace {

std::string printed(const Analysis& analysis, std::size_t statement) {
    return print(analysis.statements.at(statement), analysis.actors, analysis.issues);
}

TEST(Statement, PrintsClaimThenQualifiersThenSources) {
    const Analysis levy = test::levyAnalysis();
    EXPECT_EQ(printed(levy, 1), "opposes(Weavers’ Guild, \"the bridge levy\")");
    EXPECT_EQ(printed(levy, 2), "accuse(Weavers’ Guild → Mayor Tamsin Vole, negative)") << "its holder says it";
    EXPECT_EQ(printed(levy, 3), "threaten(Weavers’ Guild → Mayor Tamsin Vole, negative) hypothetical hedged");
    EXPECT_EQ(printed(levy, 4), "cooperate(Mayor Tamsin Vole → Weavers’ Guild, positive) future hedged @ Ósk Dal")
        << "the author goes without saying";
}

TEST(Statement, HeadlineIsASentence) {
    const Corpus corpus = test::corpusOf(test::levyAnalysis());
    EXPECT_EQ(headline(corpus.statements[0], corpus), "Mayor Tamsin Vole supports the bridge levy");
    EXPECT_EQ(headline(corpus.statements[2], corpus), "Weavers’ Guild accuses Mayor Tamsin Vole");
}

TEST(Statement, AGroupWithAPluralNameTakesAPluralVerb) {
    Analysis analysis = test::levyAnalysis();
    analysis.actors[1].kind = ActorKind::Group, analysis.actors[1].name = "councillors";
    const Corpus corpus = test::corpusOf(analysis);
    EXPECT_EQ(headline(corpus.statements[0], corpus), "councillors support the bridge levy");
}

TEST(Statement, LikenessIsTheShareOfCommonKeywords) {
    EXPECT_DOUBLE_EQ(likeness({"levy", "bridge"}, {"bridge", "levy"}), 1);
    EXPECT_DOUBLE_EQ(likeness({"levy", "bridge"}, {"bridge"}), 0.5);
    EXPECT_DOUBLE_EQ(likeness({"levy"}, {"strike"}), 0);
    EXPECT_DOUBLE_EQ(likeness({}, {}), 0);
}

TEST(Statement, AnUnknownActorIsAQuestionMark) {
    const Corpus corpus = test::corpusOf(test::levyAnalysis());
    Statement statement = corpus.statements[0];
    statement.claim = Relation{{2}, {99}, RelationKind::Trust, Polarity::Positive};
    EXPECT_EQ(headline(statement, corpus), "Mayor Tamsin Vole trusts ?");
}

TEST(Corpus, FindsByIdAndNothingElse) {
    const Corpus corpus = test::corpusOf(test::levyAnalysis());
    EXPECT_EQ(corpus.find(ActorId{3})->key, "guild");
    EXPECT_EQ(corpus.find(IssueId{1})->phrase, "the bridge levy");
    EXPECT_EQ(corpus.find(StatementId{5})->relation()->kind, RelationKind::Cooperate);
    EXPECT_EQ(corpus.find(DocumentId{1})->label(), "The levy splits Brackwater");
    EXPECT_EQ(corpus.find(ActorId{}), nullptr);
    EXPECT_EQ(corpus.find(ActorId{99}), nullptr);
    EXPECT_TRUE(corpus.actors[0].isAuthor());
}

TEST(Document, IsCalledByItsTitleElseItsName) {
    DocumentInfo info;
    info.name = "levy";
    EXPECT_EQ(info.label(), "levy");
    info.title = "The levy";
    EXPECT_EQ(info.label(), "The levy");
}

} // namespace
