#pragma once
// When the documents say what: statements per day, week or month.

#include "core/graph/view.h"

#include <array>
#include <chrono>

namespace standpoint {

enum class TimeStep { Day, Week, Month }; ///< weeks begin on Mondays (ISO 8601)

/// The statements of the documents of some days.
struct TimeBar {
    std::chrono::sys_days first, last;                 ///< inclusive
    std::array<std::vector<StatementId>, 4> statements; ///< by tone, in id order
    bool operator==(const TimeBar&) const = default;

    [[nodiscard]] int count(Tone tone) const { return static_cast<int>(statements[static_cast<std::size_t>(tone)].size()); }
    [[nodiscard]] int count() const;
    [[nodiscard]] std::vector<StatementId> all() const; ///< in id order
};

struct Timeline {
    TimeStep step = TimeStep::Day;
    std::vector<TimeBar> bars; ///< one after the other without gaps, from the first with statements to the last
    int undated = 0;           ///< statements whose documents have no date, or one too vague for the step
};

/// The statements of a view by the dates of their documents. A date without its day ("2026-05") counts for months alone, one
/// without its month for nothing. O(statements · log).
[[nodiscard]] Timeline buildTimeline(const GraphView&, const Corpus&, TimeStep);

/// Days up to two months, weeks up to two years, else months: bars that can be told apart.
[[nodiscard]] TimeStep stepFor(const GraphView&, const Corpus&);

/// The day of an ISO 8601 date; of "2026-05" the first day of the month; nothing for what is no such date.
[[nodiscard]] std::optional<std::chrono::sys_days> dayOf(std::string_view isoDate);
/// "2026-05-03".
[[nodiscard]] std::string isoDate(std::chrono::sys_days);

} // namespace standpoint
