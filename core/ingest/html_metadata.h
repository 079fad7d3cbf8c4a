#pragma once
// What a page says about its article: JSON-LD, Open Graph, meta, link, time, and what stands in the page itself.

#include "core/ingest/html_tree.h"
#include "core/ingest/metadata.h"

namespace standpoint::ingest {

/// Each field from the best source that has it: JSON-LD of a news article, then Open Graph and meta, then the page's
/// elements.
[[nodiscard]] Metadata readMetadata(const GumboNode& root);

} // namespace standpoint::ingest
