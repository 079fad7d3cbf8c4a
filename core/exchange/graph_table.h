#pragma once
// What every format says of nodes, edges and statements: named values, the same for all. Private to core/exchange.

#include "core/exchange/graph_export.h"

#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace standpoint::exchange {

using Value = std::variant<std::string, std::int64_t, double, bool>;
using Values =
    std::vector<std::pair<std::string_view, Value>>; ///< the same names in the same order in each row of a table

struct NodeRow {
    std::string id, label;
    bool isIssue = false;
    Values values; ///< with the label
};

struct EdgeRow {
    std::string id, source, target, label;
    Tone tone = Tone::Neutral;
    double weight = 0; ///< number of statements
    Values values;     ///< with the label
};

[[nodiscard]] std::vector<NodeRow> nodeRows(const GraphView&, const Corpus&);
[[nodiscard]] std::vector<EdgeRow> edgeRows(const GraphView&, const Corpus&);
/// The statements behind the view's edges, by id.
[[nodiscard]] std::vector<Values> statementRows(const GraphView&, const Corpus&, const EvidenceText&);

/// A text with nothing in it; GraphML, GEXF and DOT leave such values out.
[[nodiscard]] inline bool isEmpty(const Value& value) {
    const std::string* text = std::get_if<std::string>(&value);
    return text && text->empty();
}

/// A value as text: numbers in the shortest form that reads back the same, true and false.
[[nodiscard]] std::string textOf(const Value&);

/// Valid UTF-8 of characters that XML 1.0 allows; U+FFFD for all others.
[[nodiscard]] std::string printable(std::string_view);

} // namespace standpoint::exchange
