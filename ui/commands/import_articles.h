#pragma once
// Articles from files, from the clipboard, dropped, or the sample.

#include "ui/commands/command.h"

class QMimeData;

namespace standpoint {

/// Imports into the open project; projects among the paths are opened (the first one) instead.
void bringIn(CommandContext&, const std::vector<std::filesystem::path>&);
/// Files, HTML or text of a drop or of the clipboard.
void bringIn(CommandContext&, const QMimeData&);
[[nodiscard]] bool canBringIn(const QMimeData&);

} // namespace standpoint
