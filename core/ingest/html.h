#pragma once
// An HTML page → the article in it.

#include "core/ingest/metadata.h"
#include "core/model/result.h"

namespace standpoint::ingest {

/// The article of a page given in UTF-8: its body's paragraphs separated by blank lines, its title first, its metadata.
/// Errors: too large a page (16 MiB), no text in it.
Result<Article> readHtml(std::string_view html);

/// The plain text of a piece of HTML ("a &amp; b" → "a & b").
[[nodiscard]] std::string fragmentText(std::string_view html);

/// Does the text begin as an HTML page or an HTML fragment does?
[[nodiscard]] bool looksLikeHtml(std::string_view text);

} // namespace standpoint::ingest
