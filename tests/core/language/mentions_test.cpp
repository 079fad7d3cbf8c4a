#include "core/language/mentions.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> labels{"O", "B-state", "I-state", "B-person", "I-person"};

Matrix logits(const std::vector<std::vector<float>>& rows) {
    Matrix out(static_cast<int>(rows.size()), static_cast<int>(labels.size()));
    for (int i = 0; i < out.rows; ++i)
        std::copy(rows[i].begin(), rows[i].end(), out.row(i));
    return out;
}

std::vector<Token> words(std::initializer_list<const char*> tags) {
    std::vector<Token> out;
    for (const char* tag : tags)
        out.emplace_back().upos = tag;
    return out;
}

TEST(DecodeBio, ReadsSpansOfEachKind) {
    const auto spans = decodeBio(logits({{0, 9, 0, 0, 0}, {0, 0, 9, 0, 0}, {9, 0, 0, 0, 0}, {0, 0, 0, 9, 0}}), labels);
    ASSERT_EQ(spans.size(), 2u);
    EXPECT_EQ(spans[0].begin, 0);
    EXPECT_EQ(spans[0].end, 2);
    EXPECT_EQ(spans[0].kind, "state");
    EXPECT_EQ(spans[1].begin, 3);
    EXPECT_EQ(spans[1].kind, "person");
}

TEST(DecodeBio, NeighboursThatBothBeginAreTwo) {
    EXPECT_EQ(decodeBio(logits({{0, 9, 0, 0, 0}, {0, 9, 0, 0, 0}}), labels).size(), 2u);
}

TEST(DecodeBio, NeverContinuesWhatHasNotBegunOrIsOfAnotherKind) {
    // "I-person" is likeliest everywhere, but the first word must begin something
    const auto spans = decodeBio(logits({{0, 0, 0, 4, 5}, {0, 0, 0, 0, 5}}), labels);
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_EQ(spans[0].begin, 0);
    EXPECT_EQ(spans[0].end, 2);
    EXPECT_EQ(spans[0].kind, "person");
    // a state that goes on as a person: the likelier of the two kinds takes both words
    const auto mixed = decodeBio(logits({{0, 5, 0, 2, 0}, {0, 0, 1, 0, 9}}), labels);
    ASSERT_EQ(mixed.size(), 1u);
    EXPECT_EQ(mixed[0].kind, "person");
}

TEST(DecodeBio, TheScoreIsTheMeanProbability) {
    const float even = std::log(4.0f); // e^even = 4 against four labels of 1: a half
    const auto spans = decodeBio(logits({{0, even, 0, 0, 0}, {0, 0, even, 0, 0}}), labels);
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_NEAR(spans[0].score, 0.5, 1e-6);
}

TEST(DecodeBio, OfNoWordsIsNothing) {
    EXPECT_THAT(decodeBio(Matrix(0, 5), labels), IsEmpty());
}

TEST(ChooseMentions, NamesOfTheEntityHeadFillTheGapsOfTheActorHead) {
    const auto tokens = words({"PROPN", "VERB", "DET", "PROPN", "ADP", "NOUN", "PROPN"});
    const auto chosen = chooseMentions(
        {{0, 1, "government", 0.9f}},
        {{0, 1, "person", 0.8f}, {2, 4, "organization", 0.7f}, {5, 6, "person", 0.6f}, {6, 7, "place", 0.5f}}, tokens);
    EXPECT_THAT(chosen, ElementsAre(EntityMention{0, 1, EntityKind::Government, 0.9f},
                                    EntityMention{2, 4, EntityKind::Organization, 0.7f},
                                    EntityMention{6, 7, EntityKind::Place, 0.5f}));
}

TEST(ChooseMentions, AreInTextOrder) {
    const auto chosen =
        chooseMentions({{2, 3, "alliance", 1}}, {{0, 1, "person", 1}}, words({"PROPN", "VERB", "PROPN"}));
    ASSERT_EQ(chosen.size(), 2u);
    EXPECT_EQ(chosen[0].kind, EntityKind::Person);
    EXPECT_EQ(chosen[1].kind, EntityKind::Alliance);
}

} // namespace
} // namespace standpoint
