#include "core/exchange/graph_table.h"

#include <fstream>

namespace standpoint {

namespace {

using namespace exchange;

std::string field(const std::string& text) {
    const bool plain =
        text.find_first_of(",\"\r\n") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' ');
    if (plain) return text;
    std::string out = "\"";
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
}

// RFC 4180: fields divided by commas, lines ended by CRLF. The names of the first row's values head the columns.
class Table {
public:
    void add(const Values& values) {
        if (text_.empty()) addLine(values, [](const auto& named) { return std::string(named.first); });
        addLine(values, [](const auto& named) { return textOf(named.second); });
    }

    Status write(const std::filesystem::path& path) const {
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        file << text_;
        file.close();
        if (!file)
            return Error{"The file cannot be written.", path.string(),
                         "Check that you may write there and that the disk has room."};
        return Done{};
    }

private:
    template <class Take> void addLine(const Values& values, Take&& take) {
        std::string line;
        for (const auto& named : values)
            line.append(&named == &values.front() ? "" : ",").append(field(take(named)));
        text_ += line + "\r\n";
    }

    std::string text_;
};

template <class Row> Values withEnds(const Row& row) {
    Values values{{"id", row.id}};
    if constexpr (requires { row.target; })
        values.insert(values.end(), {{"source", row.source}, {"target", row.target}});
    values.insert(values.end(), row.values.begin(), row.values.end());
    return values;
}

} // namespace

Status writeCsv(const GraphView& view, const Corpus& corpus, const EvidenceText& words,
                const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return Error{"The folder cannot be made (" + problem.message() + ").", folder.string(), ""};
    Table nodes, edges, statements;
    for (const NodeRow& row : nodeRows(view, corpus))
        nodes.add(withEnds(row));
    for (const EdgeRow& row : edgeRows(view, corpus))
        edges.add(withEnds(row));
    for (const Values& row : statementRows(view, corpus, words))
        statements.add(row);
    if (Status written = nodes.write(folder / "nodes.csv"); !written) return written;
    if (Status written = edges.write(folder / "edges.csv"); !written) return written;
    return statements.write(folder / "statements.csv");
}

} // namespace standpoint
