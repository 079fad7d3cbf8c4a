#include "ui/evidence/card.h"

#include "tests/ui/support/shown.h"
#include "ui/evidence/card_html.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using test::shownOf;

/// "<holder:The guild> rejects …": a quote with its roles.
std::string printed(const std::vector<QuotePart>& parts) {
    std::string text;
    for (const QuotePart& part : parts) {
        const char* names[] = {"", "holder:", "cue:", "target:"};
        const std::string words = part.text.toStdString();
        text += part.role == QuoteRole::Plain ? words : "<" + (names[int(part.role)] + words) + ">";
    }
    return text;
}

Card cardOf(const Shown& shown, std::string_view beginning) {
    return makeCard(*shown.corpus->find(test::statementCalled(shown, beginning)), shown);
}

TEST(Card, SaysWhatAStatementSays) {
    const Card card = cardOf(shownOf(test::levyAnalysis()), "Weavers’ Guild opposes");
    EXPECT_EQ(card.headline, "Weavers’ Guild opposes the bridge levy");
    EXPECT_EQ(card.tone, Tone::Negative);
    ASSERT_EQ(card.quotes.size(), 1u);
    EXPECT_THAT(card.place.toStdString(), "The levy splits Brackwater · 4 March 2026");
}

TEST(Card, TellsTheChainOfSources) {
    const Shown shown = shownOf(test::levyAnalysis());
    EXPECT_EQ(cardOf(shown, "Mayor Tamsin Vole supports").according, "as Brackwater Courier states");
    EXPECT_EQ(cardOf(shown, "Weavers’ Guild accuses").according, "in Weavers’ Guild's own words, reported by Brackwater Courier");
    EXPECT_EQ(cardOf(shown, "Mayor Tamsin Vole cooperates").according, "according to Ósk Dal, reported by Brackwater Courier");
}

TEST(Card, TellsStatusHedgeAndDoubt) {
    Analysis analysis = test::levyAnalysis();
    analysis.actors[1].doubt = "“Vole” may be the mayor's brother.";
    const Shown shown = shownOf(std::move(analysis));
    EXPECT_EQ(cardOf(shown, "Weavers’ Guild threatens").status, "hypothetical, hedged");
    EXPECT_EQ(cardOf(shown, "Mayor Tamsin Vole supports").doubt, "“Vole” may be the mayor's brother.");
    EXPECT_EQ(cardOf(shown, "Weavers’ Guild opposes").doubt, "");
}

TEST(Quote, MarksTheTellingWordsAfterAstralCharacters) {
    Document document;
    document.text = "🌉🌉 The guild\nflatly rejects the levy.";
    const ArticleText article(document);
    const Evidence evidence{.document = {}, .span = {3, 36}, .holder = {{3, 12}}, .cue = {{20, 27}}, .target = {{28, 36}}};
    EXPECT_EQ(printed(quoteOf(evidence, article)), "<holder:The guild> flatly <cue:rejects> <target:the levy>");
}

TEST(Quote, TheCueWinsWhereSpansOverlap) {
    Document document;
    document.text = "opposes the levy";
    const ArticleText article(document);
    const Evidence evidence{.document = {}, .span = {0, 16}, .holder = {}, .cue = {{0, 7}}, .target = {{0, 16}}};
    EXPECT_EQ(printed(quoteOf(evidence, article)), "<cue:opposes><target: the levy>");
}

TEST(Quote, SpansBeyondTheTextAreCut) {
    Document document;
    document.text = "short";
    const ArticleText article(document);
    EXPECT_EQ(printed(quoteOf({.document = {}, .span = {2, 99}, .holder = {{4, 70}}, .cue = {}, .target = {}}, article)), "or<holder:t>");
    EXPECT_TRUE(quoteOf({.document = {}, .span = {50, 99}, .holder = {}, .cue = {}, .target = {}}, article).empty());
}

TEST(Quote, BeginsWithWhoeverIsNamedSentencesBefore) {
    Document document;
    document.text = "The guild spoke. It rained. “We will strike the mayor.”";
    const ArticleText article(document);
    EXPECT_EQ(printed(quoteOf({.document = {}, .span = {29, 54}, .holder = {{0, 9}}, .cue = {{37, 43}}, .target = {{44, 53}}}, article)),
              "<holder:The guild> … We will <cue:strike> <target:the mayor>.");
    EXPECT_EQ(printed(quoteOf({.document = {}, .span = {0, 16}, .holder = {{0, 9}}, .cue = {{10, 15}}, .target = {{44, 53}}}, article)),
              "<holder:The guild> <cue:spoke>. … <target:the mayor>");
}

TEST(Words, ConfidenceAndDates) {
    EXPECT_EQ(confidenceInWords(0.93), "very likely (0.93)");
    EXPECT_EQ(confidenceInWords(0.5), "more likely than not (0.50)");
    EXPECT_EQ(confidenceInWords(0.1), "doubtful (0.10)");
    EXPECT_EQ(dateInWords("2026-05-03"), "3 May 2026");
    EXPECT_EQ(dateInWords("2026-05-03T10:00:00Z"), "3 May 2026");
    EXPECT_EQ(dateInWords("2026-05"), "May 2026");
    EXPECT_EQ(dateInWords("2026"), "2026");
    EXPECT_EQ(dateInWords("last week"), "last week");
}

TEST(CardHtml, EscapesWhatTheArticleSays) {
    Card card;
    card.headline = "A <b> & C";
    card.quotes = {{{"<script>", QuoteRole::Cue}}};
    const QString html = cardHtml(card, lightTheme());
    EXPECT_TRUE(html.contains("A &lt;b&gt; &amp; C"));
    EXPECT_FALSE(html.contains("<script>"));
}

} // namespace
} // namespace standpoint
