#include "ui/commands/files.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace standpoint {

namespace {

const QString lastFolder = QStringLiteral("lastFolder");

QString folder() {
    return QSettings().value(lastFolder, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
}

std::filesystem::path remembered(const QString& path) {
    QSettings().setValue(lastFolder, QFileInfo(path).absolutePath());
    return path.toStdString();
}

} // namespace

QString projectFiles() { return QStringLiteral("Standpoint projects (*.standpoint)"); }

QString articleFiles() {
    return QStringLiteral("Articles (*.txt *.md *.markdown *.html *.htm *.xhtml);;All files (*)");
}

std::optional<std::filesystem::path> askForSaving(QWidget& window, const QString& title, const QString& name, const QString& suffix,
                                                  const QString& nameFilter) {
    QFileDialog dialog(&window, title, folder(), nameFilter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(name + QChar('.') + suffix);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return std::nullopt;
    return remembered(dialog.selectedFiles().front());
}

std::vector<std::filesystem::path> askForOpening(QWidget& window, const QString& title, const QString& nameFilter, bool several) {
    QFileDialog dialog(&window, title, folder(), nameFilter);
    dialog.setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    if (dialog.exec() != QDialog::Accepted) return {};
    std::vector<std::filesystem::path> paths;
    for (const QString& file : dialog.selectedFiles()) paths.push_back(remembered(file));
    return paths;
}

std::optional<std::filesystem::path> askForFolder(QWidget& window, const QString& title) {
    const QString path = QFileDialog::getExistingDirectory(&window, title, folder());
    if (path.isEmpty()) return std::nullopt;
    QSettings().setValue(lastFolder, path);
    return path.toStdString();
}

} // namespace standpoint
