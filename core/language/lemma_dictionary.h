#pragma once
// Base forms by spelling: what a dictionary knows better than a network that sees word pieces.

#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

/// The lemma of an inflected form, after WordNet's Morphy: an irregular form by its table (irregular_forms.tsv), a regular ending where what is
/// left is a word (lemmas.tsv). `form` in any case; the tags are UD's (VERB, NOUN, ADJ, ADV) and Penn's. None for
/// what neither knows: names, new words, plurals in plain -s.
[[nodiscard]] std::optional<std::string> dictionaryLemma(std::string_view form, std::string_view upos, std::string_view xpos);

} // namespace standpoint
