#pragma once
// What stands behind a Project. Private to core/store.

#include "core/store/connection.h"
#include "core/store/project.h"

namespace standpoint {

struct Project::Impl {
    store::Connection connection;
};

} // namespace standpoint
