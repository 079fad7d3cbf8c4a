#include "core/store/project.h"

#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace standpoint;
using namespace testing;

namespace {

class Adding : public Test {
protected:
    test::TemporaryFolder folder;
    Project project = *Project::create(folder / "town.standpoint");

    std::vector<std::string> printed() const {
        const Corpus corpus = *project.corpus();
        std::vector<std::string> lines;
        for (const Statement& s : corpus.statements)
            lines.push_back(print(s, corpus.actors, corpus.issues));
        return lines;
    }
};

TEST_F(Adding, StatementsComeBackAsTheyWere) {
    const auto added = project.add(test::levyAnalysis());
    ASSERT_TRUE(added) << added.error().message();
    EXPECT_THAT(printed(),
                ElementsAre("supports(Mayor Tamsin Vole, \"the bridge levy\")",
                            "opposes(Weavers’ Guild, \"the bridge levy\")",
                            "accuse(Weavers’ Guild → Mayor Tamsin Vole, negative)",
                            "threaten(Weavers’ Guild → Mayor Tamsin Vole, negative) hypothetical hedged",
                            "cooperate(Mayor Tamsin Vole → Weavers’ Guild, positive) future hedged @ Ósk Dal"));
}

TEST_F(Adding, AnAnalysisComesBackWhole) {
    Analysis analysis = test::levyAnalysis();
    analysis.actors[0].name = analysis.document.byline; // what the project calls the author
    analysis.attributions = {{.source = {{0, 5}, {6, 12}}, .cue = {}, .content = {{13, 40}}, .speaker = {2}},
                             {.source = {{7, 9}}, .cue = {{1, 2}}, .content = {}, .speaker = {}}};
    const DocumentId id = *project.add(analysis);
    EXPECT_EQ(*project.analysis(id), analysis);
    EXPECT_EQ(project.document(id)->text, analysis.document.text);
    EXPECT_EQ(project.mentions(id)->at({2}), analysis.actors[1].mentions);
    EXPECT_EQ(project.attributions(id)->size(), 2u);
}

TEST_F(Adding, NulBytesAndQuotesInATextAreKept) {
    Analysis analysis = test::levyAnalysis();
    analysis.document.text += std::string(" '; DROP TABLE document; --\0\x01 end", 34);
    analysis.actors[0].name = analysis.document.byline;
    const DocumentId id = *project.add(analysis);
    EXPECT_EQ(*project.analysis(id), analysis);
    EXPECT_TRUE(project.remove(id));
}

TEST_F(Adding, TheSameDocumentIsAddedOnce) {
    const DocumentId first = *project.add(test::levyAnalysis());
    const Corpus before = *project.corpus();
    const std::int64_t revision = *project.revision();
    EXPECT_EQ(*project.add(test::levyAnalysis()), first);
    EXPECT_EQ(*project.corpus(), before);
    EXPECT_EQ(*project.revision(), revision);
    Analysis other = test::levyAnalysis();
    other.document.text += "!";
    EXPECT_NE(*project.add(other), first) << "the same hash, but another text";
}

TEST_F(Adding, EvidenceNamesItsDocument) {
    const DocumentId id = *project.add(test::levyAnalysis());
    const Corpus corpus = *project.corpus();
    const Document document = *project.document(id);
    const TextIndex text(document.text);
    const Evidence& evidence = corpus.statements.at(1).evidence.at(0);
    EXPECT_EQ(evidence.document, id);
    EXPECT_EQ(text.slice(evidence.span), "rejects the bridge levy");
    EXPECT_EQ(text.slice(evidence.cue.at(0)), "rejects");
}

TEST_F(Adding, AnAnalysisThatContradictsItselfIsRefusedAndNothingChanges) {
    const auto refused = [&](auto spoil) {
        Analysis analysis = test::levyAnalysis();
        spoil(analysis);
        const auto result = project.add(analysis);
        return result ? "was added" : result.error().what;
    };
    EXPECT_THAT(refused([](Analysis& a) { a.statements[0].evidence.clear(); }), HasSubstr("no evidence"));
    EXPECT_THAT(refused([](Analysis& a) { a.statements[0].evidence[0].span.end = 100000; }),
                HasSubstr("not in the text"));
    EXPECT_THAT(refused([](Analysis& a) { a.actors[1].mentions[0].span = {4, 3}; }), HasSubstr("not in the text"));
    EXPECT_THAT(refused([](Analysis& a) {
                    a.statements[0].claim = Position{{9}, Stance::Mixed, {1}};
                }),
                HasSubstr("no actor 9"));
    EXPECT_THAT(refused([](Analysis& a) {
                    a.statements[0].claim = Position{{2}, Stance::Mixed, {7}};
                }),
                HasSubstr("no known issue"));
    EXPECT_THAT(refused([](Analysis& a) { a.statements[0].confidence = 1.5; }), HasSubstr("confidence"));
    EXPECT_THAT(refused([](Analysis& a) { a.actors[2].key = "vole"; }), HasSubstr("not unique"));
    EXPECT_THAT(refused([](Analysis& a) { a.actors[2].id = {7}; }), HasSubstr("not numbered"));
    EXPECT_THAT(*project.documents(), IsEmpty());
    EXPECT_THAT(project.corpus()->actors, IsEmpty());
}

TEST_F(Adding, RemovingADocumentTakesOnlyWhatNothingElseUses) {
    const DocumentId levy = *project.add(test::levyAnalysis());
    const Corpus before = *project.corpus();
    const DocumentId quarry = *project.add(test::analysisOf(R"(
        name: quarry
        text: Mayor Tamsin Vole opposes the quarry. Pell Quarries accused Vole of malice.
        actor: vole person Mayor Tamsin Vole
        actor: pell organization Pell Quarries
        opposes: vole | the quarry | opposes the quarry
        accuse: pell -> vole negative | accused Vole of malice
    )"));
    ASSERT_EQ(project.corpus()->statements.size(), 7u);
    ASSERT_TRUE(project.remove(quarry));
    EXPECT_EQ(*project.corpus(), before);
    EXPECT_THAT(*project.search("malice"), IsEmpty());
    ASSERT_TRUE(project.remove(levy));
    EXPECT_EQ(*project.corpus(), Corpus());
    EXPECT_FALSE(project.remove(levy));
    EXPECT_FALSE(project.document(levy));
    EXPECT_FALSE(project.analysis(levy));
}

TEST_F(Adding, TwoHundredArticlesAreOneCorpus) {
    Analysis analysis = test::levyAnalysis();
    const std::string text = analysis.document.text;
    for (int i = 0; i < 200; ++i) {
        analysis.document.name = "article " + std::to_string(i);
        analysis.document.text = text + " " + std::to_string(i);
        ASSERT_TRUE(project.add(analysis));
    }
    const Corpus corpus = *project.corpus();
    EXPECT_EQ(corpus.documents.size(), 200u);
    EXPECT_EQ(corpus.statements.size(), 1000u);
    EXPECT_EQ(corpus.actors.size(), 4u) << "author, Vole, guild, Dal";
    EXPECT_EQ(corpus.issues.size(), 1u);
}

} // namespace
