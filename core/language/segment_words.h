#pragma once
// A run of characters without white space → UD words.

#include "core/language/annotation.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint::segmentation {

/// Appends the words of text[chunk] (no white space inside) with form and span. `next` is what follows the chunk's
/// white space, up to the next white space; it tells the "No." of "No. 7" from the answer "No.".
void splitChunk(std::u32string_view text, Span chunk, std::u32string_view next, std::vector<Token>& words);

/// Lower case by ICU's simple mapping, in UTF-8.
[[nodiscard]] std::string lowered(std::u32string_view word);

} // namespace standpoint::segmentation
