#pragma once
// What the language engine says about a text: sentences, words, trees, entity mentions.

#include "core/model/text.h"
#include "core/model/vocabulary.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

/// One syntactic word (Universal Dependencies). "don't" is two: "do", "n't".
struct Token {
    Span span;          ///< in the raw text of the document
    std::string form;   ///< as read: apostrophes that were stripped are repaired ("Russias" → "Russia" + "'s")
    std::string lemma;  ///< lower case but for names
    std::string upos;   ///< UD part of speech: "NOUN"
    std::string xpos;   ///< Penn tag: "NNS"
    int head = -1;      ///< index in the sentence of the governor; -1 for the root
    std::string deprel; ///< UD relation with subtype: "nsubj:pass", "root"
    bool spaceAfter = true;
    bool operator==(const Token&) const = default;
};

/// What kind of thing an entity mention names. The first six are ActorKind's, in its order; `Place` is a place that
/// does not act.
enum class EntityKind { State, Government, Person, Organization, Alliance, Group, Place };

/// A run of words of one sentence that names somebody, found by the model.
struct EntityMention {
    int begin = 0, end = 0; ///< tokens [begin, end) of the sentence
    EntityKind kind = EntityKind::Person;
    float score = 0; ///< 0–1
    bool operator==(const EntityMention&) const = default;
};

/// A word of a text.
struct TokenPlace {
    int sentence = 0, token = 0;
    auto operator<=>(const TokenPlace&) const = default;
};

/// A word that heads a mention, found by the model; unlike EntityMention's they may nest ("[the mayor] of [Osk]").
struct MentionHead {
    int token = 0;
    EntityKind kind = EntityKind::Person; ///< the likeliest
    float score = 0;                      ///< probability that this is a mention at all
    bool operator==(const MentionHead&) const = default;
};

/// Who says what, as the model reads it around one cue.
struct Cue {
    int token = 0;                                  ///< head of the cue, in its sentence
    float score = 0;                                ///< probability that it is a cue
    std::vector<TokenPlace> source, words, content; ///< in text order; sentences are counted in the document
    bool operator==(const Cue&) const = default;
};

struct Sentence {
    Span span;
    int paragraph = 0; ///< counts blank-line separated paragraphs from 0
    std::vector<Token> tokens;
    std::vector<EntityMention> entities;  ///< in text order, not nested
    std::vector<MentionHead> actorHeads;  ///< of actors: whoever acts or is acted upon in the article; in text order
    std::vector<MentionHead> entityHeads; ///< of all persons, organizations and places
    std::vector<Cue> cues;   ///< candidates, by token; core/attribution/cues.h says which to believe
    std::vector<float> said; ///< of each token, the probability that someone says it (or thinks, asks … it)
    /// Of the sentence and its words, for LanguageEngine::relate and link; empty without an engine.
    std::vector<float> linkVectors, statementVectors;
    bool operator==(const Sentence&) const = default;
};

struct Annotation {
    std::vector<Sentence> sentences;
    bool operator==(const Annotation&) const = default;
};

} // namespace standpoint
