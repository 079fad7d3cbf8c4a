#pragma once
// Asking for files, beginning in the folder that was used last.

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

class QWidget;

namespace standpoint {

[[nodiscard]] QString projectFiles(); ///< name filter of a file dialog
[[nodiscard]] QString articleFiles();

/// Asks where to save; adds ".suffix" where the name has none. Nothing when the user thinks better of it.
std::optional<std::filesystem::path> askForSaving(QWidget& window, const QString& title, const QString& name, const QString& suffix,
                                                  const QString& nameFilter);
std::vector<std::filesystem::path> askForOpening(QWidget& window, const QString& title, const QString& nameFilter, bool several);
std::optional<std::filesystem::path> askForFolder(QWidget& window, const QString& title);

} // namespace standpoint
