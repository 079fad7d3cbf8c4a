#include "printed.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {
using testing::printed;

TEST(Words, CliticsStandApart) {
    EXPECT_EQ(printed("They don't say it's Osk's fault."), "They|do|n't|say|it|'s|Osk|'s|fault|.");
    EXPECT_EQ(printed("We'll see what they'd do; I'm sure she's won't."),
              "We|'ll|see|what|they|'d|do|;|I|'m|sure|she|'s|wo|n't|.");
    EXPECT_EQ(printed("It wouldn't've helped."), "It|would|n't|'ve|helped|.");
}

TEST(Words, CurlyApostrophesReadAsStraightOnes) {
    EXPECT_EQ(printed("Velmark’s envoy doesn’t agree."), "Velmark|'s|envoy|does|n't|agree|.");
}

TEST(Words, PluralPossessiveIsAWordAndAMark) {
    EXPECT_EQ(printed("the dockers' union"), "the|dockers|'|union");
}

TEST(Words, ApostrophesInsideNamesStay) {
    EXPECT_EQ(printed("Ms. O'Dall's reply"), "Ms.|O'Dall|'s|reply");
}

TEST(Words, ContractedPairsAreTwoWords) {
    EXPECT_EQ(printed("You cannot leave, we're gonna talk."), "You|can|not|leave|,|we|'re|gon|na|talk|.");
}

TEST(Words, HyphenatedWordsAreSplit) {
    EXPECT_EQ(printed("a well-known 30-year-old deal"), "a|well|-|known|30|-|year|-|old|deal");
    EXPECT_EQ(printed("a U.S.-backed plan"), "a|U.S.|-|backed|plan");
}

TEST(Words, PrefixesKeepTheirHyphen) {
    EXPECT_EQ(printed("anti-port e-mail, non-Velmark co-founder, mid-1980s"),
              "anti-port|e-mail|,|non-Velmark|co-founder|,|mid-1980s");
}

TEST(Words, FiguresAndUnits) {
    EXPECT_EQ(printed("$5, 10% and €1,200.50"), "$|5|,|10|%|and|€|1,200.50");
    EXPECT_EQ(printed("A US$40m loan at 5:30pm on 11/28/2019"), "A|US$|40|m|loan|at|5:30|pm|on|11/28/2019");
    EXPECT_EQ(printed("the 20th in the 1970s, No. 7"), "the|20th|in|the|1970s|,|No.|7");
}

TEST(Words, AddressesAreOneWord) {
    EXPECT_EQ(printed("See https://port.example/a?b=1#c, www.port.example or mail desk@port.example.org."),
              "See|https://port.example/a?b=1#c|,|www.port.example|or|mail|desk@port.example.org|.");
    EXPECT_EQ(printed("(http://port.example/a_(b)) and deal.pdf"), "(|http://port.example/a_(b)|)|and|deal.pdf");
}

TEST(Words, MarksStandApart) {
    EXPECT_EQ(printed("“Never,” he said—‘not now’..."), "“|Never|,|”|he|said|—|‘|not|now|’|...");
    EXPECT_EQ(printed("yes/no (and/or) -- what?!"), "yes|/|no|(|and|/|or|)|--|what|?!");
}

TEST(Words, EmojiWithJoinersAreOneWord) {
    EXPECT_EQ(printed("Fine 👩‍🚀👍🏽 :-)"), "Fine|👩🚀|👍🏽|:-)");
}

TEST(Words, SpansPointIntoTheRawText) {
    const Annotation read = segment("É don’t");
    ASSERT_EQ(read.sentences.size(), 1u);
    ASSERT_EQ(read.sentences[0].tokens.size(), 3u);
    EXPECT_EQ(read.sentences[0].tokens[1].span, (Span{2, 4}));
    EXPECT_EQ(read.sentences[0].tokens[2].span, (Span{4, 7}));
    EXPECT_FALSE(read.sentences[0].tokens[1].spaceAfter);
    EXPECT_TRUE(read.sentences[0].tokens[0].spaceAfter);
}

} // namespace
} // namespace standpoint
