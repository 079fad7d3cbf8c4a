#include "core/clauses/tree.h"

#include <algorithm>

namespace standpoint {

std::string_view universal(std::string_view deprel) {
    return deprel.substr(0, deprel.find(':'));
}

Tree::Tree(const Sentence& sentence) : sentence_(&sentence), children_(sentence.tokens.size()) {
    for (int i = 0; i < size(); ++i) {
        const int head = token(i).head;
        if (head >= 0 && head < size() && head != i) children_[head].push_back(i);
        else if (root_ < 0) root_ = i;
    }
}

bool Tree::is(int i, std::initializer_list<std::string_view> relations) const {
    const std::string_view full = token(i).deprel, plain = universal(full);
    return std::any_of(relations.begin(), relations.end(), [&](std::string_view r) { return r == full || r == plain; });
}

std::optional<int> Tree::child(int i, std::initializer_list<std::string_view> relations) const {
    for (const int c : children_[i])
        if (is(c, relations)) return c;
    return std::nullopt;
}

std::vector<int> Tree::childrenBy(int i, std::initializer_list<std::string_view> relations) const {
    std::vector<int> out;
    for (const int c : children_[i])
        if (is(c, relations)) out.push_back(c);
    return out;
}

bool Tree::hasChild(int i, std::string_view lemma) const {
    return std::any_of(children_[i].begin(), children_[i].end(), [&](int c) { return token(c).lemma == lemma; });
}

std::vector<int> Tree::withConjuncts(int i) const {
    std::vector<int> out{i};
    for (const int c : childrenBy(i, {"conj"})) out.push_back(c);
    return out;
}

bool Tree::dominates(int ancestor, int i) const {
    for (int steps = 0; i >= 0 && steps <= size(); ++steps, i = token(i).head)
        if (i == ancestor) return true;
    return false;
}

std::vector<int> Tree::subtree(int i, std::initializer_list<std::string_view> without) const {
    std::vector<int> out{i};
    for (const int c : children_[i])
        if (!is(c, without)) out.push_back(c);
    for (std::size_t k = 1; k < out.size(); ++k)
        for (const int c : children_[out[k]]) out.push_back(c);
    std::sort(out.begin(), out.end());
    return out;
}

std::string Tree::preposition(int i) const {
    const auto mark = child(i, {"case"});
    if (!mark) return {};
    std::string name = token(*mark).lemma;
    for (const int fixed : childrenBy(*mark, {"fixed"})) name += "_" + token(fixed).lemma;
    return name;
}

Span Tree::spanOf(const std::vector<int>& tokens) const {
    if (tokens.empty()) return {};
    Span span = token(tokens.front()).span;
    for (const int t : tokens) span = hull(span, token(t).span);
    return span;
}

std::vector<Span> Tree::spansOf(const std::vector<int>& tokens) const {
    std::vector<Span> out;
    for (std::size_t k = 0; k < tokens.size(); ++k) {
        const Span span = token(tokens[k]).span;
        if (k > 0 && tokens[k] == tokens[k - 1] + 1) out.back().end = span.end;
        else out.push_back(span);
    }
    return out;
}

} // namespace standpoint
