#pragma once
// The values that a corpus offers to each filter, and how often they occur.

#include "core/graph/filter.h"
#include "ui/filters/facet_group.h"

namespace standpoint {

struct Facets {
    std::vector<Facet> actorKinds, stances, polarities, relationKinds, statuses, sources, documents;
};

/// Kinds are counted in actors, the rest in statements. Closed vocabularies are listed in full, in their order; sources and documents
/// with the most frequent first.
[[nodiscard]] Facets facetsOf(const Corpus&);

} // namespace standpoint
