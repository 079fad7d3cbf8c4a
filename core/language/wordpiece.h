#pragma once
// BERT's uncased WordPiece, word by word; resources/models/training/wordpiece.py does the same.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace standpoint {

/// How a word is written, which the uncased vocabulary does not tell. The values are rows of the model's `cases`.
enum class Casing { Lower, Title, Upper, Mixed };

[[nodiscard]] Casing casingOf(std::string_view word);
/// Unicode lower case of all scripts, final sigma too, as Python's str.lower().
[[nodiscard]] std::string lowerCase(std::string_view word);

class WordPiece {
public:
    /// The pieces by id; the views must outlive this. "[UNK]", "[CLS]", "[SEP]" and "[MASK]" should be among them (else
    /// they are 0).
    explicit WordPiece(const std::vector<std::string_view>& vocabulary);

    /// Ids of one word's pieces; never empty.
    [[nodiscard]] std::vector<int> pieces(std::string_view word) const;
    [[nodiscard]] int unknown() const { return unknown_; }
    [[nodiscard]] int cls() const { return cls_; }   ///< before each sentence; stands for the root
    [[nodiscard]] int sep() const { return sep_; }   ///< after the last sentence of a window
    [[nodiscard]] int mask() const { return mask_; } ///< in place of a name

private:
    void addLongest(std::string_view run, std::vector<int>& out) const;

    std::unordered_map<std::string_view, int> first_,
        next_;                // pieces that begin a word, and "##" pieces without the mark
    std::size_t longest_ = 0; // bytes
    int unknown_ = 0, cls_ = 0, sep_ = 0, mask_ = 0;
};

} // namespace standpoint
