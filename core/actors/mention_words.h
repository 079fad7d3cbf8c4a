#pragma once
// Private to core/actors: what the words of a mention are, and where names begin and end.

#include "core/clauses/tree.h"

#include <string>
#include <string_view>
#include <utility>

namespace standpoint {

[[nodiscard]] bool isPossessiveMark(const Token&);
[[nodiscard]] bool isOpening(const Token&);
[[nodiscard]] bool isClosing(const Token&);
[[nodiscard]] bool isDeterminer(const Token&); ///< also a possessive pronoun
[[nodiscard]] bool isQuantifier(const Token&); ///< "many", "several", "first"
[[nodiscard]] bool startsWithCapital(const Token&);
[[nodiscard]] bool isCommonNoun(const Token&); ///< "minister", which the tagger takes for a part of the name behind it

/// "chairman", "chair", but neither "chairmen" nor "panel".
[[nodiscard]] bool isForOnePerson(const std::string& noun);

/// "Mr.", "Sen.": nothing but titles of address.
[[nodiscard]] bool isHonorificOnly(const Tree&, int begin, int end);
/// "the former" of two, without a noun behind it.
[[nodiscard]] bool isFormerOrLatter(const Tree&, int token);
/// "the Norlanders", with nothing else under it.
[[nodiscard]] bool isPlainDefinite(const Tree&, int head);
/// "the former first minister and senator": one person, with one article for both.
[[nodiscard]] bool hasTwoRoles(const Tree&, int head);

/// The token of [begin, end) that governs the others: its own governor lies outside. Behind a possessor it is what is possessed.
[[nodiscard]] int headOf(const Tree&, int begin, int end);

/// The tokens as printed.
[[nodiscard]] std::string words(const Tree&, int begin, int end);

/// A name in lower case without full stops.
[[nodiscard]] std::string keyOf(std::string_view name);

/// Whether a hyphen without spaces joins what ends at `end` to the next word.
[[nodiscard]] bool goesOnBehindHyphen(const Tree&, int end);
/// Without brackets and possessive marks at the end, "-drafted" of "Osk-drafted" and "anti-" of "anti-Osk".
[[nodiscard]] std::pair<int, int> withoutRim(const Tree&, int begin, int end);
/// Where [begin, end) goes on behind "many", "several", "11 million".
[[nodiscard]] int withoutQuantifier(const Tree&, int begin, int end);
/// Without what describes a body: "opposition |Reform Party", "state-run |Ostrand Bank".
[[nodiscard]] int nameBegin(const Tree&, int begin, int head);
/// Whether the words around a name treat it as a country or a town: "the government of Osk", "In Osk, nobody …".
[[nodiscard]] bool namesPlace(const Tree&, int head);
/// What a relative pronoun stands for: "Osk" of "Osk, who left"; -1 for any other word.
[[nodiscard]] int relativeAntecedent(const Tree&, int word);
/// Where a phrase that speaks of two at once begins: at "both" of "both countries", at "two" of "the two sides", "the two". -1 for any other
/// head, and for what tells of itself whom it means ("the two leaders of the union").
[[nodiscard]] int beginOfTwo(const Tree&, int head);
/// "North Norland", of the first of "North and South Norland"; empty elsewhere.
[[nodiscard]] std::string sharedName(const Tree&, int token);

/// The tokens of a person's name inside a mention: what follows the last title or common noun, up to a preposition. "Norland foreign
/// minister Mara Osk of the HUP" → "Mara Osk".
[[nodiscard]] std::pair<int, int> personalName(const Tree&, int begin, int end, int head);

/// The longest name in the knowledge files of which [begin, end) is a part, as "Sudan" is of "South Sudan"; the same where there is none.
[[nodiscard]] std::pair<int, int> widenToKnown(const Tree&, int begin, int end);
/// Where the longest adjective of nationality begins that ends at a word: at "North" for "Korean" of "North Korean"; else the word itself.
[[nodiscard]] int demonymBegin(const Tree&, int word);

/// The end of a body's name: those go on behind "of" and "for" with capitals. "Bank of Norland", "Institute for Rail".
[[nodiscard]] int bodyEnd(const Tree&, int head, int end);

/// Past the last word of a name from `begin` that an acronym in brackets spells: "Union of Readers and Writers" before "(URW)"; `end`
/// where there is none.
[[nodiscard]] int acronymEnd(const Tree&, int begin, int end);

} // namespace standpoint
