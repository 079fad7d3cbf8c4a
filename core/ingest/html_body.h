#pragma once
// Which part of a page is the article, and which parts of that are not.

#include "core/ingest/html_tree.h"

namespace standpoint::ingest {

/// The element that holds the article: one that says so (itemprop=articleBody, article, main), else the one with the
/// densest running text.
[[nodiscard]] const GumboNode& findBody(const GumboNode& root);

/// Navigation, forms, share and subscription boxes, comments, captions, hidden things: by tag, role, class or id.
[[nodiscard]] bool isBoilerplate(const GumboNode&);

} // namespace standpoint::ingest
