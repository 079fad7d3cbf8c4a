#include "core/ingest/html.h"

#include "core/ingest/html_body.h"
#include "core/ingest/html_metadata.h"
#include "core/ingest/html_paragraphs.h"
#include "core/ingest/html_tree.h"
#include "core/model/text.h"

#include <array>

namespace standpoint::ingest {

namespace {
constexpr std::size_t largestPage = std::size_t{16} << 20;
} // namespace

Result<Article> readHtml(std::string_view html) {
    if (html.size() > largestPage) return Error{"The page is larger than 16 MiB.", "", "Save the article alone."};
    const HtmlTree tree(html);
    Article article{readMetadata(tree.root()), paragraphsOf(findBody(tree.root()))};
    if (trimmed(article.text).empty())
        return Error{"No article was found in the page.", "", "Copy the article's text and paste it."};
    article.text = withTitle(std::move(article.text), article.metadata.title);
    return article;
}

std::string fragmentText(std::string_view html) {
    const HtmlTree tree(html.substr(0, largestPage));
    return oneLine(textOf(tree.root()));
}

bool looksLikeHtml(std::string_view text) {
    const std::string head = asciiLower(trimmed(text.substr(0, 2048)));
    if (!head.starts_with('<')) return false;
    constexpr std::array<std::string_view, 9> starts{"<!doctype html", "<html", "<head", "<body", "<article",
                                                     "<main",          "<div",  "<p>",   "<h1"};
    for (const std::string_view start : starts)
        if (head.starts_with(start)) return true;
    return (head.starts_with("<!--") || head.starts_with("<?xml")) && head.find("<html") != head.npos;
}

} // namespace standpoint::ingest
