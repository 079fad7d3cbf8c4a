#include "core/exchange/graph_table.h"

#include <nlohmann/json.hpp>

namespace standpoint {

namespace {

using namespace exchange;
using Json = nlohmann::ordered_json;

void setAll(Json& object, const Values& values) {
    for (const auto& [name, value] : values)
        std::visit([&](const auto& v) { object[std::string(name)] = v; }, value);
}

Json documentJson(const DocumentInfo& info) {
    return {{"id", info.id.value},
            {"name", printable(info.name)},
            {"title", printable(info.title)},
            {"byline", printable(info.byline)},
            {"outlet", printable(info.outlet)},
            {"date", printable(info.date)},
            {"url", printable(info.url)},
            {"sha256", info.sha256}};
}

} // namespace

std::string toGraphJson(const GraphView& view, const Corpus& corpus, const EvidenceText& words) {
    Json root{{"format", "standpoint-graph"},
              {"version", 1},
              {"directed", true},
              {"multigraph", true},
              {"graph", Json::object()}};
    Json nodes = Json::array(), edges = Json::array(), statements = Json::array(), documents = Json::array();
    for (const NodeRow& node : nodeRows(view, corpus))
        setAll(nodes.emplace_back(Json{{"id", node.id}}), node.values);
    for (const EdgeRow& edge : edgeRows(view, corpus))
        setAll(edges.emplace_back(Json{{"id", edge.id}, {"source", edge.source}, {"target", edge.target}}),
               edge.values);
    for (const Values& statement : statementRows(view, corpus, words))
        setAll(statements.emplace_back(Json::object()), statement);
    for (const DocumentInfo& document : corpus.documents)
        documents.push_back(documentJson(document));
    root["nodes"] = std::move(nodes);
    root["edges"] = std::move(edges);
    root["statements"] = std::move(statements);
    root["documents"] = std::move(documents);
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace standpoint
