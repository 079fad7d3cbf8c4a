#pragma once
// The graph for other programs, from the menu.

#include "core/model/result.h"
#include "ui/dialogs/export_data_dialog.h"
#include "ui/window/shown.h"

#include <filesystem>

namespace standpoint {

/// Writes the view of `shown`, whole or not at all; for CSV the path is a folder.
Status writeData(const Shown& shown, DataFormat, const std::filesystem::path&);

} // namespace standpoint
