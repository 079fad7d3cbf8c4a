#pragma once
// Private to core/actors: titles before names are no names of their own.

#include "core/actors/mentions.h"

#include <string>
#include <utility>
#include <vector>

namespace standpoint {

/// "Norse Attorney General Mara Osk": drops the candidates "Norse Attorney" and "General", which are the title of "Mara Osk".
void dropTitlesBeforeNames(const std::vector<Tree>&, std::vector<Candidate>&);

/// One word for a role that has several, and the long form of short ones: "chair" for "chairwoman", "senator" for "Sen.".
[[nodiscard]] std::string roleOf(std::string noun);

/// Whether a title that ends at `end` is that of a name, with nothing between but what the office is of: "Secretary| of State Mara Osk".
[[nodiscard]] bool reachesName(const Tree&, int end, const Candidate& name);

/// Where the longest title begins that ends with the word `last` and does not begin before `least`; `last` where it is of one word or none.
[[nodiscard]] int titleBegin(const Tree&, int least, int last);

/// The words [begin, end) that name a body before an office or role: "Harbour Committee" of "Harbour Committee chairman Mara Osk", "Osk
/// campaign" of "an Osk campaign aide". Empty where nothing does: no capital, or an adjective of a country ("Norse").
[[nodiscard]] std::pair<int, int> bodyBeforeRole(const Tree&, int role);

} // namespace standpoint
