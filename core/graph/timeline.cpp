#include "core/graph/timeline.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>

namespace standpoint {

namespace {

using namespace std::chrono;

constexpr std::size_t lengthOfMonth = 7, lengthOfDay = 10; // of "2026-05", "2026-05-03"

std::optional<int> numberIn(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

sys_days beginningOf(sys_days day, TimeStep step) {
    if (step == TimeStep::Week) return day - (weekday(day) - Monday);
    if (step == TimeStep::Month) return sys_days(year_month_day(day).year() / year_month_day(day).month() / 1);
    return day;
}

sys_days endOf(sys_days first, TimeStep step) {
    if (step == TimeStep::Week) return first + days(6);
    if (step == TimeStep::Month) return sys_days(year_month_day(first).year() / year_month_day(first).month() / std::chrono::last);
    return first;
}

std::string_view dateOf(StatementId id, const Corpus& corpus) {
    const Statement* statement = corpus.find(id);
    const DocumentInfo* document = statement && !statement->evidence.empty() ? corpus.find(statement->evidence.front().document) : nullptr;
    return document ? std::string_view(document->date) : std::string_view();
}

/// Calls `tell(tone, statement)` for all statements of a view.
template <class Tell> void forEach(const GraphView& view, const Tell& tell) {
    for (auto [e, end] = edges(view.graph); e != end; ++e)
        for (const StatementId id : view.graph[*e].statements)
            tell(view.graph[*e].tone, id);
}

} // namespace

int TimeBar::count() const {
    std::size_t sum = 0;
    for (const auto& ofTone : statements)
        sum += ofTone.size();
    return static_cast<int>(sum);
}

std::vector<StatementId> TimeBar::all() const {
    std::vector<StatementId> ids;
    for (const auto& ofTone : statements)
        ids.insert(ids.end(), ofTone.begin(), ofTone.end());
    std::ranges::sort(ids);
    return ids;
}

std::optional<sys_days> dayOf(std::string_view text) {
    if (text.size() < lengthOfMonth || text[4] != '-') return std::nullopt;
    const bool exact = text.size() >= lengthOfDay && text[7] == '-';
    if (!exact && text.size() != lengthOfMonth) return std::nullopt;
    const auto y = numberIn(text.substr(0, 4)), m = numberIn(text.substr(5, 2));
    const auto d = exact ? numberIn(text.substr(8, 2)) : std::optional(1);
    if (!y || !m || !d || *m < 1 || *d < 1) return std::nullopt;
    const year_month_day date = year(*y) / *m / *d;
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

std::string isoDate(sys_days day) {
    const year_month_day date(day);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text;
}

Timeline buildTimeline(const GraphView& view, const Corpus& corpus, TimeStep step) {
    Timeline timeline{step, {}, 0};
    std::map<sys_days, TimeBar> bars;
    forEach(view, [&](Tone tone, StatementId id) {
        const std::string_view date = dateOf(id, corpus);
        const auto day = dayOf(date);
        if (!day || (step != TimeStep::Month && date.size() < lengthOfDay)) {
            ++timeline.undated;
            return;
        }
        bars[beginningOf(*day, step)].statements[static_cast<std::size_t>(tone)].push_back(id);
    });
    if (bars.empty()) return timeline;
    for (sys_days day = bars.begin()->first; day <= bars.rbegin()->first; day = endOf(day, step) + days(1)) {
        const auto at = bars.find(day);
        TimeBar& bar = timeline.bars.emplace_back(at == bars.end() ? TimeBar() : std::move(at->second));
        bar.first = day;
        bar.last = endOf(day, step);
        for (auto& ofTone : bar.statements)
            std::ranges::sort(ofTone);
    }
    return timeline;
}

TimeStep stepFor(const GraphView& view, const Corpus& corpus) {
    std::optional<sys_days> first, last;
    bool vague = false;
    forEach(view, [&](Tone, StatementId id) {
        const std::string_view date = dateOf(id, corpus);
        const auto day = dayOf(date);
        if (!day) return;
        vague = vague || date.size() < lengthOfDay;
        first = first ? std::min(*first, *day) : *day;
        last = last ? std::max(*last, *day) : *day;
    });
    if (!first) return TimeStep::Day;
    if (vague || *last - *first > days(730)) return TimeStep::Month;
    return *last - *first > days(62) ? TimeStep::Week : TimeStep::Day;
}

} // namespace standpoint
