// Nothing is invented: what a statement shows stands in the article.

#include "core/analysis/analyze.h"
#include "core/ingest/ingest.h"
#include "core/model/resources.h"
#include "reading.h"

#include <gtest/gtest.h>

namespace standpoint::test {
namespace {

class Sample : public testing::TestWithParam<const char*> {};

TEST_P(Sample, EvidenceIsVerbatimAndHoldsItsHighlights) {
    const Result<Document> document = readFile(resourcePath(GetParam()));
    ASSERT_TRUE(document) << document.error().message();
    const Analysis analysis = analyze(*document, engine());
    const Span whole{0, codePoints(document->text)};
    ASSERT_FALSE(analysis.statements.empty());
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
                    EXPECT_TRUE(e.span.contains(span)) << shown;
                }
        }
    }
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
