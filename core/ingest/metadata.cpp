#include "core/ingest/metadata.h"

#include "core/ingest/dates.h"
#include "core/model/text.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unordered_map>

namespace standpoint::ingest {

namespace {
constexpr std::size_t longestByline = 120;

const std::unordered_map<std::string_view, std::string Metadata::*> fields{
    {"title", &Metadata::title},      {"headline", &Metadata::title},
    {"author", &Metadata::byline},    {"authors", &Metadata::byline},
    {"byline", &Metadata::byline},    {"date", &Metadata::date},
    {"published", &Metadata::date},   {"outlet", &Metadata::outlet},
    {"source", &Metadata::outlet},    {"publication", &Metadata::outlet},
    {"publisher", &Metadata::outlet}, {"site", &Metadata::outlet},
    {"url", &Metadata::url},          {"link", &Metadata::url},
    {"canonical", &Metadata::url},    {"lang", &Metadata::language},
    {"language", &Metadata::language}};

std::string_view unquoted(std::string_view value) {
    const bool quoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
    return quoted ? value.substr(1, value.size() - 2) : value;
}

// One line of text[at…] without its line break; `next` is where the following one begins.
std::string_view lineAt(std::string_view text, std::size_t at, std::size_t& next) {
    const std::size_t stop = text.find('\n', at);
    next = stop == text.npos ? text.size() : stop + 1;
    return trimmed(text.substr(at, next - at));
}

bool readField(std::string_view line, Metadata& metadata) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos) return false;
    const std::string_view value = trimmed(line.substr(colon + 1));
    return !value.empty() && setField(metadata, trimmed(line.substr(0, colon)), value);
}

Header readFrontMatter(std::string_view text, std::size_t at) {
    Header header;
    bool any = false;
    for (std::size_t next = at; at < text.size(); at = next) {
        const std::string_view line = lineAt(text, at, next);
        if (line == "---" || line == "...") {
            if (any) header.end = next;
            return any ? header : Header{};
        }
        any |= readField(line, header.metadata);
    }
    return {};
}

// Letters and digits in lower case: titles are the same whatever their quotes and dashes.
std::u32string essence(std::string_view text) {
    std::u32string out;
    for (const char32_t c : toUtf32(text))
        if (u_isalnum(static_cast<UChar32>(c)))
            out.push_back(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    return out;
}
} // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n\f\v";
    const std::size_t from = text.find_first_not_of(space);
    return from == text.npos ? std::string_view() : text.substr(from, text.find_last_not_of(space) - from + 1);
}

bool setField(Metadata& metadata, std::string_view key, std::string_view value) {
    const auto found = fields.find(asciiLower(key));
    if (found == fields.end()) return false;
    std::string& field = metadata.*found->second;
    if (!field.empty()) return true;
    const std::string plain = oneLine(unquoted(value));
    if (found->second == &Metadata::date)
        field = isoDate(plain);
    else if (found->second == &Metadata::byline)
        field = cleanByline(plain);
    else
        field = plain;
    return true;
}

std::string cleanByline(std::string_view printed) {
    std::string name = oneLine(printed);
    for (const std::string_view by : {"written by ", "words by ", "by: ", "by "})
        if (asciiLower(name).starts_with(by)) {
            name.erase(0, by.size());
            break;
        }
    if (name.find("://") != name.npos || name.size() > longestByline) return {};
    return name;
}

Header readHeader(std::string_view text) {
    std::size_t next = 0;
    if (lineAt(text, 0, next) == "---") return readFrontMatter(text, next);
    Header header;
    for (std::size_t at = 0; at < text.size(); at = next) {
        const std::string_view line = lineAt(text, at, next);
        if (!readField(line, header.metadata)) break;
        header.end = next;
    }
    // One such line may be a sentence ("Source: the ministry"); a title, or two lines, are a header.
    const Metadata& read = header.metadata;
    const int known =
        !read.byline.empty() + !read.outlet.empty() + !read.date.empty() + !read.url.empty() + !read.language.empty();
    return !read.title.empty() || known >= 2 ? header : Header{};
}

std::string withTitle(std::string text, const std::string& title) {
    const std::u32string wanted = essence(title);
    if (wanted.empty()) return text;
    std::size_t at = 0;
    for (int paragraph = 0; paragraph < 3 && at < text.size(); ++paragraph) {
        const std::size_t stop = std::min(text.find('\n', at), text.size());
        if (essence(std::string_view(text).substr(at, stop - at)) == wanted) return text;
        at = std::min(text.find_first_not_of("\r\n", stop), text.size());
    }
    return title + "\n\n" + text;
}

} // namespace standpoint::ingest
