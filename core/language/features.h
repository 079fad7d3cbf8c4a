#pragma once
// Private to core/language: what the heads for coreference and statements are told of a mention's place in the trees,
// as rows of embeddings. resources/models/training/features.py computes the same and says what each means; tests
// compare the two.

#include "core/language/annotation.h"

#include <array>
#include <span>
#include <vector>

namespace standpoint {

/// Values that each feature has; a feature's rows of the embedding follow those of the feature before.
inline constexpr std::array corefFeatureSizes{7, 100, 7, 8, 6, 25, 2};
inline constexpr std::array pairFeatureSizes{38, 38, 8, 10, 6, 25, 10, 10};
inline constexpr std::array holderFeatureSizes{38, 10, 5};

/// A mention and one before it that may name the same.
struct CorefPair {
    int mention = 0, before = 0; ///< places in the list of mentions
    std::array<int, corefFeatureSizes.size()> features{};
};

/// Whether a token is the head or compounded with it: the kernel of a mention, "Mara Osk" of "Mara Osk of the union".
[[nodiscard]] bool isInKernel(const Sentence&, int token, int head);

/// For each mention (in text order) those before it that may name the same: all of the last 80, and others that share
/// words. O(mentions²) comparisons of words. `actors`: the mentions are those of an article's actors, not of all people
/// and places.
[[nodiscard]] std::vector<CorefPair> corefPairs(std::span<const Sentence>, std::span<const TokenPlace> heads,
                                                bool actors);

/// Of the ordered pair of two words of a sentence; -1 is its voice (see LanguageEngine::relate).
[[nodiscard]] std::array<int, pairFeatureSizes.size()> pairFeatures(const Sentence&, int from, int to);
[[nodiscard]] std::array<int, holderFeatureSizes.size()> holderFeatures(const Sentence&, int token);

} // namespace standpoint
