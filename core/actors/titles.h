#pragma once
// Private to core/actors: titles before names are no names of their own.

#include "core/actors/mentions.h"

#include <vector>

namespace standpoint {

/// "Norse Attorney General Mara Osk": drops the candidates "Norse Attorney" and "General", which are the title of "Mara Osk".
void dropTitlesBeforeNames(const std::vector<Tree>&, std::vector<Candidate>&);

} // namespace standpoint
