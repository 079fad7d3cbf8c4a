#pragma once
// Taking articles out of the project, with what they say.

#include "ui/commands/command.h"

namespace standpoint {

/// Asks first, as it cannot be undone.
void askAndRemove(CommandContext&, const std::vector<DocumentId>&);

} // namespace standpoint
