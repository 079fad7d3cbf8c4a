#pragma once
// Private to core/actors: the places of a text that may name an actor, before they are joined.

#include "core/actors/gazetteer.h"
#include "core/language/annotation.h"
#include "core/clauses/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct Candidate {
    int sentence = 0, begin = 0, end = 0, head = 0; ///< tokens
    MentionType type = MentionType::Name;
    ActorKind kind = ActorKind::Person;
    float score = 0;       ///< of the model's span; 0 for what the knowledge files found
    float headScore = 0;   ///< of the model for its head
    std::string name;      ///< as printed, without determiner, title and possessive mark
    std::string key;       ///< `name` in lower case without full stops
    std::string title;     ///< lower case: "foreign minister", "mr."
    std::string link;      ///< of a known actor
    std::string headLemma; ///< "minister"
    Gender gender = Gender::Unknown;
    bool plural = false;
    bool modifier = false; ///< an adjective of nationality or a noun before a noun: "Chinese", "Senate" in "Senate leaders"
    bool weak = false;     ///< known by name only (a place, a demonym): an actor only where something is said of it
    bool subject = false;  ///< subject of a clause: preferred by pronouns
    bool definite = false; ///< with "the", "this", "its" …
    bool two = false;      ///< may name two at once: "both countries", "the two"
};

/// "UNICEF", "G20": a word of two to eight capitals and digits.
[[nodiscard]] bool isCapitals(std::string_view word);

/// All candidates in text order, outer before inner.
[[nodiscard]] std::vector<Candidate> findCandidates(const std::vector<Tree>&);

} // namespace standpoint
