#include "json.h"

#include "core/language/wordpiece.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace standpoint {
namespace {

using testing::ElementsAre;

const std::vector<std::string_view> vocabulary{"[UNK]", "[CLS]", "[SEP]", "tar", "##iff", "##iffs", "'", "s", "e", "-"};

TEST(WordPiece, AgreesWithTheTrainingProgram) {
    auto model = ModelFile::open(test::shippedModel());
    ASSERT_TRUE(model) << model.error().message();
    const WordPiece wordPiece(model->vocabulary());
    const auto rows = test::readJson("wordpieces.json");
    ASSERT_GT(rows.size(), 50u);
    for (const auto& row : rows) {
        const auto word = row.at("word").get<std::string>();
        std::vector<std::string> pieces;
        for (int id : wordPiece.pieces(word))
            pieces.emplace_back(model->vocabulary()[id]);
        EXPECT_EQ(pieces, row.at("pieces").get<std::vector<std::string>>()) << word;
        EXPECT_EQ(static_cast<int>(casingOf(word)), row.at("casing").get<int>()) << word;
    }
}

TEST(WordPiece, TakesTheLongestPieces) {
    EXPECT_THAT(WordPiece(vocabulary).pieces("Tariffs"), ElementsAre(3, 5));
}

TEST(WordPiece, SplitsAtPunctuationAndDropsAccents) {
    EXPECT_THAT(WordPiece(vocabulary).pieces("tariff's-É"), ElementsAre(3, 4, 6, 7, 9, 8));
}

TEST(WordPiece, WhatHasNoPiecesIsUnknown) {
    const WordPiece wordPiece(vocabulary);
    EXPECT_THAT(wordPiece.pieces(""), ElementsAre(0));
    EXPECT_THAT(wordPiece.pieces("target"), ElementsAre(0));
    EXPECT_THAT(wordPiece.pieces(std::string(101, 's')), ElementsAre(0));
}

TEST(Casing, TellsHowAWordIsWritten) {
    EXPECT_EQ(casingOf("tariff"), Casing::Lower);
    EXPECT_EQ(casingOf("1987"), Casing::Lower);
    EXPECT_EQ(casingOf("Osk"), Casing::Title);
    EXPECT_EQ(casingOf("A"), Casing::Title);
    EXPECT_EQ(casingOf("U.N."), Casing::Upper);
    EXPECT_EQ(casingOf("McOsk"), Casing::Mixed);
}

} // namespace
} // namespace standpoint
