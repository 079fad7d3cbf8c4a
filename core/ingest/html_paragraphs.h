#pragma once
// The running text of a part of a page.

#include "core/ingest/html_tree.h"

#include <string>

namespace standpoint::ingest {

/// Paragraphs, headings, list items and table rows of an element, without boilerplate, separated by blank lines.
[[nodiscard]] std::string paragraphsOf(const GumboNode&);

} // namespace standpoint::ingest
