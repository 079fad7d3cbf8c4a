#include "reading.h"

namespace standpoint {
namespace {
using testing::reading;

TEST(Plain, AHeadingIsTheTitleAndStays) {
    const std::string text =
        "Dockers walk out\n\nBy Mara Osk\n\nFriday, May 1, 2026\n\nThe union of dockers in North Harbour walked out.\n";
    const Document document = reading(text, "news/walkout.txt");
    EXPECT_EQ(document.title, "Dockers walk out");
    EXPECT_EQ(document.byline, "Mara Osk");
    EXPECT_EQ(document.date, "2026-05-01");
    EXPECT_EQ(document.text, text);
    EXPECT_EQ(document.name, "walkout");
    EXPECT_EQ(document.language, "en");
}

TEST(Plain, MarksAroundAHeadingAreNoTitle) {
    EXPECT_EQ(reading("---\n\n## **DOCKERS WALK OUT**\n\n-\n\nThey left.").title, "DOCKERS WALK OUT");
}

TEST(Plain, AFirstParagraphIsNoTitle) {
    EXPECT_EQ(reading("The union walked out.\nThe council met.\n").title, "");
    EXPECT_EQ(reading(std::string(200, 'x') + "\n\nShort end.").title, "");
}

TEST(Plain, HeaderLines) {
    const std::string text =
        "Title: Dockers walk out\nAuthor: By Mara Osk\nSource: The Corvel Post\nDate: 2 May 2026\nURL: "
        "https://post.example/1\n\nThey left.\n";
    const Document document = reading(text);
    EXPECT_EQ(document.title, "Dockers walk out");
    EXPECT_EQ(document.byline, "Mara Osk");
    EXPECT_EQ(document.outlet, "The Corvel Post");
    EXPECT_EQ(document.date, "2026-05-02");
    EXPECT_EQ(document.url, "https://post.example/1");
    EXPECT_EQ(document.text, text);
}

TEST(Plain, ASentenceWithAColonIsNoHeader) {
    const Document document = reading("Source: the ministry said so.\nMore to come.\n");
    EXPECT_EQ(document.outlet, "");
}

TEST(Plain, NamesThatAreIds) {
    EXPECT_EQ(reading("They left.", "corvel/2026-05.17").name, "corvel/2026-05.17");
    EXPECT_EQ(reading("They left.", "").name, "untitled");
}

TEST(Plain, UnknownNamesAreToldByContent) {
    EXPECT_EQ(reading("<!DOCTYPE html><html><body><p>They left the port on Monday.</p></body></html>", "1").text,
              "They left the port on Monday.");
    EXPECT_EQ(reading("---\ntitle: Walkout\n---\nThey *left*.", "1").text, "Walkout\n\nThey left.");
    EXPECT_EQ(reading("They *left*.", "1").text, "They *left*.");
}

} // namespace
} // namespace standpoint
