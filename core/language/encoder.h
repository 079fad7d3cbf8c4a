#pragma once
// The transformer encoder (MiniLM's shape): word pieces → a vector per word. resources/models/training/model.py is its
// twin and the source of its weights' names.

#include "core/language/kernels.h"
#include "core/language/model_file.h"
#include "core/language/weights.h"

#include <span>
#include <vector>

namespace standpoint {

/// A sentence as the encoder reads it. All three vectors have an entry a piece, from [CLS] to [SEP].
struct PieceSentence {
    std::vector<int> pieces;
    std::vector<int> cases;  ///< Casing of the word
    std::vector<int> owners; ///< 1-based word; 0 for [CLS], which stands for the root; -1 for [SEP]
    int words = 0;
};

/// Three vectors for each word of several sentences, one after the other; a sentence's first row is its root.
struct WordVectors {
    Matrix syntax;          ///< for tags and trees
    Matrix mentions;        ///< for entities
    Matrix statements;      ///< for positions and relations
    std::vector<int> first; ///< row of each sentence's root
};

class Encoder {
public:
    static constexpr int hidden = 384;
    static constexpr int longest = 512; ///< pieces of one sentence, [CLS] and [SEP] counted

    /// What the file lacks is the Weights' error. The file must outlive this: embeddings stay in it.
    Encoder(Weights&, const ModelFile&);
    /// Sentences of 1 to `longest` pieces. One product serves all of them; each attends to itself only, so that what
    /// else is in the batch changes a vector by rounding at most.
    [[nodiscard]] WordVectors encode(std::span<const PieceSentence>) const;

private:
    struct Layer {
        Linear queryKeyValue, out, inner, outer;
        Norm norm1, norm2;
    };
    [[nodiscard]] Matrix embed(std::span<const PieceSentence>) const;
    [[nodiscard]] Matrix attend(const Matrix& queryKeyValue, std::span<const PieceSentence>) const;
    void apply(const Layer&, Matrix& x, std::span<const PieceSentence>) const;

    Tensor words_, places_, cases_;
    Norm norm_;
    std::vector<Layer> layers_;
    Matrix mix_; // (tasks, layers): how much of each layer goes into syntax, mentions, …
};

} // namespace standpoint
