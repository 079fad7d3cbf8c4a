#pragma once
// Where a project lies that has no name yet.

#include "core/model/result.h"

#include <QLockFile>

#include <filesystem>
#include <memory>
#include <optional>

namespace standpoint {

/// A path in the user's data folder, locked against other windows. Its file is removed with this value; one that a crash
/// left behind can be found again.
class UnsavedPlace {
public:
    static Result<UnsavedPlace> fresh();
    /// The newest one that no running program holds.
    static std::optional<UnsavedPlace> leftBehind();

    UnsavedPlace(UnsavedPlace&&) noexcept = default;
    UnsavedPlace& operator=(UnsavedPlace&&) noexcept;
    ~UnsavedPlace();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Leaves the file for the next start to find.
    void leave() { lock_.reset(); }

private:
    UnsavedPlace(std::filesystem::path path, std::unique_ptr<QLockFile> lock) : path_(std::move(path)), lock_(std::move(lock)) {}
    void remove();

    std::filesystem::path path_;
    std::unique_ptr<QLockFile> lock_;
};

} // namespace standpoint
