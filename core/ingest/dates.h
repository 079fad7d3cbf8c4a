#pragma once
// Dates as newspapers and web pages write them → ISO 8601.

#include <string>
#include <string_view>

namespace standpoint::ingest {

/// "2026-05-03T09:00:00Z", "May 3, 2026", "Sunday, 3 May 2026", "03.05.2026", "May 2026" → "2026-05-03" or "2026-05"; a
/// date with slashes whose order cannot be told ("3/5/2026") → "2026". Empty for anything else.
[[nodiscard]] std::string isoDate(std::string_view printed);

} // namespace standpoint::ingest
