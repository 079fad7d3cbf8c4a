#pragma once
// What stays one token although it holds punctuation: web and e-mail addresses, file names, emoticons.

#include <string_view>

namespace standpoint::segmentation {

/// End of the address, file name or emoticon that begins at `at`; `at` where there is none. `text` ends where the run
/// of characters without white space ends, which began at `begin`.
[[nodiscard]] int wholeThing(std::u32string_view text, int begin, int at);

} // namespace standpoint::segmentation
