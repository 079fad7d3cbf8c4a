#include "ui/window/unsaved.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

namespace standpoint {

namespace fs = std::filesystem;

namespace {

QDir folder() { return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/unsaved")); }

std::unique_ptr<QLockFile> lockOf(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // a lock is stale only when its program is gone
    return lock->tryLock() ? std::move(lock) : nullptr;
}

} // namespace

Result<UnsavedPlace> UnsavedPlace::fresh() {
    const QDir place = folder();
    place.mkpath(QStringLiteral("."));
    const QString path = place.filePath(QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".standpoint"));
    auto lock = lockOf(path);
    if (!lock)
        return Error{"No place could be made for a new project.", place.path().toStdString(),
                     "Check that the folder can be written to and that the disk is not full."};
    return UnsavedPlace(path.toStdString(), std::move(lock));
}

std::optional<UnsavedPlace> UnsavedPlace::leftBehind() {
    for (const QFileInfo& file : folder().entryInfoList({QStringLiteral("*.standpoint")}, QDir::Files, QDir::Time))
        if (auto lock = lockOf(file.filePath())) return UnsavedPlace(file.filePath().toStdString(), std::move(lock));
    return std::nullopt;
}

UnsavedPlace& UnsavedPlace::operator=(UnsavedPlace&& other) noexcept {
    if (this == &other) return *this;
    remove();
    path_ = std::move(other.path_);
    lock_ = std::move(other.lock_);
    return *this;
}

UnsavedPlace::~UnsavedPlace() { remove(); }

void UnsavedPlace::remove() {
    if (!lock_) return; // moved from, or left on purpose
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path_.string() + end, ignored);
    lock_.reset();
}

} // namespace standpoint
