// Nothing is invented: what a statement shows stands in the article.

#include "core/analysis/analyze.h"
#include "core/ingest/ingest.h"
#include "core/model/resources.h"
#include "reading.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace standpoint::test {
namespace {

// Each evidence lies inside the text, its telling words with it, and each end of the statement is named: in the evidence, or by the
// words that are shown with it from where the speaker was named last.
void expectNothingInvented(const Document& document, const Analysis& analysis) {
    const Span whole{0, codePoints(document.text)};
    for (const Statement& statement : analysis.statements) {
        const std::string shown = print(statement, analysis.actors, analysis.issues);
        EXPECT_FALSE(statement.evidence.empty()) << shown;
        EXPECT_FALSE(statement.rule.empty()) << shown;
        EXPECT_GT(statement.confidence, 0) << shown;
        EXPECT_LE(statement.confidence, 1) << shown;
        for (const Evidence& e : statement.evidence) {
            EXPECT_FALSE(e.span.empty()) << shown;
            EXPECT_TRUE(whole.contains(e.span)) << shown;
            for (const auto* words : {&e.holder, &e.cue, &e.target})
                for (const Span& span : *words) {
                    EXPECT_FALSE(span.empty()) << shown;
                    EXPECT_TRUE((words == &e.cue ? e.span : whole).contains(span)) << shown;
                }
            const auto isNamed = [&](ActorId id, const std::vector<Span>& words) {
                const Actor& actor = analysis.actor(id);
                return actor.isAuthor() || std::ranges::any_of(actor.mentions, [&](const Mention& mention) {
                    return mention.span.overlaps(e.span) || std::ranges::any_of(words, [&](Span span) { return span.overlaps(mention.span); });
                });
            };
            const Relation* r = statement.relation();
            EXPECT_TRUE(isNamed(r ? r->from : statement.position()->holder, e.holder)) << shown;
            EXPECT_TRUE(!r || isNamed(r->to, e.target)) << shown;
        }
    }
}

class Sample : public testing::TestWithParam<const char*> {};

TEST_P(Sample, NothingIsInvented) {
    const Result<Document> document = readFile(resourcePath(GetParam()));
    ASSERT_TRUE(document) << document.error().message();
    const Analysis analysis = analyze(*document, engine());
    ASSERT_FALSE(analysis.statements.empty());
    expectNothingInvented(*document, analysis);
}

// The articles on which attribution is measured, where the data lie beside the project.
TEST(DevArticles, NothingIsInvented) {
    std::ifstream lines(STANDPOINT_SOURCE_DIR "/../shared/data/attribution/dev.jsonl");
    if (!lines) GTEST_SKIP() << "no data here";
    int articles = 0;
    for (std::string line; std::getline(lines, line); ++articles) {
        Document document;
        document.text = nlohmann::json::parse(line).at("text").get<std::string>();
        expectNothingInvented(document, analyze(document, engine()));
    }
    EXPECT_GT(articles, 50);
}

TEST(Evidence, OfAQuotationThatGoesOnNamesItsSpeaker) {
    Document document;
    document.text = "“The curfew is a disaster,” Ilse Brandt said on Monday. “The new tax is a blunder.”";
    const Analysis analysis = analyze(document, engine());
    const auto on = std::ranges::find_if(analysis.statements, [](const Statement& s) { return s.position() && s.evidence.back().span.end > 60; });
    ASSERT_NE(on, analysis.statements.end());
    EXPECT_EQ(analysis.actor(on->position()->holder).name, "Ilse Brandt");
    ASSERT_FALSE(on->evidence.back().holder.empty());
    EXPECT_LT(on->evidence.back().holder.front().begin, 56);
}

TEST(Contradictions, TheModelTellsWhichOfTwoRulesIsRight) {
    Document document;
    document.text = "Portugal opposes the cap, arguing that it would scare investors.";
    const Analysis analysis = analyze(document, engine());
    EXPECT_FALSE(analysis.statements.empty());
    for (const Statement& statement : analysis.statements) EXPECT_TRUE(!statement.position() || statement.position()->stance == Stance::Opposes) << print(statement, analysis.actors, analysis.issues);
}

TEST_P(Sample, StatementsNameActorsAndIssuesThatThereAre) {
    const Result<Document> document = readFile(resourcePath(GetParam()));
    ASSERT_TRUE(document);
    const Analysis analysis = analyze(*document, engine());
    const auto isActor = [&](ActorId id) { return id.value >= 1 && id.value <= static_cast<std::int64_t>(analysis.actors.size()); };
    for (const Statement& statement : analysis.statements) {
        if (const Position* p = statement.position()) {
            EXPECT_TRUE(isActor(p->holder));
            ASSERT_TRUE(p->issue.value >= 1 && p->issue.value <= static_cast<std::int64_t>(analysis.issues.size()));
            EXPECT_FALSE(analysis.issue(p->issue).phrase.empty());
        }
        if (const Relation* r = statement.relation()) {
            EXPECT_TRUE(isActor(r->from) && isActor(r->to));
            EXPECT_NE(r->from, r->to);
        }
        for (const ActorId source : statement.sources) EXPECT_TRUE(isActor(source));
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, Sample, testing::Values("samples/harbour.md", "samples/harbour-union.md", "samples/harbour-editorial.html"),
                         [](const auto& sample) { return "Number" + std::to_string(sample.index + 1); });

} // namespace
} // namespace standpoint::test
