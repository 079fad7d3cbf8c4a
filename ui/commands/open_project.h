#pragma once
// Opening a project by its path, from the menu, the list of recent ones, a drop or the command line.

#include "ui/commands/command.h"

namespace standpoint {

/// Asks to save what has no name first. A broken file is reported and leaves the old project open. True when it was opened.
bool openProjectAt(CommandContext&, const std::filesystem::path&);

/// Paths of projects opened last, newest first, those that are still there.
[[nodiscard]] QStringList recentProjects();
void rememberProject(const std::filesystem::path&);

} // namespace standpoint
