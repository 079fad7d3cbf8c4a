#pragma once
// The transformer encoder (MiniLM's shape): word pieces → a vector per word. resources/models/training/model.py is its
// twin and the source of its weights' names.

#include "core/language/kernels.h"
#include "core/language/model_file.h"
#include "core/language/weights.h"

#include <array>
#include <span>
#include <vector>

namespace standpoint {

/// Some consecutive sentences (or parts of a long one) as the encoder reads them, "[CLS] sentence [CLS] sentence …
/// [SEP]": each sees the others. All three vectors have an entry a piece. The window's rows are, for each sentence, its
/// own ([CLS], which stands for the root) and those of its words.
struct PieceWindow {
    std::vector<int> pieces;
    std::vector<int> cases;  ///< Casing of the word
    std::vector<int> owners; ///< row; -1 for [SEP]
    int rows = 0;
};

/// What a vector is for: each mixes the layers in its own way. `Masked` is for sentences whose names are masked,
/// `Links` for who is who.
enum class Mix { Syntax, Mentions, Statements, Attribution, Masked, Links };
inline constexpr int mixes = 6;

/// A vector for each row of several windows, one after the other.
struct WordVectors {
    std::array<Matrix, mixes> matrices; ///< by Mix; empty where it was not asked for
    std::vector<int> first;             ///< row at which each window begins
    [[nodiscard]] const Matrix& of(Mix mix) const { return matrices[static_cast<int>(mix)]; }
};

class Encoder {
public:
    static constexpr int hidden = 384;
    static constexpr int longest = 512; ///< pieces of one window

    /// What the file lacks is the Weights' error. The file must outlive this: embeddings stay in it.
    Encoder(Weights&, const ModelFile&);
    /// Windows of 1 to `longest` pieces. One product serves all of them; each attends to itself only, so that what
    /// else is in the batch changes a vector by rounding at most.
    [[nodiscard]] WordVectors encode(std::span<const PieceWindow>, std::initializer_list<Mix>) const;

private:
    struct Layer {
        Linear queryKeyValue, out, inner, outer;
        Norm norm1, norm2;
    };
    [[nodiscard]] Matrix embed(std::span<const PieceWindow>) const;
    [[nodiscard]] Matrix attend(const Matrix& queryKeyValue, std::span<const PieceWindow>) const;
    void apply(const Layer&, Matrix& x, std::span<const PieceWindow>) const;

    Tensor words_, places_, cases_;
    Norm norm_;
    std::vector<Layer> layers_;
    Matrix mix_; // (tasks, layers): how much of each layer goes into syntax, mentions, …
};

} // namespace standpoint
