#pragma once
// Bytes of any encoding → UTF-8.

#include "core/model/result.h"

#include <string>
#include <string_view>

namespace standpoint::ingest {

/// Valid UTF-8 without a byte-order mark. Taken from, in this order: a byte-order mark, UTF-8 that is valid (or valid
/// but for a stray byte), `declared` (an encoding's name, may be empty), a guess. Error: binary.
Result<std::string> decoded(std::string_view bytes, std::string_view declared);

/// The encoding that an HTML page declares in its first bytes; empty where it declares none.
[[nodiscard]] std::string declaredEncoding(std::string_view html);

} // namespace standpoint::ingest
