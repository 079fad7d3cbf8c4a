#pragma once
// Plain text: kept as it is, with what its first lines tell.

#include "core/ingest/metadata.h"

namespace standpoint::ingest {

/// Text unchanged; title, byline and date from header lines or, failing these, from a heading, a line "By …" and a line
/// with nothing but a date near the top.
[[nodiscard]] Article readPlain(std::string text);

} // namespace standpoint::ingest
