#pragma once
// Which of the model's cues to believe, and what each brings: the words around a cue (Cue) and the words that somebody
// says, whoever it is (Sentence::said), are read by two heads that correct each other.

#include "core/attribution/quotes.h"

namespace standpoint {

/// The cues of each sentence, by token, with contents made whole: a word that hardly anybody says is left out, what is
/// surely said but under no cue goes to the cue beside it, and a quotation that is mostly said is said as a whole.
/// Labels of transcripts are cues too. A cue whose token is -1 holds what is said by nobody knows whom.
[[nodiscard]] std::vector<std::vector<Cue>> cuesOf(std::span<const Sentence>, const Quotes&);

} // namespace standpoint
