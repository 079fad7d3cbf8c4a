#pragma once
// Questions to a sentence's dependency tree. A view: the sentence must outlive it.

#include "core/language/annotation.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

/// The universal part of a relation: "nsubj" of "nsubj:pass".
[[nodiscard]] std::string_view universal(std::string_view deprel);

class Tree {
public:
    explicit Tree(const Sentence&); ///< O(tokens)

    [[nodiscard]] const Sentence& sentence() const { return *sentence_; }
    [[nodiscard]] const Token& token(int i) const { return sentence_->tokens[i]; }
    [[nodiscard]] int size() const { return static_cast<int>(sentence_->tokens.size()); }
    [[nodiscard]] const std::vector<int>& children(int i) const { return children_[i]; } ///< in text order
    [[nodiscard]] int root() const { return root_; }                                     ///< -1 for no tokens

    /// Whether a relation is one of these; a name without ":" matches every subtype.
    [[nodiscard]] bool is(int i, std::initializer_list<std::string_view> relations) const;
    [[nodiscard]] std::optional<int> child(int i, std::initializer_list<std::string_view> relations) const; ///< the first
    [[nodiscard]] std::vector<int> childrenBy(int i, std::initializer_list<std::string_view> relations) const;
    [[nodiscard]] bool hasChild(int i, std::string_view lemma) const;
    /// The token itself and what is coordinated with it: "Osk, Dorn and the union" from "Osk".
    [[nodiscard]] std::vector<int> withConjuncts(int i) const;
    [[nodiscard]] bool dominates(int ancestor, int i) const; ///< true for itself
    /// All tokens below (and with) i, in text order; subtrees that hang by one of `without` directly under i are left out.
    [[nodiscard]] std::vector<int> subtree(int i, std::initializer_list<std::string_view> without = {}) const;
    /// The lemma of the preposition of a nominal: "of" in "of the port"; empty where it has none.
    [[nodiscard]] std::string preposition(int i) const;
    [[nodiscard]] Span spanOf(const std::vector<int>& tokens) const; ///< the smallest that covers them
    /// Of tokens in text order: one span for each run of neighbours.
    [[nodiscard]] std::vector<Span> spansOf(const std::vector<int>& tokens) const;

private:
    const Sentence* sentence_;
    std::vector<std::vector<int>> children_;
    int root_ = -1;
};

} // namespace standpoint
