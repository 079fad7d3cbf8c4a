#pragma once
// Tag scores → entity mentions.

#include "core/language/annotation.h"
#include "core/language/kernels.h"

#include <span>
#include <string>
#include <vector>

namespace standpoint {

/// A run of words under one kind of tag.
struct TaggedSpan {
    int begin = 0, end = 0; ///< words [begin, end)
    std::string kind;       ///< the label without "B-"
    float score = 0;        ///< mean probability of its tags
    bool operator==(const TaggedSpan&) const = default;
};

/// The most probable BIO sequence in which every "I-x" follows "B-x" or "I-x". `scores` has a row of logits a word.
[[nodiscard]] std::vector<TaggedSpan> decodeBio(View scores, std::span<const std::string> labels);

/// What is kept of the two mention heads: all actors; named persons and organizations that only the entity head saw;
/// places. Where two overlap the actor head wins. `tokens` must have their upos. In text order.
[[nodiscard]] std::vector<EntityMention> chooseMentions(const std::vector<TaggedSpan>& actors,
                                                        const std::vector<TaggedSpan>& entities,
                                                        std::span<const Token> tokens);

/// The words that likely head a mention: `scores` has a row of logits a word, "none" first among the labels.
[[nodiscard]] std::vector<MentionHead> mentionHeads(View scores, std::span<const std::string> labels,
                                                    float least = 0.3f);

} // namespace standpoint
