#pragma once
// How names and phrases are compared. Private to core/store.

#include <string>
#include <string_view>

namespace standpoint::store {

/// Unicode case folding; white space on one line; a curly apostrophe is a straight one.
[[nodiscard]] std::string fold(std::string_view name);

} // namespace standpoint::store
