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
    Span span;           ///< in the raw text of the document
    std::string form;    ///< as read: apostrophes that were stripped are repaired ("Russias" → "Russia" + "'s")
    std::string lemma;   ///< lower case but for names
    std::string upos;    ///< UD part of speech: "NOUN"
    std::string xpos;    ///< Penn tag: "NNS"
    int head = -1;       ///< index in the sentence of the governor; -1 for the root
    std::string deprel;  ///< UD relation with subtype: "nsubj:pass", "root"
    bool spaceAfter = true;
    bool operator==(const Token&) const = default;
};

/// What kind of thing an entity mention names. The first six are ActorKind's, in its order; `Place` is a place that does not act.
enum class EntityKind { State, Government, Person, Organization, Alliance, Group, Place };

/// A run of words of one sentence that names somebody, found by the model.
struct EntityMention {
    int begin = 0, end = 0; ///< tokens [begin, end) of the sentence
    EntityKind kind = EntityKind::Person;
    float score = 0; ///< 0–1
    bool operator==(const EntityMention&) const = default;
};

struct Sentence {
    Span span;
    int paragraph = 0; ///< counts blank-line separated paragraphs from 0
    std::vector<Token> tokens;
    std::vector<EntityMention> entities; ///< in text order, not nested
    std::vector<float> vectors;          ///< of the sentence and its words, for LanguageEngine::relate; empty without an engine
    bool operator==(const Sentence&) const = default;
};

struct Annotation {
    std::vector<Sentence> sentences;
    bool operator==(const Annotation&) const = default;
};

} // namespace standpoint
