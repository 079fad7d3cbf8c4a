#pragma once
// The lemma of a verb form, where the tagger's guess is no word.

#include "core/language/annotation.h"

#include <string>

namespace standpoint {

/// Lower-case lemma of a token. The language model guesses endings, and sometimes cuts a regular verb in the wrong place ("denounced" →
/// "denounc"): a form in -s, -ed or -ing that the spelling rules lead back to a verb of the knowledge files has that as its lemma, and
/// an irregular form ("sought") that of irregular_verbs.tsv.
[[nodiscard]] std::string verbLemma(const Token&);

} // namespace standpoint
