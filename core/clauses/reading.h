#pragma once
// An annotation with its trees and clauses: what the reading stages share.

#include "core/clauses/clauses.h"

#include <vector>

namespace standpoint {

/// A view on an annotation, which must outlive it. trees[s] and clauses[s] belong to sentence s.
struct Reading {
    const Annotation* annotation = nullptr;
    std::vector<Tree> trees;
    std::vector<std::vector<Clause>> clauses;

    [[nodiscard]] int sentences() const { return static_cast<int>(trees.size()); }
    [[nodiscard]] const Sentence& sentence(int s) const { return annotation->sentences[s]; }
    [[nodiscard]] const Token& token(int s, int t) const { return annotation->sentences[s].tokens[t]; }
};

[[nodiscard]] Reading readTrees(const Annotation&);

} // namespace standpoint
