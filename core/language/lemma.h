#pragma once
// Lemma rules, as resources/models/training/corpora.py writes them.

#include <string>
#include <string_view>

namespace standpoint {

/// The lemma of a form by a rule: "2|y" cuts two characters off the lower-cased form and appends "y"; "^1|" does so
/// with the form as written; "=be" is the lemma itself. Names (PROPN) keep their case in any event. A rule that cuts
/// more than there is gives the form itself.
[[nodiscard]] std::string lemmaOf(std::string_view form, std::string_view upos, std::string_view rule);

} // namespace standpoint
