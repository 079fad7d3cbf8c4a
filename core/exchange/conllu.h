#pragma once
// Annotations as CoNLL-U (https://universaldependencies.org/format.html): ten columns a word, a blank line after each
// sentence.

#include "core/language/annotation.h"
#include "core/model/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

/// All sentences with `# sent_id`, `# text` (on one line), `# newpar` where a paragraph begins, SpaceAfter=No, and the
/// word's place in the text as TokenRange=begin:end (code points).
[[nodiscard]] std::string toConllu(const Annotation&, std::string_view text);

/// The words of each sentence, with the columns that are filled. Only ID and FORM are needed; ranges (1-2) and empty
/// nodes (1.1) are skipped. Spans are those of TokenRange, else places in the text that the forms make when written one
/// after the other, with a space where SpaceAfter is not No and a line break between sentences. Errors name the line.
Result<std::vector<Sentence>> fromConllu(std::string_view);

/// The same CoNLL-U with lemma, tags, heads and relations of `sentences` written over its words; comments, ranges,
/// empty nodes, forms and all other columns are kept. `sentences` are those of fromConllu(conllu), parsed.
[[nodiscard]] std::string fillConllu(std::string_view conllu, const std::vector<Sentence>& sentences);

} // namespace standpoint
