// Who says what.

#include "core/attribution/attribution.h"
#include "core/language/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdexcept>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const LanguageEngine& engine() {
    static const Result<LanguageEngine> loaded = LanguageEngine::loadDefault();
    if (!loaded) throw std::runtime_error(loaded.error().message());
    return *loaded;
}

struct Read {
    Annotation annotation;
    Reading reading;
    ActorTable actors;
    Attributions attributions;
};

std::unique_ptr<Read> read(const std::string& text) {
    auto r = std::make_unique<Read>();
    Document document;
    document.text = text;
    r->annotation = engine().annotate(text);
    r->reading = readTrees(r->annotation);
    r->actors = findActors(document, r->reading, engine());
    r->attributions = attribute(r->reading, r->actors);
    return r;
}

/// Who says a word, innermost speaker first.
std::vector<std::string> speakersOf(const std::string& word, const std::string& text) {
    const auto r = read(text);
    for (int s = 0; s < r->reading.sentences(); ++s)
        for (int t = 0; t < r->reading.trees[s].size(); ++t)
            if (r->reading.token(s, t).form == word) {
                std::vector<std::string> out;
                for (const ActorId id : r->attributions.chain(s, t)) out.push_back(r->actors.actor(id).name);
                return out;
            }
    return {"no such word"};
}

TEST(Attribution, BeforeAndAfterTheContent) {
    EXPECT_THAT(speakersOf("unfair", "Ilse Brandt said that the fee was unfair."), ElementsAre("Ilse Brandt"));
    EXPECT_THAT(speakersOf("unfair", "The fee was unfair, Ilse Brandt said."), ElementsAre("Ilse Brandt"));
    EXPECT_THAT(speakersOf("unfair", "“The fee is unfair,” said Ilse Brandt."), ElementsAre("Ilse Brandt"));
}

TEST(Attribution, AccordingToSomebody) {
    EXPECT_THAT(speakersOf("unfair", "The fee was unfair, according to the Harbour Union."), ElementsAre("Harbour Union"));
    EXPECT_THAT(speakersOf("tunnel", "According to Norway, the tunnel is safe."), ElementsAre("Norway"));
}

TEST(Attribution, WhatNobodySaysIsTheAuthors) {
    EXPECT_THAT(speakersOf("unfair", "The fee was unfair. Ilse Brandt left."), IsEmpty());
}

TEST(Attribution, Nested) {
    EXPECT_THAT(speakersOf("unfair", "Ilse Brandt said that Norway believed the fee was unfair."), ElementsAre("Norway", "Ilse Brandt"));
}

TEST(Attribution, QuotationsOverSentencesAndParagraphs) {
    const std::string text = "“The fee is unfair,” Ilse Brandt said. “We need trams.\n\n“The curfew must end.”";
    EXPECT_THAT(speakersOf("trams", text), ElementsAre("Ilse Brandt"));
    EXPECT_THAT(speakersOf("curfew", text), ElementsAre("Ilse Brandt"));
}

// The cue's place is one of its own sentence, which is longer than that of the quotation.
TEST(Attribution, AShortQuotationBelongsToALateCue) {
    const std::string text = "After a long night on the windy quay of North Harbour, where nobody had slept and the lamps had gone out one by one, "
                             "Ilse Brandt told the two reporters: “Trams. Never ships.” Then the ferry left.";
    EXPECT_THAT(speakersOf("ships", text), ElementsAre("Ilse Brandt"));
    EXPECT_THAT(speakersOf("ferry", text), IsEmpty());
}

TEST(Attribution, WeInsideAQuotationIsTheSpeaker) {
    const auto r = read("“We reject the fee,” the Harbour Union said.");
    EXPECT_EQ(r->actors.actor(r->actors.actorOf(0, 1)).name, "Harbour Union");
}

TEST(Attribution, WeIsTheBodyThatThePersonSpeaksFor) {
    const auto weOf = [](const std::string& text, int sentence, int token) {
        const auto r = read(text);
        const ActorId actor = r->actors.actorOf(sentence, token);
        return actor ? r->actors.actor(actor).name : "nobody";
    };
    EXPECT_EQ(weOf("“We reject the fee,” said Ilse Brandt, chair of the Harbour Union.", 0, 1), "Harbour Union");
    EXPECT_EQ(weOf("Ilse Brandt, the Harbour Union's treasurer, was angry. “We reject the fee,” she said.", 1, 1), "Harbour Union");
    EXPECT_EQ(weOf("Norway's foreign minister, Ilse Brandt, was angry. “We reject the fee,” she said.", 1, 1), "Norway");
    EXPECT_EQ(weOf("“We reject the fee,” said Ilse Brandt, a baker.", 0, 1), "Ilse Brandt");
    EXPECT_EQ(weOf("“I reject the fee,” said Ilse Brandt, chair of the Harbour Union.", 0, 1), "Ilse Brandt");
}

TEST(Attribution, YouInAQuestionIsWhoIsInterviewed) {
    const auto r = read("Three questions for Ilse Brandt, who leads the union\n\nQ: Do you want the fee?\n\nA: I will never want it. You may ask me again.\n\nQ: And the curfew?\n\nA: It must end.");
    EXPECT_EQ(r->actors.actor(r->actors.actorOf(1, 3)).name, "Ilse Brandt");
    EXPECT_FALSE(r->actors.actorOf(3, 0)) << "you in an answer is somebody else";
}

TEST(Attribution, MyOutsideQuotationsIsTheAuthors) {
    const auto r = read("The fee has cost my family dearly. At night we watch the ships.");
    EXPECT_EQ(r->actors.actorOf(0, 4), ActorTable::author);
    EXPECT_NE(r->actors.actorOf(1, 2), ActorTable::author) << "we may be anybody";
}

TEST(Attribution, WhoIsInterviewedAnswers) {
    const std::string text = "Five questions for Ilse Brandt, who leads the union\n\nQ: Does the fee hurt?\n\nA: It ruins us.\n\nQ: And the curfew?\n\nA: It must end.";
    EXPECT_THAT(speakersOf("ruins", text), ElementsAre("Ilse Brandt"));
    EXPECT_THAT(speakersOf("end", text), ElementsAre("Ilse Brandt"));
    EXPECT_THAT(speakersOf("hurt", text), IsEmpty());
}

TEST(Attribution, TheOfficeIsTheSpeakerByName) {
    EXPECT_THAT(speakersOf("unfair", "Norwegian foreign minister Anne Lund said the fee was unfair."), ElementsAre("Anne Lund"));
}

TEST(Attribution, SpansLieInTheTextAndDoNotOverlap) {
    const std::string text = "“The fee is unfair,” Ilse Brandt said on Monday, “and the tunnel is late.” Norway denied that the tunnel was late.";
    const auto r = read(text);
    const auto spans = r->attributions.spans(r->reading);
    ASSERT_FALSE(spans.empty());
    for (const Attribution& a : spans) {
        EXPECT_FALSE(a.content.empty());
        for (const auto* part : {&a.source, &a.cue, &a.content})
            for (const Span& span : *part) {
                EXPECT_FALSE(span.empty());
                EXPECT_TRUE((Span{0, codePoints(text)}).contains(span));
            }
        for (const Span& cue : a.cue)
            for (const Span& content : a.content) EXPECT_FALSE(cue.overlaps(content));
    }
}

} // namespace
} // namespace standpoint
