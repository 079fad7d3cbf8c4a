#include "core/ingest/dates.h"

#include "core/model/text.h"

#include <array>
#include <cctype>
#include <cstdio>
#include <vector>

namespace standpoint::ingest {

namespace {
constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
// Longer strings are prose that happens to hold a date.
constexpr std::size_t longestDate = 60;

/// A run of digits or a month's name; other words are left out.
struct Piece {
    int value = 0;
    std::size_t digits = 0; ///< 0 for a month's name
    char before = 0;        ///< the character in front: '/', '.', '-'

    [[nodiscard]] bool isYear() const { return digits == 4; }
    [[nodiscard]] bool isDay() const { return digits == 1 || digits == 2; }
};

int monthNamed(std::string_view word) {
    for (std::size_t i = 0; i < months.size(); ++i)
        if (word.starts_with(months[i])) return static_cast<int>(i) + 1;
    return 0;
}

std::vector<Piece> piecesOf(const std::string& text) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i]));
    };
    const auto letter = [&](std::size_t i) {
        return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i]));
    };
    std::vector<Piece> pieces;
    for (std::size_t from = 0, stop = 0; from < text.size(); from = stop) {
        stop = from + 1;
        const char before = from > 0 ? text[from - 1] : '\0';
        if (digit(from)) {
            while (digit(stop))
                ++stop;
            const std::size_t digits = stop - from;
            pieces.push_back({digits <= 8 ? std::stoi(text.substr(from, digits)) : 0, digits, before});
        } else if (letter(from)) {
            while (letter(stop))
                ++stop;
            const int month = monthNamed(std::string_view(text).substr(from, stop - from));
            if (month > 0) pieces.push_back({month, 0, before});
        }
    }
    return pieces;
}

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

// "May 3, 2026", "3 May 2026", "May 2026"; `at` is the month.
std::string named(const std::vector<Piece>& pieces, std::size_t at) {
    const auto piece = [&](std::size_t i) { return i < pieces.size() ? pieces[i] : Piece(); };
    const int month = pieces[at].value;
    if (piece(at + 1).isDay() && piece(at + 2).isYear())
        return written(piece(at + 2).value, month, piece(at + 1).value);
    if (!piece(at + 1).isYear()) return {};
    const int day = at > 0 && piece(at - 1).isDay() ? piece(at - 1).value : 0;
    return written(piece(at + 1).value, month, day);
}

// "3/5/2026" may be March or May; "28/5/2026" and "5/28/2026" may not.
std::string slashed(int first, int second, int year) {
    if (first > 12) return written(year, second, first);
    if (second > 12 || first == second) return written(year, first, second);
    return written(year, 0, 0);
}

std::string numeric(const std::vector<Piece>& pieces, std::size_t at) {
    const Piece &a = pieces[at], &b = pieces[at + 1], &c = pieces[at + 2];
    if (!a.isDay() || !b.isDay() || !c.isYear() || b.before != c.before) return {};
    if (c.before == '.') return written(c.value, b.value, a.value);
    return c.before == '/' ? slashed(a.value, b.value, c.value) : std::string();
}

// "2026-05-03T…", "2026-05", "20260503", "2026": what machines write, from the first character on.
std::string machine(const std::vector<Piece>& pieces, const std::string& text) {
    const Piece& first = pieces[0];
    const bool atStart = std::isdigit(static_cast<unsigned char>(text[0]));
    if (!atStart) return {};
    if (first.digits == 8) return written(first.value / 10000, first.value / 100 % 100, first.value % 100);
    if (!first.isYear()) return {};
    if (text.size() == 4) return written(first.value, 0, 0);
    const bool month = pieces.size() > 1 && pieces[1].before == '-' && pieces[1].isDay();
    const bool day = month && pieces.size() > 2 && pieces[2].before == '-' && pieces[2].isDay();
    return month ? written(first.value, pieces[1].value, day ? pieces[2].value : 0) : std::string();
}
} // namespace

std::string isoDate(std::string_view printed) {
    if (printed.size() > longestDate) return {};
    const std::string text = oneLine(asciiLower(printed));
    const std::vector<Piece> pieces = piecesOf(text);
    if (pieces.empty()) return {};
    if (std::string date = machine(pieces, text); !date.empty()) return date;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        std::string date;
        if (pieces[i].digits == 0)
            date = named(pieces, i);
        else if (i + 2 < pieces.size())
            date = numeric(pieces, i);
        if (!date.empty()) return date;
    }
    return {};
}

} // namespace standpoint::ingest
