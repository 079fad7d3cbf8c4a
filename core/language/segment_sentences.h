#pragma once
// Words of a block → sentences.

#include "core/language/annotation.h"

#include <string_view>
#include <vector>

namespace standpoint::segmentation {

/// Indices of the words (of one block, spans into `text`) that begin a sentence; the first is 0. Empty for no words.
[[nodiscard]] std::vector<std::size_t> sentenceStarts(std::u32string_view text, const std::vector<Token>& words);

} // namespace standpoint::segmentation
