#pragma once
// Lines and columns of CoNLL-U. Private to core/exchange.

#include "core/language/annotation.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint::exchange {

enum Column { Id, Form, Lemma, Upos, Xpos, Feats, Head, Deprel, Deps, Misc, columnCount };

/// Calls take(line, number) for each line, numbered from 1, without its line break ("\n" or "\r\n").
template <class Take> void forEachLine(std::string_view text, Take&& take) {
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        take(line, number);
    }
}

[[nodiscard]] inline std::vector<std::string_view> splitAt(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(separator, at);
        parts.push_back(text.substr(at, end - at));
        if (end == std::string_view::npos) return parts;
        at = end + 1;
    }
}

[[nodiscard]] inline bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// A whole number without anything around it.
[[nodiscard]] inline std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// A range (1-2) or an empty node (1.1), which are no words.
[[nodiscard]] inline bool isNoWord(std::string_view id) {
    return id.find_first_of("-.") != std::string_view::npos;
}

/// What stands in a column for a value: "_" for none, and no tabs or line breaks.
[[nodiscard]] inline std::string cell(std::string_view value) {
    std::string text = value.empty() ? "_" : std::string(value);
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return text;
}

} // namespace standpoint::exchange
