#include "printed.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {
using testing::printed;
using testing::sentences;

TEST(Sentences, AbbreviationsDoNotEndThem) {
    EXPECT_EQ(printed("The U.S. raised tariffs. Gen. Haverk objected."),
              "The|U.S.|raised|tariffs|.\nGen.|Haverk|objected|.");
    EXPECT_EQ(
        sentences("Mara J. Osk met Sen. Velde of Corvel Lines Inc. Chairman Solm left at 5 p.m. Friday night fell."),
        "Mara J. Osk met Sen. Velde of Corvel Lines Inc. Chairman Solm left at 5 p.m.\nFriday night fell.");
}

TEST(Sentences, AbbreviationsMayEndThem) {
    EXPECT_EQ(sentences("It was made in the U.S. The council knew."), "It was made in the U.S.\nThe council knew.");
    EXPECT_EQ(sentences("She joined Corvel Inc. However, it failed."), "She joined Corvel Inc.\nHowever, it failed.");
    EXPECT_EQ(sentences("The answer was no. Velde left."), "The answer was no.\nVelde left.");
}

TEST(Sentences, ClosingQuotesBelongToTheSentence) {
    EXPECT_EQ(sentences("\"We will not sell,\" he said. \"Never.\" Then he left."),
              "\"We will not sell,\" he said.\n\"Never.\"\nThen he left.");
    EXPECT_EQ(sentences("He called it “a theft.” Solm laughed. (So did Osk.) Nobody voted."),
              "He called it “a theft.”\nSolm laughed.\n(So did Osk.)\nNobody voted.");
}

TEST(Sentences, QuotedQuestionsGoOnWithTheSpeaker) {
    EXPECT_EQ(sentences("\"Who pays?\" asked Solm. \"Who pays?\" Ms. Quarl asked. \"Who pays?\" The hall was silent."),
              "\"Who pays?\" asked Solm.\n\"Who pays?\" Ms. Quarl asked.\n\"Who pays?\"\nThe hall was silent.");
}

TEST(Sentences, EllipsesInsideDoNotEndThem) {
    EXPECT_EQ(sentences("The deal ... is dead. It was... a gift!"), "The deal ... is dead.\nIt was... a gift!");
}

TEST(Sentences, ReferencesBelongToTheSentenceBefore) {
    EXPECT_EQ(sentences("The port was sold.[12] Nobody objected."), "The port was sold.[12]\nNobody objected.");
}

TEST(Sentences, HeadingsEndAtTheLineBreak) {
    EXPECT_EQ(
        sentences(
            "Dockers walk out\nThe union of dockers in North Harbour walked out on Monday over the planned sale of the "
            "port.\n"
            "The council, which had met in secret for three weeks, learnt about it from the evening news broadcast.\n"),
        "Dockers walk out\n"
        "The union of dockers in North Harbour walked out on Monday over the planned sale of the port.\n"
        "The council, which had met in secret for three weeks, learnt about it from the evening news broadcast.");
}

TEST(Sentences, WrappedLinesGoOn) {
    EXPECT_EQ(
        sentences("The union of dockers in North Harbour\nwalked out on Monday over the sale to\nVelmark. Minister "
                  "Velde said that he was\nwilling to meet the leaders of the union\nSolm and Osk."),
        "The union of dockers in North Harbour walked out on Monday over the sale to Velmark.\n"
        "Minister Velde said that he was willing to meet the leaders of the union Solm and Osk.");
}

TEST(Sentences, WindowsLineEndsAreOneBreak) {
    EXPECT_EQ(sentences("Port sold\r\n\r\nThe port was\r\nsold.\r\n"), "Port sold\nThe port was sold.");
}

TEST(Sentences, ListItemsAreApart) {
    EXPECT_EQ(sentences("Demands:\n- higher wages\n- no sale\n"), "Demands:\n- higher wages\n- no sale");
}

TEST(Sentences, BlankLineInsideASentenceDoesNotEndIt) {
    EXPECT_EQ(sentences("As the economist Lena Quarl explained to the council,\n\nthey will not sell."),
              "As the economist Lena Quarl explained to the council, they will not sell.");
}

TEST(Sentences, MarkdownMarksStandApartFromTheHeading) {
    EXPECT_EQ(sentences("## **PORT SOLD**\n\nVelde left."), "## **\nPORT SOLD\n**\nVelde left.");
}

TEST(Sentences, ParagraphsAreCounted) {
    const Annotation read = segment("\n\nOne. Two.\n \nThree.\n\n\n\nFour.");
    std::vector<int> paragraphs;
    for (const Sentence& sentence : read.sentences)
        paragraphs.push_back(sentence.paragraph);
    EXPECT_EQ(paragraphs, (std::vector{0, 0, 1, 2}));
}

TEST(Sentences, NothingInNothingOut) {
    EXPECT_TRUE(segment("").sentences.empty());
    EXPECT_TRUE(segment(" \n\t\r\n ").sentences.empty());
}

} // namespace
} // namespace standpoint
