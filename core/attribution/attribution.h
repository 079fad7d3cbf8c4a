#pragma once
// Who says what: sources, cues and contents (after PolNeAR's scheme, Newell et al. 2018).

#include "core/actors/actors.h"
#include "core/attribution/quotes.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace standpoint {

/// How a cue presents its content; from reporting_verbs.tsv.
enum class CueClass { Say, Claim, Deny, Ask, Think, Know, Urge };

/// One attribution in terms of the trees.
struct Saying {
    ActorId speaker;                 ///< none where the source is no known actor
    int sentence = 0;                ///< of the cue
    int cue = -1;                    ///< token; -1 for a quotation that only its neighbour attributes
    CueClass cueClass = CueClass::Say;
    bool cueNegated = false;         ///< "did not say that", "don't think that"
    bool reported = true;            ///< the cue presents its content as said or thought; "refused the offer" does not
    std::vector<int> source;         ///< tokens in the cue's sentence
    std::vector<int> cueTokens;
    std::map<int, std::vector<int>> content; ///< tokens by sentence, in text order

    [[nodiscard]] bool covers(int sentence, int token) const;
    [[nodiscard]] int size() const; ///< tokens of content
};

struct Attributions {
    std::vector<Saying> sayings; ///< in text order of their cues

    /// Speakers of what a token says, innermost first; without unknown ones.
    [[nodiscard]] std::vector<ActorId> chain(int sentence, int token) const;
    [[nodiscard]] const Saying* innermost(int sentence, int token) const;
    /// As spans of the document.
    [[nodiscard]] std::vector<Attribution> spans(const Reading&) const;
};

/// Finds attributions and adds to the table the mentions that only who speaks explains: "you" in a question of an interview, "I" and "we"
/// inside what somebody says ("we" is the body that the speaker is of, where the text tells it), and outside of it the author.
[[nodiscard]] Attributions attribute(const Reading&, ActorTable&);

} // namespace standpoint
