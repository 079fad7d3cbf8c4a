#pragma once
// Where the program finds its models, knowledge files and samples.

#include <filesystem>
#include <string_view>

namespace standpoint {

/// Path of a shipped resource ("models/standpoint.model", "knowledge/verbs.tsv"). Looks in $STANDPOINT_RESOURCES, then beside
/// the program (../share/standpoint), then in the source tree it was built from. The file may not exist: the
/// caller's reading of it reports that.
[[nodiscard]] std::filesystem::path resourcePath(std::string_view name);

} // namespace standpoint
