// Malformed and hostile pages are read or refused, never a crash.

#include "core/ingest/ingest.h"
#include "core/model/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace standpoint {
namespace {
using ::testing::HasSubstr;

std::string repeated(const std::string& piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += piece;
    return out;
}

TEST(HostileHtml, DeepNestingIsUnwrapped) {
    for (const std::string tag : {"<div>", "<b>", "<x-y>", "<span><i>", "<ul><li>", "<table><tr><td>",
                                  "<blockquote><p>", "</i><div>", "<font size=1>"}) {
        const Result<Document> read = readDocument(repeated(tag, 20000) + "The dockers walked out.", "page.html");
        ASSERT_TRUE(read) << tag;
        EXPECT_THAT(read->text, HasSubstr("The dockers walked out.")) << tag;
    }
}

TEST(HostileHtml, TagsInsideScriptsDoNotCount) {
    const std::string page =
        "<script>" + repeated("'<div>'", 2000) + "</script><article><p>The dockers walked out.</p></article>";
    const Result<Document> read = readDocument(page, "page.html");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, "The dockers walked out.");
}

TEST(HostileHtml, BrokenMarkupIsRead) {
    for (const std::string page : {"<p>The dockers left<", "<p a='b>The dockers left", "<!-- <p>The dockers left",
                                   "<p>The dockers left</", "<title>The dockers left", "<p><script>The dockers left",
                                   "&#xFFFFFFFF; &#0; The dockers left", "<svg><![CDATA[The dockers left"}) {
        const Result<Document> read = readDocument(page, "page.html");
        EXPECT_EQ(read ? "" : read.error().what, read ? "" : "No article was found in the page.") << page;
    }
}

TEST(HostileHtml, MetadataOfTheWrongShapeIsIgnored) {
    for (const std::string json : {"{", "[]", "null", "{\"@type\":7}",
                                   "{\"@type\":\"NewsArticle\",\"headline\":7,\"author\":{\"name\":{\"name\":[]}}}",
                                   "{\"@graph\":{\"@graph\":{\"@graph\":{\"@graph\":{\"@graph\":{}}}}}}"}) {
        const Result<Document> read = readDocument(
            "<script type='application/ld+json'>" + json + "</script><p>The dockers left.</p>", "page.html");
        ASSERT_TRUE(read) << json;
        EXPECT_EQ(read->text, "The dockers left.") << json;
        EXPECT_EQ(read->title, "") << json;
    }
}

TEST(HostileHtml, NamesNestedInNamesDoNotRecurseForever) {
    const std::string author = repeated("{\"name\":", 50000) + "\"x\"" + repeated("}", 50000);
    const Result<Document> read =
        readDocument("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":" + author +
                         "}</script><p>The dockers left.</p>",
                     "page.html");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->byline, "");
}

TEST(HostileHtml, TooLarge) {
    const Result<Document> read = readDocument("<p>" + std::string((std::size_t{16} << 20) + 1, 'x'), "page.html");
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().message(), HasSubstr("16 MiB"));
}

// Random bytes and random markup: whatever comes in, valid UTF-8 text or an error comes out.
TEST(HostileHtml, RandomPages) {
    const std::vector<std::string> pieces{"<p>", "</p>",     "<div class='",   "'>",        "<",        ">",
                                          "&",   "amp;",     "<table>",        "<td>",      "</div>",   "<!--",
                                          "-->", "<script>", "words, words. ", "\xFF",      "\xE2\x80", "é",
                                          "\n",  "<br>",     "<a href=x>",     "</a>",      "<svg>",    "<article>",
                                          "\"",  "<title>",  "---\n",          "title: x\n"};
    std::mt19937 random(11);
    std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1), length(0, 60);
    for (int i = 0; i < 2000; ++i) {
        std::string page;
        for (std::size_t n = length(random); n > 0; --n)
            page += pieces[pick(random)];
        for (const SourceFormat format :
             {SourceFormat::Guess, SourceFormat::Html, SourceFormat::Markdown, SourceFormat::Text}) {
            const Result<Document> read = readDocument(page, "page", format);
            if (!read) continue;
            EXPECT_FALSE(read->text.empty());
            EXPECT_EQ(toUtf8(toUtf32(read->text)), read->text) << page; // a round trip shows valid UTF-8
        }
    }
}

} // namespace
} // namespace standpoint
