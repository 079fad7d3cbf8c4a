#pragma once
// Markdown → plain text.

#include "core/ingest/metadata.h"

namespace standpoint::ingest {

/// Paragraphs, headings, list items and table rows, separated by blank lines, without marks, links' addresses, pictures
/// and code. Metadata from front matter or header lines; failing these the first heading is the title.
[[nodiscard]] Article readMarkdown(std::string_view markdown);

} // namespace standpoint::ingest
