#pragma once
// Which words stand between quotation marks.

#include "core/language/annotation.h"

#include <span>
#include <vector>

namespace standpoint {

/// Quotations of a text, numbered from 0 in text order. A quotation that runs over paragraphs (each opens with a mark,
/// only the last closes) keeps its number.
struct Quotes {
    std::vector<std::vector<int>> at; ///< per sentence and token: the quotation's number, -1 outside; the marks themselves are outside
    int count = 0;

    [[nodiscard]] int of(int sentence, int token) const { return at[sentence][token]; }
    /// The quotation that holds nearly all words of a sentence (four in five), or -1.
    [[nodiscard]] int filling(int sentence, const Sentence&) const;
};

[[nodiscard]] Quotes findQuotes(std::span<const Sentence>);

} // namespace standpoint
