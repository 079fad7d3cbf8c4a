#pragma once
// What is known about an article beside its text, however it is written down.

#include <string>
#include <string_view>

namespace standpoint::ingest {

struct Metadata {
    std::string title, byline, outlet, date, url, language;
    bool operator==(const Metadata&) const = default;
};

/// An article as a reader of one format hands it over.
struct Article {
    Metadata metadata;
    std::string text; ///< UTF-8
};

/// Sets the field that a key like "Author" or "published" names, unless it is set already. False for a key that names
/// none.
bool setField(Metadata&, std::string_view key, std::string_view value);

/// A byline as printed, without "By"; empty for what is no name (an address, a paragraph).
[[nodiscard]] std::string cleanByline(std::string_view);

/// Metadata at the top of a text: front matter between two lines "---", or lines "Title: …", "Author: …". `end` is the
/// byte where the text behind it begins (0 where there is none).
struct Header {
    Metadata metadata;
    std::size_t end = 0;
};
[[nodiscard]] Header readHeader(std::string_view text);

/// The text with its title as the first paragraph, unless it stands among the first paragraphs already.
[[nodiscard]] std::string withTitle(std::string text, const std::string& title);

/// Without white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view);

} // namespace standpoint::ingest
