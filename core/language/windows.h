#pragma once
// Sentences as the network reads them: word pieces, some sentences at once, and long ones in parts.

#include "core/language/annotation.h"
#include "core/language/encoder.h"
#include "core/language/wordpiece.h"

#include <vector>

namespace standpoint {

/// A run of words of one sentence: all of them, but for a sentence that is too long.
struct Part {
    int sentence = 0;
    int begin = 0, end = 0; ///< tokens [begin, end)
    int window = 0;         ///< in which it is read
    int root = 0;           ///< its row there; its words' rows follow
    [[nodiscard]] int words() const { return end - begin; }
};

struct Windows {
    std::vector<Part> parts; ///< in text order
    std::vector<PieceWindow> inputs;
};

/// Every sentence with words, in order, packed into windows of at most about `mostPieces` pieces. A longer sentence is
/// cut after punctuation where there is some in the second half of what fits.
[[nodiscard]] Windows windowsOf(const std::vector<Sentence>&, const WordPiece&, int mostPieces = 250);

/// A window of one sentence; an empty word is a mask, behind which the network does not see the name. What does not fit
/// is left out.
[[nodiscard]] PieceWindow windowOf(const std::vector<std::string>& words, const WordPiece&);

} // namespace standpoint
