#pragma once
// Private to core/stance: short readable phrases cut from the tree.

#include "core/clauses/reading.h"
#include "core/model/statement.h"

#include <string>
#include <vector>

namespace standpoint {

/// What a position is about, as words.
struct Phrase {
    std::string text;                  ///< "sale of the port", "blocking the merger"
    std::vector<std::string> keywords; ///< lower-case content words: up to four of the phrase, the head's first; then nouns that were cut from it
    std::vector<int> tokens;           ///< the tokens it was cut from
};

/// The phrase of a nominal or of a clause. No leading determiner, no relative clauses or asides, at most about ten words. A clause
/// becomes the name of its deed: "consulting the city" of "the city was not consulted", without its subject, negation and auxiliaries.
/// An empty text where nothing but pronouns is left.
[[nodiscard]] Phrase phraseOf(const Tree&, int head);

/// Adds a keyword that is not there yet, while there are fewer than `most`.
void addKeyword(std::vector<std::string>& keywords, const std::string& word, std::size_t most);

/// "blocking" of "block", "making" of "make", "dying" of "die", "stopping" of "stop".
[[nodiscard]] std::string gerund(const std::string& lemma);

} // namespace standpoint
