#include "core/language/lemma.h"

#include "core/language/wordpiece.h"
#include "core/model/text.h"

#include <charconv>

namespace standpoint {

std::string lemmaOf(std::string_view form, std::string_view upos, std::string_view rule) {
    const bool keepsCase = rule.starts_with('^') || upos == "PROPN";
    const std::string word = keepsCase ? std::string(form) : lowerCase(form);
    if (rule.starts_with('=')) return std::string(rule.substr(1));
    if (rule.starts_with('^')) rule.remove_prefix(1);
    const std::size_t bar = rule.find('|');
    std::size_t cut = 0;
    if (bar == std::string_view::npos || std::from_chars(rule.data(), rule.data() + bar, cut).ptr != rule.data() + bar)
        return word;
    std::u32string letters = toUtf32(word);
    const std::string_view ending = rule.substr(bar + 1);
    if (cut > letters.size() || (cut == letters.size() && ending.empty())) return word;
    letters.resize(letters.size() - cut);
    return toUtf8(letters).append(ending);
}

} // namespace standpoint
