#include "reading.h"

#include <unicode/unistr.h>

namespace standpoint {
namespace {
using namespace std::string_literals;
using testing::reading;

const std::string story =
    "The council of Malmö-Süd met on Friday. “We won’t sell the port – never,” Mayor Grünwald said.\n";

std::string encoded(const std::string& utf8, const char* encoding) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    std::string out(static_cast<std::size_t>(text.extract(0, text.length(), nullptr, 0, encoding)), '\0');
    text.extract(0, text.length(), out.data(), static_cast<std::uint32_t>(out.size()), encoding);
    return out;
}

TEST(Encoding, Utf8IsKeptExactly) {
    EXPECT_EQ(reading(story).text, story);
    EXPECT_EQ(reading("a\r\nb\r\n\r\n c \t\n").text, "a\r\nb\r\n\r\n c \t\n");
}

TEST(Encoding, ByteOrderMarksAreObeyedAndDropped) {
    EXPECT_EQ(reading("\xEF\xBB\xBF" + story).text, story);
    EXPECT_EQ(reading("\xFF\xFE" + encoded(story, "UTF-16LE")).text, story);
    EXPECT_EQ(reading("\xFE\xFF" + encoded(story, "UTF-16BE")).text, story);
    EXPECT_EQ(reading("\xFF\xFE\0\0"s + encoded(story, "UTF-32LE")).text, story);
}

TEST(Encoding, Utf16WithoutMark) {
    EXPECT_EQ(reading(encoded(story, "UTF-16LE")).text, story);
    EXPECT_EQ(reading(encoded(story, "UTF-16BE")).text, story);
}

TEST(Encoding, WindowsQuotesAndUmlauts) {
    EXPECT_EQ(reading(encoded(story, "windows-1252")).text, story);
    EXPECT_EQ(reading("It\x92s the city\x92s port, not Velmark\x92s.").text, "It’s the city’s port, not Velmark’s.");
}

TEST(Encoding, GuessedFromTheBytes) {
    const std::string japanese =
        "港の売却について、市議会は金曜日に反対を表明した。組合も売却に反対している。外国の会社は契約を求めた。";
    EXPECT_EQ(reading(encoded(japanese, "Shift_JIS")).text, japanese);
    const std::string russian =
        "Городской совет в пятницу выступил против продажи порта. Профсоюз поддержал это решение.";
    EXPECT_EQ(reading(encoded(russian, "windows-1251")).text, russian);
}

TEST(Encoding, PagesSayTheirOwn) {
    const std::string body =
        "<p>Městská rada v pátek odmítla prodej přístavu, řekl starosta Dvořák. Žádný prodej nebude.</p>";
    const std::string page =
        "<html><head><meta charset=\"iso-8859-2\"><title>x</title></head><body>" + body + "</body></html>";
    EXPECT_NE(
        reading(encoded(page, "ISO-8859-2"), "page.html").text.find("Městská rada v pátek odmítla prodej přístavu"),
        std::string::npos);
}

TEST(Encoding, AWrongDeclarationDoesNotSpoilUtf8) {
    const std::string page = "<html><head><meta charset=iso-8859-1></head><body><p>" + story + "</p></body></html>";
    EXPECT_NE(reading(page, "page.html").text.find("“We won’t sell"), std::string::npos);
}

TEST(Encoding, AStrayByteDoesNotSpoilUtf8) {
    const std::string text = reading(story + story + "\xFF end").text;
    EXPECT_EQ(text, story + story + "\uFFFD end");
}

} // namespace
} // namespace standpoint
