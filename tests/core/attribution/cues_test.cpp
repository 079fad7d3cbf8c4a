// Which cues are believed, and how far what they bring reaches, on scores that the tests write down themselves.

#include "core/attribution/cues.h"
#include "core/attribution/transcript.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A sentence of words that nobody says; one that ends in `*` is surely said, in `~` perhaps.
Sentence sentenceOf(const std::string& words, int paragraph = 0) {
    Sentence sentence;
    sentence.paragraph = paragraph;
    std::istringstream in(words);
    Token token;
    while (in >> token.form) {
        const bool surely = token.form.ends_with('*'), perhaps = token.form.ends_with('~');
        if (surely || perhaps) token.form.pop_back();
        sentence.tokens.push_back(token);
        sentence.said.push_back(surely ? 0.9f : perhaps ? 0.5f : 0.05f);
    }
    return sentence;
}

Cue cueOf(int token, float score, std::vector<TokenPlace> content) {
    return {token, score, {}, {{0, token}}, std::move(content)};
}

/// The content of each cue, its words by spaces, of all sentences in a row; "cue: words".
std::vector<std::string> read(const std::vector<Sentence>& sentences) {
    std::vector<std::string> out;
    const std::vector<std::vector<Cue>> found = cuesOf(sentences, findQuotes(sentences));
    EXPECT_EQ(found.size(), sentences.size());
    for (std::size_t s = 0; s < found.size(); ++s)
        for (const Cue& cue : found[s]) {
            std::string text = cue.token < 0 ? "nobody:" : sentences[s].tokens[cue.token].form + ":";
            for (const TokenPlace& at : cue.content) text += " " + sentences[at.sentence].tokens[at.token].form;
            out.push_back(text);
        }
    return out;
}

TEST(Cues, DoubtfulOnesAreNotBelievedByThemselves) {
    Sentence sentence = sentenceOf("Osk noted tolls~ rise~");
    sentence.cues = {cueOf(1, 0.3f, {{0, 2}, {0, 3}})};
    EXPECT_THAT(read({sentence}), IsEmpty());
    sentence.cues[0].score = 0.6f;
    EXPECT_THAT(read({sentence}), ElementsAre("noted: tolls rise"));
}

TEST(Cues, WhatIsSurelySaidCallsForADoubtfulCue) {
    Sentence sentence = sentenceOf("Osk noted tolls* rise* now*");
    sentence.cues = {cueOf(1, 0.3f, {{0, 2}})};
    EXPECT_THAT(read({sentence}), ElementsAre("noted: tolls rise now"));
}

TEST(Cues, WhatHardlyAnybodySaysIsNoContent) {
    Sentence sentence = sentenceOf("Osk said tolls* rise* on Monday");
    sentence.cues = {cueOf(1, 0.9f, {{0, 2}, {0, 3}, {0, 4}, {0, 5}})};
    EXPECT_THAT(read({sentence}), ElementsAre("said: tolls rise"));
}

TEST(Cues, AQuotationIsSaidAsAWhole) {
    Sentence sentence = sentenceOf("“ Tolls* must* go~ now~ ” said Osk");
    sentence.cues = {cueOf(6, 0.9f, {{0, 1}, {0, 2}})};
    EXPECT_THAT(read({sentence}), ElementsAre("said: Tolls must go now"));
}

TEST(Cues, QuotationMarksAroundATitleSayNothing) {
    Sentence sentence = sentenceOf("Osk sang “ Harbour Lights Tonight ” and said tolls* rise*");
    sentence.cues = {cueOf(8, 0.9f, {{0, 9}, {0, 10}})};
    EXPECT_THAT(read({sentence}), ElementsAre("said: tolls rise"));
}

TEST(Cues, WhoeverSpokeGoesOnInTheParagraph) {
    Sentence first = sentenceOf("Osk said tolls* rise*"), second = sentenceOf("They* must* go* soon*"), third = sentenceOf("They* must* go* very* soon*", 1);
    first.cues = {cueOf(1, 0.9f, {{0, 2}, {0, 3}})};
    EXPECT_THAT(read({first, second}), ElementsAre("said: tolls rise They must go soon"));
    EXPECT_THAT(read({first, third}), ElementsAre("said: tolls rise", "nobody: They must go very soon"));
}

TEST(Transcript, LabelsTellWhoSpeaks) {
    const std::vector<Sentence> interview{sentenceOf("OSK : Will you sign ?", 0), sentenceOf("MARA DORN : No .", 1), sentenceOf("We never will .", 1), sentenceOf("OSK : Why ?", 2)};
    EXPECT_THAT(read(interview), ElementsAre(":: Will you sign ?", ":: No . We never will .", ":: Why ?"));
    const auto cues = transcriptCues(interview);
    EXPECT_THAT(cues[1].front().source, ElementsAre(TokenPlace{1, 0}, TokenPlace{1, 1}));
}

TEST(Transcript, ColonsAloneMakeNoInterview) {
    EXPECT_THAT(read({sentenceOf("Note : the port is shut .", 0), sentenceOf("Photo : Osk", 1), sentenceOf("Source : the union", 2)}), IsEmpty());
    EXPECT_THAT(read({sentenceOf("OSK : Why ?", 0), sentenceOf("OSK : Why ?", 0)}), IsEmpty()) << "both in one paragraph";
    EXPECT_THAT(read({sentenceOf("", 0), sentenceOf(":", 1)}), IsEmpty());
}

TEST(Transcript, AnswersFollowQuestionsToYou) {
    const std::vector<Sentence> interview{sentenceOf("An interview with Mara Dorn", 0), sentenceOf("Will you sign ?", 1), sentenceOf("I will not .", 2),
                                          sentenceOf("Why do you say so ?", 3),         sentenceOf("It is late .", 4),   sentenceOf("We know it .", 5),
                                          sentenceOf("What is your plan ?", 6),         sentenceOf("My plan is old .", 7)};
    EXPECT_THAT(answersIn(interview), ElementsAre(2, 4, 5, 7));
    EXPECT_THAT(answersIn(std::span(interview).first(6)), IsEmpty()) << "two questions make no interview";
}

TEST(Transcript, QAndAStandForWhoAsksAndAnswers) {
    const std::vector<Sentence> interview{sentenceOf("An interview", 0), sentenceOf("Q : Why ?", 1), sentenceOf("A : It is late .", 2), sentenceOf("So be it .", 3),
                                          sentenceOf("Q : And now ?", 4), sentenceOf("A : Nothing .", 5)};
    EXPECT_THAT(answersIn(interview), ElementsAre(2, 3, 5));
    EXPECT_THAT(read(interview), IsEmpty()) << "the letters are no names";
    EXPECT_THAT(answersIn(std::span(interview).first(4)), IsEmpty()) << "one answer makes no interview";
}

} // namespace
} // namespace standpoint
