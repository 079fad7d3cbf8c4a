#pragma once
// What the network says about words: tags, arcs, relations, mentions. Scores are logits.

#include "core/language/encoder.h"

#include <span>
#include <string>
#include <vector>

namespace standpoint {

/// The names behind the columns of the scores.
struct Labels {
    std::vector<std::string> upos, xpos, lemma, deprel, entity, actor, entityWord, actorWord;
};

/// Rows of a sentence (or a part of one): its own, which stands for the root, then its words'.
struct SentenceRows {
    int first = 0, count = 0;
};

/// Scores of several sentences. Rows are those of WordVectors; a root's row means nothing in tags.
struct Scores {
    Matrix upos, xpos, lemma;     ///< (rows, labels)
    Matrix entity, actor;         ///< (rows, labels), tags of BIO
    Matrix entityWord, actorWord; ///< (rows, labels): whether a word heads a mention, and of which kind
    std::vector<Matrix> arcs; ///< per sentence (words + 1, words + 1): how well head [column] governs dependent [row]
    Matrix relationDependent, relationHead; ///< factors for Heads::relations
};

class Heads {
public:
    /// What the file lacks is the Weights' error.
    Heads(Weights&, const ModelFile&);
    [[nodiscard]] const Labels& labels() const { return labels_; }
    [[nodiscard]] Scores score(const WordVectors&, std::span<const SentenceRows>) const;
    /// Scores of the relation of each row to its head (both rows of the scores; a root's entry is any row).
    [[nodiscard]] Matrix relations(const Scores&, std::span<const int> headOfRow) const; ///< (rows, deprel labels)

private:
    Labels labels_;
    Linear upos_, xpos_, lemma_, entity_, actor_, entityWord_, actorWord_, arcHead_, arcDependent_, relationHead_,
        relationDependent_;
    Linear arc_;      // dependent → what its head should look like
    Linear relation_; // (labels · dependent, head), with a constant 1 at the end of both factors
};

} // namespace standpoint
