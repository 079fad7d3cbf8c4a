#pragma once
// Annotation → actors: who acts in a text, under which names, and where each is mentioned.

#include "core/clauses/reading.h"
#include "core/language/engine.h"
#include "core/model/statement.h"

#include <optional>
#include <vector>

namespace standpoint {

/// A mention in terms of the tree.
struct ResolvedMention {
    int sentence = 0;
    int begin = 0, end = 0; ///< tokens [begin, end)
    int head = 0;           ///< the token that governs the others
    MentionType type = MentionType::Name;
    ActorId actor;          ///< never none
    float score = 0;        ///< how sure the model is of this span; 0 where only a knowledge file or a pronoun does
    float headScore = 0;    ///< how sure the model is that its head names an actor
};

/// The actors of a text. Ids are 1-based positions in `actors`; the author is always the first.
struct ActorTable {
    std::vector<Actor> actors;
    std::vector<ResolvedMention> mentions; ///< by sentence, then begin; they may nest

    static constexpr ActorId author{1};

    [[nodiscard]] const Actor& actor(ActorId id) const { return actors[id.value - 1]; }
    /// How surely this is an actor of the text: the surest of its mentions by name or noun phrase. The author is sure.
    [[nodiscard]] float certainty(ActorId) const;
    /// The actor that a nominal with this head names: the mention headed by the token, or none.
    [[nodiscard]] ActorId actorOf(int sentence, int token) const;
    [[nodiscard]] const ResolvedMention* mentionAt(int sentence, int token) const; ///< innermost mention headed by the token
    [[nodiscard]] std::vector<const ResolvedMention*> mentionsIn(int sentence) const;
};

/// Finds mentions (names, titles with names, demonyms, definite noun phrases, pronouns) and joins those that name the same
/// actor: names by knowledge (a country's names, demonyms, capital as its government), name, acronym, surname and role; noun
/// phrases and pronouns as the model links them. The reading must come from this engine. `byline` names the author.
[[nodiscard]] ActorTable findActors(const Document&, const Reading&, const LanguageEngine&);

} // namespace standpoint
