#pragma once
// The window's words for values of the core.

#include <QString>

#include <string>
#include <string_view>

namespace standpoint {

/// UTF-8 of the core as the window's text.
[[nodiscard]] inline QString qt(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// "3 May 2026", "May 2026", "2026" of an ISO date as precise as it is; anything else is kept.
[[nodiscard]] QString dateInWords(const std::string& iso);
/// Words as a tool tip: wrapped where they are long, and nothing in them taken for HTML.
[[nodiscard]] QString tipOf(const QString& words);
/// "1 statement", "9 statements".
[[nodiscard]] QString statementsInWords(int count);

} // namespace standpoint
