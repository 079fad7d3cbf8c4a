#pragma once
// The best dependency tree over arc scores.

#include "core/language/kernels.h"

#include <vector>

namespace standpoint {

/// Arc scores (n + 1, n + 1) of n words: row = dependent, column = head, 0 = the root. The tree of the highest sum in
/// which exactly one word hangs by the root (Chu–Liu/Edmonds). Element w is the head of word w; element 0 is -1.
[[nodiscard]] std::vector<int> bestTree(const Matrix& arcs);

} // namespace standpoint
