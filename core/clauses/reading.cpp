#include "core/clauses/reading.h"

namespace standpoint {

Reading readTrees(const Annotation& annotation) {
    Reading reading;
    reading.annotation = &annotation;
    for (const Sentence& sentence : annotation.sentences) reading.trees.emplace_back(sentence);
    for (const Tree& tree : reading.trees) reading.clauses.push_back(findClauses(tree));
    return reading;
}

} // namespace standpoint
