#pragma once
// Tree → clauses: predicates with their arguments, in the way of PredPatt (White et al. 2016, "Universal Decompositional
// Semantics on Universal Dependencies"): passives, relative and participial clauses, control, shared arguments of conjuncts.

#include "core/clauses/tree.h"

#include <string>
#include <vector>

namespace standpoint {

/// An argument: the token that heads it and how it hangs from the predicate.
struct Argument {
    int token = 0;
    std::string preposition; ///< "with" for obliques, empty else
    bool operator==(const Argument&) const = default;
};

/// What a predicate says, with who says or does it. Subjects and objects are those of the active voice: in "the pact was
/// denounced by Dorn", Dorn is subject and pact object.
struct Clause {
    int predicate = 0;                 ///< verb, or the adjective or noun under a copula
    std::string lemma;                 ///< of the predicate
    std::vector<std::string> particles; ///< "down" in "cracked down"
    std::vector<int> subjects;         ///< coordinated ones one by one
    std::vector<int> objects;
    std::vector<int> indirect;         ///< indirect objects
    std::vector<Argument> obliques;    ///< without passive agents
    std::vector<int> complements;      ///< heads of clausal complements (ccomp, xcomp, and infinitives of purpose)
    bool copular = false;              ///< the predicate is an adjective or a noun
    bool passive = false;
    bool negated = false;
    bool hypothetical = false;         ///< under if, would, could, may …
    bool future = false;               ///< will, is to, plans to, vows to …
    bool denied = false;               ///< under fail, neglect, deny, stop short of: it is said not to be so
    bool past = false;                 ///< once, formerly, used to
    bool hedged = false;               ///< appears to, reportedly, likely
    bool question = false;
    bool sharedSubject = false;        ///< its subject stands at another predicate
};

/// All clauses of a sentence, in text order of their predicates. O(tokens).
[[nodiscard]] std::vector<Clause> findClauses(const Tree&);

/// The clause whose predicate is this token, or null.
[[nodiscard]] const Clause* clauseAt(const std::vector<Clause>&, int predicate);

} // namespace standpoint
