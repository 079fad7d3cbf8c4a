#pragma once
// How names and phrases are compared. Private to core/store.

#include <string>
#include <string_view>

namespace standpoint::store {

/// Unicode case folding; white space on one line; a curly apostrophe is a straight one.
[[nodiscard]] std::string fold(std::string_view name);

/// Is it a name, or only a common noun ("the spokesman")? Names have an upper-case letter, or letters without case.
[[nodiscard]] bool looksLikeName(std::string_view);

} // namespace standpoint::store
