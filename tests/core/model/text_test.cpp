#include "core/model/text.h"

#include <gtest/gtest.h>

using namespace standpoint;

namespace {

// One, two, three and four bytes of UTF-8; the last is two units of UTF-16.
const std::string mixed = "aé€🌉b";

TEST(TextIndex, CountsCodePoints) {
    EXPECT_EQ(TextIndex(mixed).size(), 5);
    EXPECT_EQ(TextIndex("").size(), 0);
    EXPECT_EQ(codePoints(mixed), 5);
}

TEST(TextIndex, KnowsBytesAndUtf16UnitsOfEachOffset) {
    const TextIndex index(mixed);
    const std::size_t bytes[] = {0, 1, 3, 6, 10, 11};
    const int units[] = {0, 1, 2, 3, 5, 6};
    for (int offset = 0; offset <= 5; ++offset) {
        EXPECT_EQ(index.byteOf(offset), bytes[offset]);
        EXPECT_EQ(index.offsetOfByte(bytes[offset]), offset);
        EXPECT_EQ(index.utf16Of(offset), units[offset]);
        EXPECT_EQ(index.offsetOfUtf16(units[offset]), offset);
    }
}

TEST(TextIndex, APlaceInsideACharacterIsThatCharacter) {
    const TextIndex index(mixed);
    EXPECT_EQ(index.offsetOfByte(8), 3);
    EXPECT_EQ(index.offsetOfUtf16(4), 3) << "between the halves of a surrogate pair";
}

TEST(TextIndex, PlacesOutsideTheTextAreItsEnds) {
    const TextIndex index(mixed);
    EXPECT_EQ(index.byteOf(-3), 0u);
    EXPECT_EQ(index.byteOf(99), mixed.size());
    EXPECT_EQ(index.utf16Of(99), 6);
    EXPECT_EQ(index.offsetOfByte(99), 5);
    EXPECT_EQ(index.at(-1), U'\0');
    EXPECT_EQ(index.at(5), U'\0');
}

TEST(TextIndex, SlicesAreVerbatim) {
    const TextIndex index(mixed);
    EXPECT_EQ(index.slice({1, 4}), "é€🌉");
    EXPECT_EQ(index.slice({3, 3}), "");
    EXPECT_EQ(index.slice({4, 2}), "");
    EXPECT_EQ(index.slice({2, 99}), "€🌉b");
    EXPECT_EQ(index.at(3), U'🌉');
}

TEST(TextIndex, MalformedBytesDoNotLeadOutsideTheText) {
    for (const std::string text : {"\xF0", "a\xE2\x82", "\x80\x80", "\xC3(", "\xF0\x9F\x8C"}) {
        const TextIndex index(text);
        EXPECT_EQ(index.byteOf(index.size()), text.size());
        EXPECT_EQ(index.slice({0, index.size()}), text);
        EXPECT_EQ(static_cast<int>(toUtf32(text).size()), index.size());
    }
}

TEST(Utf32, GoesThereAndBack) {
    EXPECT_EQ(toUtf32(mixed), U"aé€🌉b");
    EXPECT_EQ(toUtf8(U"aé€🌉b"), mixed);
    EXPECT_EQ(toUtf32("a\xC3(z"), U"a\uFFFD(z");
}

TEST(Span, ContainsOverlapsAndHull) {
    const Span span{3, 7};
    EXPECT_TRUE(span.contains({3, 7}));
    EXPECT_FALSE(span.contains({3, 8}));
    EXPECT_TRUE(span.overlaps({6, 9}));
    EXPECT_FALSE(span.overlaps({7, 9})) << "half-open";
    EXPECT_EQ(hull(span, {1, 4}), (Span{1, 7}));
    EXPECT_EQ(span.length(), 4);
    EXPECT_TRUE((Span{4, 4}).empty());
}

TEST(OneLine, JoinsWhiteSpace) {
    EXPECT_EQ(oneLine("  two\r\n\n\twords "), "two words");
    EXPECT_EQ(oneLine(" \n"), "");
}

TEST(AsciiLower, KeepsOtherLetters) {
    EXPECT_EQ(asciiLower("ÉCOLE Ab"), "École ab");
}

} // namespace
