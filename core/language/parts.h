#pragma once
// Sentences as the network reads them: word pieces, and long ones in parts.

#include "core/language/annotation.h"
#include "core/language/encoder.h"
#include "core/language/wordpiece.h"

#include <vector>

namespace standpoint {

/// A run of words of one sentence that is parsed at once.
struct Part {
    int sentence = 0;
    int begin = 0, end = 0; ///< tokens [begin, end)
    PieceSentence input;
};

/// Every sentence with words, in order, in one part or several of at most about `mostPieces` pieces. A long sentence is
/// cut after punctuation where there is some in the second half of what fits.
[[nodiscard]] std::vector<Part> partsOf(const std::vector<Sentence>&, const WordPiece&, int mostPieces = 250);

} // namespace standpoint
