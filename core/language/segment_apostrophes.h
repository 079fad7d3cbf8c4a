#pragma once
// Texts that lost their apostrophes ("dont", "Velmarks"): the words as they were meant.

#include "core/language/annotation.h"

namespace standpoint::segmentation {

/// Repairs the forms of a text that shows signs of stripped apostrophes, splitting words where UD does: "dont" → "do"
/// "n't", "Velmarks" → "Velmark" "'s". Spans stay on the raw text. A text with its apostrophes is left as it is.
void repairApostrophes(Annotation&);

} // namespace standpoint::segmentation
