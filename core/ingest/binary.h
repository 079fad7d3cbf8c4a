#pragma once
// Files that are no text: told by their first bytes, with advice.

#include "core/model/result.h"

#include <optional>
#include <string_view>

namespace standpoint::ingest {

/// An error that says what the bytes are ("a PDF file") and what to do, when they are no text. NUL bytes alone do not
/// count: they may be UTF-16.
[[nodiscard]] std::optional<Error> refusedFormat(std::string_view bytes);

} // namespace standpoint::ingest
