#pragma once
// Interviews and debates, where a line tells its speaker: "BRANDT: We will not sign."

#include "core/language/annotation.h"

#include <span>
#include <vector>

namespace standpoint {

/// A cue (its colon) for each paragraph that begins with a speaker's label, whose content is the rest of the paragraph.
/// None unless at least three paragraphs do and a label comes back: one "Note: …" makes no interview. The vectors are
/// those of the sentences.
[[nodiscard]] std::vector<std::vector<Cue>> transcriptCues(std::span<const Sentence>);

/// The sentences, by place, of answers in an interview whose paragraphs begin with "Q:" and "A:" (at least two of these), or without
/// labels: what stands between paragraphs that end with a question to "you". None unless there are at least three such questions, and
/// "I" or "we" in the answers as often; none where labels tell the speakers.
[[nodiscard]] std::vector<int> answersIn(std::span<const Sentence>);

} // namespace standpoint
