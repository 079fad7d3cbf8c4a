#pragma once
// Text → sentences and words, ready for the tagger and parser.

#include "core/language/annotation.h"

#include <string_view>

namespace standpoint {

/// Splits a document's text into paragraphs, sentences and UD words (forms, spans, spaceAfter, paragraph filled; the
/// rest is left to the parser). Rules over ICU's character properties, for what news needs: "U.S.", initials, titles
/// ("Gen. Haverk"), numbers, ellipses, quotes that close after the full stop; headings without a full stop end at the
/// line break, lines wrapped in mid-sentence go on. Words follow UD English: "don't" → "do" "n't", "cannot" → "can"
/// "not", "Osk's" → "Osk" "'s", hyphenated words split at the hyphen as in EWT (but "anti-war", "co-founder"),
/// currency signs and units apart. Apostrophes stand straight in `form`. Where a text lost them, they are repaired in
/// `form` only ("dont" → "do" "n't", "Velmarks" → "Velmark" "'s", "Osks" → "Osk" "'s"); `span` stays on the raw text.
/// Guarantee: spans are in order, do not overlap, and cover all that is not white space.
[[nodiscard]] Annotation segment(std::string_view text);

} // namespace standpoint
