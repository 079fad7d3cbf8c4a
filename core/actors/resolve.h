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

/// What the language model says of each candidate: how probably it names the same as candidates before it; the rest of 1 is for
/// being new.
struct Antecedents {
    struct Link {
        int before = 0;
        float probability = 0;
    };
    std::vector<std::vector<Link>> of; ///< by candidate
};

/// Joins candidates: names by rules, the rest as the model links them where that agrees with number, gender and kind. Those that stay
/// unresolved (pronouns without an antecedent) are in no cluster. I, and we where the model links it to no body, are left to the attribution
/// stage, which knows who speaks.
[[nodiscard]] std::vector<Cluster> resolve(const std::vector<Candidate>&, const std::vector<Tree>&, const Antecedents&);

} // namespace standpoint
