#pragma once
// Private to core/actors: whether two names may be of one actor. Names are keys (`keyOf`: lower case, no full stops) cut at spaces.

#include <string>
#include <vector>

namespace standpoint {

using NameWords = std::vector<std::string>;

/// The words of a key.
[[nodiscard]] NameWords splitName(const std::string& key);

/// The words of a person's key without what is often left out: "jr", "iii", the article of "al-karbi".
[[nodiscard]] NameWords personalWords(const std::string& key);

[[nodiscard]] bool endsWithWords(const NameWords& all, const NameWords& part);
[[nodiscard]] bool startsWithWords(const NameWords& all, const NameWords& part);

/// "of", "the", "for": words that acronyms and comparisons skip.
[[nodiscard]] bool isSmallWord(const std::string& word);

/// One person by both: a surname of a full name, a given name of two words, initials ("m osk"), a short form ("pete osk", "peter osk").
[[nodiscard]] bool samePerson(const NameWords&, const NameWords&);

/// Less sure: the given names of three or more ("ilmar otto" of "ilmar otto brandt"), the first of two surnames ("reyes" of "carla
/// reyes soto").
[[nodiscard]] bool maybeSamePerson(const NameWords&, const NameWords&);

/// "nato" of "north atlantic treaty organization"; small words are skipped or kept: any of both spellings. Also "orl" of "ostrand rail
/// league movement": the last word may only tell what it is.
[[nodiscard]] bool isAcronymOf(const std::string& acronym, const std::string& key);

} // namespace standpoint
