// What holds for every text: spans are ordered, do not overlap, and cover all that is not white space.

#include "core/language/segment.h"

#include <gtest/gtest.h>
#include <random>
#include <unicode/uchar.h>

namespace standpoint {
namespace {

// Letters, marks and white space that the rules look at, mixed with code points from all of Unicode.
std::u32string randomText(std::mt19937& random) {
    static const std::u32string telling =
        U"aAbBsStTnN019.,;:!?'\"’“”()[]-–/@#$%&*_~^<>|\\= \t\n\r\u00A0\u2028\u200B\u0301…";
    std::uniform_int_distribution<int> length(0, 120), coin(0, 9), any(0, 0x10FFFF);
    std::uniform_int_distribution<std::size_t> pick(0, telling.size() - 1);
    std::u32string text;
    for (int i = length(random); i > 0; --i) {
        char32_t c = coin(random) ? telling[pick(random)] : static_cast<char32_t>(any(random));
        if (c >= 0xD800 && c <= 0xDFFF) c = U'x';
        text.push_back(c);
    }
    return text;
}

void expectCovered(const std::u32string& text) {
    int at = 0;
    const auto expectSpaceUntil = [&](int stop) {
        for (; at < stop; ++at)
            ASSERT_TRUE(u_isUWhiteSpace(static_cast<UChar32>(text[at]))) << "left out at " << at;
    };
    for (const Sentence& sentence : segment(toUtf8(text)).sentences) {
        ASSERT_FALSE(sentence.tokens.empty());
        EXPECT_EQ(sentence.span, hull(sentence.tokens.front().span, sentence.tokens.back().span));
        for (const Token& token : sentence.tokens) {
            ASSERT_GE(token.span.begin, at);
            ASSERT_FALSE(token.span.empty());
            EXPECT_FALSE(token.form.empty());
            ASSERT_NO_FATAL_FAILURE(expectSpaceUntil(token.span.begin));
            for (; at < token.span.end; ++at)
                ASSERT_FALSE(u_isUWhiteSpace(static_cast<UChar32>(text[at])));
        }
    }
    expectSpaceUntil(static_cast<int>(text.size()));
}

TEST(SegmentProperties, EveryTextIsCoveredInOrder) {
    std::mt19937 random(20240501);
    for (int i = 0; i < 3000; ++i) {
        const std::u32string text = randomText(random);
        SCOPED_TRACE(toUtf8(text));
        ASSERT_NO_FATAL_FAILURE(expectCovered(text));
    }
}

TEST(SegmentProperties, ParagraphsNeverDecrease) {
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        int paragraph = 0;
        for (const Sentence& sentence : segment(toUtf8(randomText(random))).sentences) {
            ASSERT_GE(sentence.paragraph, paragraph);
            paragraph = sentence.paragraph;
        }
    }
}

} // namespace
} // namespace standpoint
