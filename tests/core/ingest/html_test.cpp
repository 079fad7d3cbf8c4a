// Pages in the three styles that news sites have: semantic, JSON-LD with boxes in between, and tables with line breaks.

#include "reading.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;
using testing::reading;

const std::string first = "The union of dockers in North Harbour walked out on Monday, angry at a plan to sell the "
                          "port to a company from Velmark.";
const std::string second = "“Nobody asked us,” said Mara Osk, who leads the union &amp; its 4,000 members, after a "
                           "meeting with the council’s chairman.";
const std::string secondRead = "“Nobody asked us,” said Mara Osk, who leads the union & its 4,000 members, after a "
                               "meeting with the council’s chairman.";

TEST(Html, SemanticPage) {
    const Document document =
        reading(
            R"(<!DOCTYPE html><html lang="en-GB"><head>
        <title>Dockers walk out - The Corvel Post</title>
        <meta property="og:title" content="Dockers walk out | The Corvel Post">
        <meta property="og:site_name" content="The Corvel Post">
        <meta property="article:published_time" content="2026-05-04T06:30:00Z">
        <meta name="author" content="By Lena Quarl">
        <link rel="canonical" href="https://post.example/walkout"></head>
        <body><header><nav><a href="/">Home</a></nav></header><main><article class="story with-comments">
        <h1>Dockers walk out</h1><p class="byline">By Lena Quarl</p>
        <figure><img src="x.jpg"><figcaption>A crane, idle.</figcaption></figure>
        <p>)" + first +
                R"(</p><aside><p>Sign up, dear reader, for our letter about ports, ships and all the sea.</p></aside>
        <h2>No talks</h2><p>)" +
                second + R"(</p>
        <div class="share-tools">Share this</div><p><a href="/more">Ten more stories about ports</a></p>
        <!-- a comment --><script>var p = "<p>No.</p>";</script></article></main>
        <footer><p>Copyright The Corvel Post, all rights reserved, printed in North Harbour.</p></footer></body></html>)",
            "walkout.html");
    EXPECT_EQ(document.text, "Dockers walk out\n\n" + first + "\n\nNo talks\n\n" + secondRead);
    EXPECT_EQ(document.title, "Dockers walk out");
    EXPECT_EQ(document.byline, "Lena Quarl");
    EXPECT_EQ(document.outlet, "The Corvel Post");
    EXPECT_EQ(document.date, "2026-05-04");
    EXPECT_EQ(document.url, "https://post.example/walkout");
    EXPECT_EQ(document.language, "en");
}

TEST(Html, JsonLdPageMadeOfBoxes) {
    const Document document = reading(R"(<html><head><title>Site</title><script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],
        "headline":"Dockers &amp; council at odds","datePublished":"2026-05-05T10:00:00+02:00",
        "author":[{"@type":"Person","name":"Lena Quarl"},{"@type":"Person","name":"Tom Mehlen"}],
        "publisher":{"@type":"Organization","name":"Harbour Wire"},"mainEntityOfPage":{"@id":"https://wire.example/7"}}]}</script></head>
        <body><div id="navbar"><ul><li><a href="/">Home, news, ports, ships, weather</a></li></ul></div>
        <div class="page has-sidebar"><div class="article-body"><p>)" +
                                          first + "</p><p>" + second + R"(</p>
        <div class="related-links"><p>Related: the harbour's long history, from its first pier to its cranes.</p></div>
        <p>The council, which owns the port, did not reply, and neither did the ministry, which had promised talks.</p></div>
        <div class="comments"><p>First! I think, as a docker, that the council, the union and the ministry all lie.</p></div></div></body></html>)",
                                      "page.html");
    EXPECT_EQ(document.text, "Dockers & council at odds\n\n" + first + "\n\n" + secondRead +
                                 "\n\nThe council, which owns the port, did not reply, and neither did the ministry, "
                                 "which had promised talks.");
    EXPECT_EQ(document.title, "Dockers & council at odds");
    EXPECT_EQ(document.byline, "Lena Quarl, Tom Mehlen");
    EXPECT_EQ(document.outlet, "Harbour Wire");
    EXPECT_EQ(document.date, "2026-05-05");
    EXPECT_EQ(document.url, "https://wire.example/7");
}

TEST(Html, OldPageOfTablesAndBreaks) {
    const Document document =
        reading("<HTML><HEAD><TITLE>Dockers walk out</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF=a>News</A><BR><A "
                "HREF=b>Ships</A></TD><TD>" +
                    first + "<BR><BR>" + second +
                    "<br>\n<br>The council&nbsp;did not reply, and neither did the ministry.</TD></TR></TABLE>",
                "old.htm");
    EXPECT_EQ(document.text, "Dockers walk out\n\n" + first + "\n\n" + secondRead +
                                 "\n\nThe council did not reply, and neither did the ministry.");
    EXPECT_EQ(document.title, "Dockers walk out");
}

TEST(Html, TheArticleIsTheOneWithTheText) {
    const std::string page =
        "<body><article><p>A short teaser about a crane, and a ship, which nobody wants to read.</p></article>"
        "<article itemprop=\"articleBody\"><p>" +
        first + "</p><p>" + second + "</p></article></body>";
    const std::string text = reading(page, "page.html").text;
    EXPECT_THAT(text, HasSubstr(first));
    EXPECT_THAT(text, Not(HasSubstr("teaser")));
}

TEST(Html, HiddenThingsAreNotRead) {
    const std::string text = reading("<article><p>" + first +
                                         "</p><p hidden>Ghost one.</p><p style='display: none'>Ghost two.</p>"
                                         "<div aria-hidden=true>Ghost three.</div><p>" +
                                         second + "</p></article>",
                                     "page.html")
                                 .text;
    EXPECT_THAT(text, Not(HasSubstr("Ghost")));
}

TEST(Html, LinksInsideSentencesStay) {
    const std::string text =
        reading("<p>The <a href=x>union of dockers</a> walked out, as the <em>council</em> feared<b>.</b></p>",
                "p.html")
            .text;
    EXPECT_EQ(text, "The union of dockers walked out, as the council feared.");
}

TEST(Html, MetadataFromWhatIsVisible) {
    const Document document =
        reading("<body><h1>Dockers\n walk out</h1><span class=\"c-byline\">By <a rel=author>Lena Quarl</a></span>"
                "<time datetime=\"2026-05-04\">Monday</time><div><p>" +
                    first + "</p></div></body>",
                "page.html");
    EXPECT_EQ(document.title, "Dockers walk out");
    EXPECT_EQ(document.byline, "Lena Quarl");
    EXPECT_EQ(document.date, "2026-05-04");
    EXPECT_EQ(document.text, "Dockers walk out\n\n" + first);
}

} // namespace
} // namespace standpoint
