#pragma once
// What SQLite reports, in words for the person at the program. Private to core/store.

#include "core/model/result.h"

#include <exception>
#include <filesystem>
#include <stdexcept>

namespace standpoint::store {

/// A value in the file that no project can hold, such as a stance that is not in the vocabulary.
struct Damaged : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[nodiscard]] Error errorFrom(const std::exception&, const std::filesystem::path&);

[[nodiscard]] Error notAProject(const std::filesystem::path&);
[[nodiscard]] Error damaged(const std::filesystem::path&, const std::string& detail);
[[nodiscard]] Error readOnly(const std::filesystem::path&);

} // namespace standpoint::store
