#pragma once
// Bytes → Document: encodings, HTML, Markdown and plain text.

#include "core/model/document.h"
#include "core/model/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace standpoint {

enum class SourceFormat { Guess, Text, Markdown, Html };

/// Reads bytes as a document. The encoding is taken from a byte-order mark, valid UTF-8, HTML's own declaration, or
/// guessed; the format from the name's extension, else from the content. HTML: scripts never run and nothing is
/// fetched; the article's body is found and boilerplate dropped; title, byline, outlet, date and URL are taken from
/// metadata (JSON-LD, Open Graph, meta, time). Markdown is read as its words. Title, author, date, outlet and URL of
/// text and Markdown come from front matter or lines "Title: …"; failing these a heading first line is the title. The
/// title is the first paragraph of what is read from HTML and Markdown; plain UTF-8 text is kept exactly as stored (but
/// a byte-order mark is dropped), so that offsets agree with the file's code points. `name` is the file's name or the
/// caller's id; `origin` is left to the caller. Errors: empty, binary (with what it is and how to get its text),
/// nothing readable in it, over 64 MiB (HTML: 16 MiB).
Result<Document> readDocument(std::string_view bytes, const std::string& name, SourceFormat = SourceFormat::Guess);

/// The same from a file; `origin` is its path. Errors also: missing, unreadable, a folder, over 64 MiB.
Result<Document> readFile(const std::filesystem::path&, SourceFormat = SourceFormat::Guess);

/// Lower-case hexadecimal SHA-256 (FIPS 180-4).
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace standpoint
