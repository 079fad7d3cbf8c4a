#include "core/language/lemma.h"
#include "core/language/lemma_dictionary.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {

TEST(Lemma, CutsAndAppendsOnTheLowerCasedForm) {
    EXPECT_EQ(lemmaOf("Parties", "NOUN", "3|y"), "party");
    EXPECT_EQ(lemmaOf("talks", "NOUN", "1|"), "talk");
    EXPECT_EQ(lemmaOf("The", "DET", "0|"), "the");
}

TEST(Lemma, KeepsTheCaseOfNames) {
    EXPECT_EQ(lemmaOf("Veldania", "PROPN", "^0|"), "Veldania");
    EXPECT_EQ(lemmaOf("Veldania", "PROPN", "0|"), "Veldania");
    EXPECT_EQ(lemmaOf("Veldanians", "PROPN", "^1|"), "Veldanian");
    EXPECT_EQ(lemmaOf("Veldanian", "ADJ", "^0|"), "Veldanian");
}

TEST(Lemma, IrregularFormsStandInTheRule) {
    EXPECT_EQ(lemmaOf("Was", "AUX", "=be"), "be");
    EXPECT_EQ(lemmaOf("=", "SYM", "0|"), "=");
    EXPECT_EQ(lemmaOf("|", "SYM", "0|"), "|");
}

TEST(Lemma, CountsCharactersNotBytes) {
    EXPECT_EQ(lemmaOf("CAFÉS", "NOUN", "2|é"), "café");
}

TEST(Lemma, RulesThatDoNotApplyGiveTheForm) {
    EXPECT_EQ(lemmaOf("It", "PRON", "3|y"), "it");
    EXPECT_EQ(lemmaOf("s", "NOUN", "1|"), "s");
    EXPECT_EQ(lemmaOf("Go", "VERB", "nonsense"), "go");
}

// What the dictionary says; "?" where it leaves the form to the network.
std::string known(const char* form, const char* upos, const char* xpos) {
    return dictionaryLemma(form, upos, xpos).value_or("?");
}

TEST(LemmaDictionary, RegularVerbsLoseTheirEndingWhereAWordIsLeft) {
    const auto lemma = [](const char* form, const char* xpos) { return known(form, "VERB", xpos); };
    EXPECT_EQ(lemma("Denounced", "VBD"), "denounce");
    EXPECT_EQ(lemma("backed", "VBN"), "back");
    EXPECT_EQ(lemma("voted", "VBD"), "vote");
    EXPECT_EQ(lemma("visited", "VBD"), "visit");
    EXPECT_EQ(lemma("denied", "VBD"), "deny");
    EXPECT_EQ(lemma("banning", "VBG"), "ban");
    EXPECT_EQ(lemma("fulfilled", "VBN"), "fulfill");
    EXPECT_EQ(lemma("panicked", "VBD"), "panic");
    EXPECT_EQ(lemma("agreed", "VBD"), "agree");
    EXPECT_EQ(lemma("opposes", "VBZ"), "oppose");
    EXPECT_EQ(lemma("passes", "VBZ"), "pass");
    EXPECT_EQ(lemma("closes", "VBZ"), "close");
    EXPECT_EQ(lemma("denies", "VBZ"), "deny");
    EXPECT_EQ(lemma("feed", "VB"), "feed") << "not what is left of it";
    EXPECT_EQ(lemma("bring", "VB"), "bring");
    EXPECT_EQ(lemma("florped", "VBD"), "?") << "no word known";
}

TEST(LemmaDictionary, IrregularFormsHaveTheirTable) {
    EXPECT_EQ(known("sought", "VERB", "VBD"), "seek");
    EXPECT_EQ(known("withdrew", "VERB", "VBD"), "withdraw");
    EXPECT_EQ(known("said", "VERB", "VBD"), "say");
    EXPECT_EQ(known("found", "VERB", "VBD"), "find");
    EXPECT_EQ(known("found", "VERB", "VB"), "found") << "a verb of its own";
    EXPECT_EQ(known("rebuilt", "VERB", "VBN"), "rebuild");
    EXPECT_EQ(known("overheard", "VERB", "VBD"), "overhear");
    EXPECT_EQ(known("Children", "NOUN", "NNS"), "child");
    EXPECT_EQ(known("policewomen", "NOUN", "NNS"), "policewoman");
    EXPECT_EQ(known("an", "DET", "DT"), "a");
}

TEST(LemmaDictionary, PluralsInEsAndComparatives) {
    EXPECT_EQ(known("cities", "NOUN", "NNS"), "city");
    EXPECT_EQ(known("movies", "NOUN", "NNS"), "movie");
    EXPECT_EQ(known("houses", "NOUN", "NNS"), "house");
    EXPECT_EQ(known("taxes", "NOUN", "NNS"), "tax");
    EXPECT_EQ(known("vetoes", "NOUN", "NNS"), "veto");
    EXPECT_EQ(known("talks", "NOUN", "NNS"), "?") << "left to the network, as are names";
    EXPECT_EQ(known("es", "NOUN", "NNS"), "?");
    EXPECT_EQ(known("States", "PROPN", "NNPS"), "?");
    EXPECT_EQ(known("larger", "ADJ", "JJR"), "large");
    EXPECT_EQ(known("biggest", "ADJ", "JJS"), "big");
    EXPECT_EQ(known("earlier", "ADV", "RBR"), "early");
    EXPECT_EQ(known("tallest", "ADJ", "JJS"), "tall");
    EXPECT_EQ(known("better", "ADJ", "JJR"), "?") << "left to the network";
}

} // namespace
} // namespace standpoint
