#include "core/language/lemma.h"

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

} // namespace
} // namespace standpoint
