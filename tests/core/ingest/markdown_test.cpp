#include "reading.h"

namespace standpoint {
namespace {
using testing::reading;

TEST(Markdown, FrontMatterIsMetadata) {
    const Document document =
        reading("---\ntitle: \"Dockers: we walk out\"\nauthor: Mara Osk\ndate: 2026-05-02\noutlet: The Corvel Post\n"
                "url: https://post.example/1\nlang: en\n---\n\nThey *left* the port.\n",
                "walkout.md");
    EXPECT_EQ(document.title, "Dockers: we walk out");
    EXPECT_EQ(document.byline, "Mara Osk");
    EXPECT_EQ(document.date, "2026-05-02");
    EXPECT_EQ(document.outlet, "The Corvel Post");
    EXPECT_EQ(document.url, "https://post.example/1");
    EXPECT_EQ(document.text, "Dockers: we walk out\n\nThey left the port.");
}

TEST(Markdown, TheTitleStandsOnce) {
    const Document document =
        reading("---\ntitle: Dockers “walk out”\n---\n# Dockers \"walk out\"\n\nThey left.", "walkout.md");
    EXPECT_EQ(document.text, "Dockers \"walk out\"\n\nThey left.");
    EXPECT_EQ(document.title, "Dockers “walk out”");
}

TEST(Markdown, TheFirstHeadingIsTheTitle) {
    EXPECT_EQ(reading("# **Dockers** walk out\n\nThey left.\n\n## Later\n", "walkout.md").title, "Dockers walk out");
}

TEST(Markdown, OnlyWordsRemain) {
    const Document document =
        reading("Osk [told](https://x.example) `Solm`\nto **leave**. ![a crane](crane.png)\n\n"
                "> A ~~bad~~ deal &amp; a threat.\n\n- wages\n- ports\n\n| who | what |\n|---|---|\n| Osk | left |\n\n"
                "```\nint code;\n```\n<p>In a <b>box</b>.</p>\n",
                "walkout.md");
    EXPECT_EQ(
        document.text,
        "Osk told Solm to leave.\n\nA bad deal & a threat.\n\nwages\n\nports\n\nwho what\n\nOsk left\n\nIn a box.");
}

TEST(Markdown, ARuleIsNoFrontMatter) {
    EXPECT_EQ(reading("---\n\nThey left.\n\n---\n", "walkout.md").text, "They left.");
}

} // namespace
} // namespace standpoint
