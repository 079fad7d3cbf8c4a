#include "core/ingest/dates.h"

#include "core/model/text.h"

#include <array>
#include <cstdio>
#include <regex>

namespace standpoint::ingest {

namespace {
constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
// Longer strings are prose that happens to hold a date.
constexpr std::size_t longestDate = 60;

std::string written(int year, int month, int day) {
    if (year < 1000 || year > 2999) return {};
    std::array<char, 16> out{};
    if (month < 1 || month > 12)
        std::snprintf(out.data(), out.size(), "%04d", year);
    else if (day < 1 || day > 31)
        std::snprintf(out.data(), out.size(), "%04d-%02d", year, month);
    else
        std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, day);
    return out.data();
}

int monthNamed(const std::string& name) {
    for (std::size_t i = 0; i < months.size(); ++i)
        if (name.starts_with(months[i])) return static_cast<int>(i) + 1;
    return 0;
}

int number(const std::ssub_match& match) {
    return match.matched ? std::stoi(match.str()) : 0;
}

// "3/5/2026" may be March or May; "28/5/2026" and "5/28/2026" may not.
std::string slashed(int first, int second, int year) {
    if (first > 12) return written(year, second, first);
    if (second > 12 || first == second) return written(year, first, second);
    return written(year, 0, 0);
}
} // namespace

std::string isoDate(std::string_view printed) {
    if (printed.size() > longestDate) return {};
    const std::string text = asciiLower(printed);
    static const std::string month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    static const std::regex iso("^\\s*(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?!\\d).*"),
        compact("^\\s*(\\d{4})(\\d{2})(\\d{2})(?!\\d).*");
    static const std::regex american(".*\\b" + month + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b.*");
    static const std::regex british(".*\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + month + ",?\\s+(\\d{4})\\b.*");
    static const std::regex monthly(".*\\b" + month + ",?\\s+(\\d{4})\\b.*"), yearly("^\\s*(\\d{4})\\s*$");
    static const std::regex dotted(".*\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b.*"),
        slashes(".*\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b.*");
    std::smatch m;
    if (std::regex_match(text, m, iso) || std::regex_match(text, m, compact))
        return written(number(m[1]), number(m[2]), number(m[3]));
    if (std::regex_match(text, m, american)) return written(number(m[3]), monthNamed(m[1]), number(m[2]));
    if (std::regex_match(text, m, british)) return written(number(m[3]), monthNamed(m[2]), number(m[1]));
    if (std::regex_match(text, m, dotted)) return written(number(m[3]), number(m[2]), number(m[1]));
    if (std::regex_match(text, m, slashes)) return slashed(number(m[1]), number(m[2]), number(m[3]));
    if (std::regex_match(text, m, monthly)) return written(number(m[2]), monthNamed(m[1]), 0);
    if (std::regex_match(text, m, yearly)) return written(number(m[1]), 0, 0);
    return {};
}

} // namespace standpoint::ingest
