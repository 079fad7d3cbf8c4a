#pragma once
// Line breaks: which end a sentence, which only wrap a line.

#include "core/model/text.h"

#include <string_view>
#include <vector>

namespace standpoint::segmentation {

/// A stretch of text that no sentence leaves: a paragraph, a heading, a line of a list.
struct Block {
    Span span;
    int paragraph = 0; ///< counts blank-line separated paragraphs from 0
    bool operator==(const Block&) const = default;
};

/// Blank lines always end a block. A single line break ends one where the line was ended on purpose: it stops well
/// short of where lines of this paragraph wrap (so the next word would have fitted), or lines here do not wrap at all;
/// but not where the sentence visibly goes on (a lower-case word follows, a comma or hyphen stands before).
[[nodiscard]] std::vector<Block> blocksOf(std::u32string_view text);

} // namespace standpoint::segmentation
