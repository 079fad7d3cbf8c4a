#include "core/exchange/graph_table.h"

#include <cctype>

namespace standpoint {

namespace {

using namespace exchange;

// Graphviz reads "&name;" and "&#9;" as characters, also where the text means just that.
bool beginsEntity(const std::string& text, std::size_t ampersand) {
    std::size_t at = ampersand + 1;
    while (at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) || text[at] == '#'))
        ++at;
    return at > ampersand + 1 && at < text.size() && text[at] == ';';
}

// A quoted string whose words are shown as they are (https://graphviz.org/doc/info/lang.html, escString).
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\\') out.push_back('\\');
        if (c == '\n')
            out += "\\n";
        else if (c != '\r')
            out.push_back(c);
        if (c == '&' && beginsEntity(text, i)) out += "amp;";
    }
    return out + "\"";
}

std::string attributes(const Values& values, const std::string& more) {
    std::string list;
    for (const auto& [name, value] : values) {
        if (isEmpty(value) && name != "label") continue; // without a label, Graphviz shows the id
        list.append(list.empty() ? "" : ", ").append(name).append("=").append(quoted(textOf(value)));
    }
    return " [" + list + more + "];\n";
}

} // namespace

std::string toDot(const GraphView& view, const Corpus& corpus) {
    std::string out = "digraph standpoint {\n";
    for (const NodeRow& node : nodeRows(view, corpus))
        out += "  " + node.id + attributes(node.values, node.isIssue ? ", shape=box" : ", shape=ellipse");
    for (const EdgeRow& edge : edgeRows(view, corpus))
        out += "  " + edge.source + " -> " + edge.target +
               attributes(edge.values, ", id=" + edge.id + ", weight=" + textOf(edge.weight));
    return out + "}\n";
}

} // namespace standpoint
