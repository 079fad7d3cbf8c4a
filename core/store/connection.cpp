#include "core/store/connection.h"

#include <charconv>

namespace standpoint::store {

std::int64_t insertedId(SQLite::Statement& statement) {
    statement.executeStep();
    const std::int64_t id = statement.getColumn(0).getInt64();
    while (statement.executeStep())
        continue; // the insertion counts only once the statement has run to its end
    statement.reset();
    return id;
}

void bindValue(SQLite::Statement& statement, int index, std::string_view text) {
    statement.bind(index, std::string(text));
}

void bindValue(SQLite::Statement& statement, int index, double number) {
    statement.bind(index, number);
}

void bindValue(SQLite::Statement& statement, int index, std::int64_t number) {
    statement.bind(index, number);
}

std::string spansToText(const std::vector<Span>& spans) {
    std::string text;
    for (const Span span : spans) {
        if (!text.empty()) text.push_back(',');
        text.append(std::to_string(span.begin)).append("-").append(std::to_string(span.end));
    }
    return text;
}

std::vector<Span> spansFromText(std::string_view text) {
    std::vector<Span> spans;
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto number = [&](char before, bool first) {
        if (!first && (at == end || *at++ != before)) throw Damaged("a list of places in a text is malformed");
        int value = 0;
        const auto [next, problem] = std::from_chars(at, end, value);
        if (problem != std::errc() || value < 0) throw Damaged("a list of places in a text is malformed");
        at = next;
        return value;
    };
    while (at != end) {
        const int begin = number(',', spans.empty());
        spans.push_back({begin, number('-', false)});
    }
    return spans;
}

} // namespace standpoint::store
