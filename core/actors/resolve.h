#pragma once
// Private to core/actors: which candidates name the same actor.

#include "core/actors/mentions.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace standpoint {

/// Candidates that name one actor.
struct Cluster {
    std::vector<int> members;       ///< indices of candidates, in text order
    std::set<std::string> keys;     ///< of its names and noun phrases
    std::set<std::string> roles;    ///< "president", "chairman": nouns that stood for it
    std::string link;
    std::map<ActorKind, float> kinds; ///< votes
    Gender gender = Gender::Unknown;
    bool plural = false;
    bool named = false;
    std::string doubt;

    [[nodiscard]] ActorKind kind() const;
};

/// Joins candidates; those that stay unresolved (pronouns without an antecedent) are in no cluster. I and we are left to the
/// attribution stage, which knows who speaks.
[[nodiscard]] std::vector<Cluster> resolve(const std::vector<Candidate>&, const std::vector<Tree>&);

/// "unhcr" of "united nations high commissioner for refugees"; small words are skipped or kept: any of both spellings.
[[nodiscard]] bool isAcronymOf(const std::string& acronym, const std::string& key);

} // namespace standpoint
