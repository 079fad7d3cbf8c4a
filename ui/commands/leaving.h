#pragma once
// Before a project gives way to another one.

#include "ui/commands/command.h"

namespace standpoint {

/// True when the open project may be closed: it has a name or is empty, or the user saved it or threw it away. A running
/// import is cancelled after asking.
bool mayLeaveProject(CommandContext&);

/// Asks for a path and saves there; false when the user thinks better of it or saving failed.
bool askAndSave(CommandContext&);

} // namespace standpoint
