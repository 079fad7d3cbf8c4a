#include "core/exchange/xml_writing.h"

namespace standpoint {

namespace {

using namespace exchange;

void declareKeys(pugi::xml_node root, const std::string& forWhat, const Values& values) {
    for (const auto& [name, value] : values)
        child(root, "key",
              {{"id", forWhat + "_" + std::string(name)},
               {"for", forWhat},
               {"attr.name", std::string(name)},
               {"attr.type", xmlType(value)}});
}

void addData(pugi::xml_node element, const std::string& forWhat, const Values& values) {
    for (const auto& [name, value] : values)
        if (!isEmpty(value))
            child(element, "data", {{"key", forWhat + "_" + std::string(name)}}).text() = textOf(value).c_str();
}

} // namespace

std::string toGraphml(const GraphView& view, const Corpus& corpus) {
    const std::vector<NodeRow> nodes = nodeRows(view, corpus);
    const std::vector<EdgeRow> edges = edgeRows(view, corpus);
    pugi::xml_document xml = newXml();
    const pugi::xml_node root =
        child(xml, "graphml",
              {{"xmlns", "http://graphml.graphdrawing.org/xmlns"},
               {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
               {"xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"}});
    if (!nodes.empty()) declareKeys(root, "node", nodes.front().values);
    if (!edges.empty()) declareKeys(root, "edge", edges.front().values);
    const pugi::xml_node graph = child(root, "graph", {{"id", "standpoint"}, {"edgedefault", "directed"}});
    for (const NodeRow& node : nodes)
        addData(child(graph, "node", {{"id", node.id}}), "node", node.values);
    for (const EdgeRow& edge : edges)
        addData(child(graph, "edge", {{"id", edge.id}, {"source", edge.source}, {"target", edge.target}}), "edge",
                edge.values);
    return xmlText(xml);
}

} // namespace standpoint
