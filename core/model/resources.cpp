#include "core/model/resources.h"

#include <cstdlib>
#include <system_error>

namespace standpoint {

namespace fs = std::filesystem;

fs::path resourcePath(std::string_view name) {
    if (const char* folder = std::getenv("STANDPOINT_RESOURCES")) return fs::path(folder) / name;
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (!failed) {
        const fs::path installed = program.parent_path().parent_path() / "share/standpoint" / name;
        if (fs::exists(installed, failed)) return installed;
    }
    return fs::path(STANDPOINT_SOURCE_RESOURCES) / name;
}

} // namespace standpoint
