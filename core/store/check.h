#pragma once
// Is an analysis consistent in itself? Private to core/store.

#include "core/model/result.h"
#include "core/model/statement.h"

namespace standpoint::store {

/// An Error that names the first id, span or number of the analysis that cannot be: ids count from 1, keys are unique,
/// everything that is referred to is there, spans lie within the text, each statement has evidence.
[[nodiscard]] Status check(const Analysis&);

} // namespace standpoint::store
