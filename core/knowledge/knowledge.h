#pragma once
// The plain text files of resources/knowledge. They are compiled into the program, so reading them cannot fail.

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

/// One fact: the tab-separated cells of a line. Missing cells at the end read as empty.
struct KnowledgeRow {
    std::vector<std::string_view> cells;
    int line = 0; ///< in the file, from 1
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return i < cells.size() ? cells[i] : std::string_view(); }
};

/// The facts of a file ("countries.tsv"), without comments (#) and blank lines. No rows for a name that is not there.
[[nodiscard]] std::vector<KnowledgeRow> knowledgeRows(std::string_view file);

/// The parts of a cell between `separator`s; none for an empty cell.
[[nodiscard]] std::vector<std::string_view> splitCell(std::string_view cell, char separator = '|');

} // namespace standpoint
