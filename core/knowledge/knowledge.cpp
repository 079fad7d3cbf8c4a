#include "core/knowledge/knowledge.h"

#include <cstring>

// The table that core/knowledge/CMakeLists.txt generates: name, begin, end of each file; the last entry has no name.
struct StandpointKnowledgeFile {
    const char* name;
    const char* begin;
    const char* end;
};
extern "C" const StandpointKnowledgeFile standpointKnowledgeFiles[];

namespace standpoint {

namespace {
std::string_view contents(std::string_view file) {
    for (const auto* f = standpointKnowledgeFiles; f->name; ++f)
        if (file == f->name) return {f->begin, static_cast<std::size_t>(f->end - f->begin)};
    return {};
}
} // namespace

std::vector<std::string_view> splitCell(std::string_view cell, char separator) {
    std::vector<std::string_view> out;
    if (cell.empty()) return out;
    for (std::size_t from = 0;;) {
        const std::size_t to = cell.find(separator, from);
        out.push_back(cell.substr(from, to - from));
        if (to == std::string_view::npos) return out;
        from = to + 1;
    }
}

std::vector<KnowledgeRow> knowledgeRows(std::string_view file) {
    std::vector<KnowledgeRow> rows;
    int number = 0;
    for (std::string_view line : splitCell(contents(file), '\n')) {
        ++number;
        if (!line.empty() && line.front() != '#') rows.push_back({splitCell(line, '\t'), number});
    }
    return rows;
}

} // namespace standpoint
