#include "printed.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {
using testing::printed;

TEST(StrippedApostrophes, UnmistakableWordsAreRepaired) {
    EXPECT_EQ(printed("They dont know and he doesnt care."), "They|do|n't|know|and|he|does|n't|care|.");
    EXPECT_EQ(printed("Dont ask; thats all."), "Do|n't|ask|;|that|'s|all|.");
}

TEST(StrippedApostrophes, PossessiveNamesAreRepaired) {
    EXPECT_EQ(printed("Velmark didnt pay. Velmarks minister resigned over Mara Osks sharp reply."),
              "Velmark|did|n't|pay|.\nVelmark|'s|minister|resigned|over|Mara|Osk|'s|sharp|reply|.");
}

TEST(StrippedApostrophes, OwnersJoinedByAnd) {
    EXPECT_EQ(printed("Velmark wasnt asked, nor was Corvel. Velmarks and Corvels plans failed."),
              "Velmark|was|n't|asked|,|nor|was|Corvel|.\nVelmark|'s|and|Corvel|'s|plans|failed|.");
}

TEST(StrippedApostrophes, PartsOfNamesAreRepaired) {
    EXPECT_EQ(printed("He isnt sure about Kan Dong-els bad plan."), "He|is|n't|sure|about|Kan|Dong|-|el|'s|bad|plan|.");
}

TEST(StrippedApostrophes, PluralsAndNamesInSStay) {
    EXPECT_EQ(printed("The Democrats didnt vote. A Democrat said Adams wont run in Texas."),
              "The|Democrats|did|n't|vote|.\nA|Democrat|said|Adams|wo|n't|run|in|Texas|.");
    EXPECT_EQ(printed("He isnt here. Russians welcome Tories plans."),
              "He|is|n't|here|.\nRussians|welcome|Tories|plans|.");
}

TEST(StrippedApostrophes, NoNounNoPossessive) {
    EXPECT_EQ(printed("Velmark didnt pay. Two Velmarks exist, he said of the Velmarks."),
              "Velmark|did|n't|pay|.\nTwo|Velmarks|exist|,|he|said|of|the|Velmarks|.");
}

TEST(StrippedApostrophes, TextsThatKeepTheirsAreLeftAlone) {
    EXPECT_EQ(printed("Velmark's port isn't sold. Velmarks leaders cant wait."),
              "Velmark|'s|port|is|n't|sold|.\nVelmarks|leaders|cant|wait|.");
}

TEST(StrippedApostrophes, AmbiguousWordsNeedSigns) {
    EXPECT_EQ(printed("He drinks, as is his wont."), "He|drinks|,|as|is|his|wont|.");
    EXPECT_EQ(printed("They dont drink; he wont, as is his wont."), "They|do|n't|drink|;|he|wo|n't|,|as|is|his|wont|.");
}

TEST(StrippedApostrophes, SpansStayOnTheRawText) {
    const Annotation read = segment("They dont.");
    ASSERT_EQ(read.sentences.at(0).tokens.size(), 4u);
    EXPECT_EQ(read.sentences[0].tokens[1].span, (Span{5, 7}));
    EXPECT_EQ(read.sentences[0].tokens[2].span, (Span{7, 9}));
    EXPECT_EQ(read.sentences[0].tokens[2].form, "n't");
    EXPECT_FALSE(read.sentences[0].tokens[1].spaceAfter);
}

} // namespace
} // namespace standpoint
