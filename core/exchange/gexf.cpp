#include "core/exchange/xml_writing.h"

namespace standpoint {

namespace {

using namespace exchange;

// Label and weight are attributes of GEXF's own; all other values are declared.
bool isDeclared(std::string_view name) {
    return name != "label";
}

void declareAttributes(pugi::xml_node graph, const char* forWhat, const Values& values) {
    const pugi::xml_node list = child(graph, "attributes", {{"class", forWhat}, {"mode", "static"}});
    for (const auto& [name, value] : values)
        if (isDeclared(name))
            child(list, "attribute",
                  {{"id", std::string(name)}, {"title", std::string(name)}, {"type", xmlType(value)}});
}

void addAttributes(pugi::xml_node element, const Values& values) {
    pugi::xml_node list = element.append_child("attvalues");
    for (const auto& [name, value] : values)
        if (isDeclared(name) && !isEmpty(value))
            child(list, "attvalue", {{"for", std::string(name)}, {"value", textOf(value)}});
}

} // namespace

std::string toGexf(const GraphView& view, const Corpus& corpus) {
    const std::vector<NodeRow> nodes = nodeRows(view, corpus);
    const std::vector<EdgeRow> edges = edgeRows(view, corpus);
    pugi::xml_document xml = newXml();
    // What is written means the same in 1.2 and 1.3. NetworkX before 3.6 opens only files that name 1.2's namespace; Gephi goes by
    // the version.
    const pugi::xml_node root = child(xml, "gexf", {{"xmlns", "http://www.gexf.net/1.2draft"}, {"version", "1.3"}});
    child(child(root, "meta", {}), "creator", {}).text() = "Standpoint";
    pugi::xml_node graph = child(root, "graph", {{"defaultedgetype", "directed"}, {"mode", "static"}});
    if (!nodes.empty()) declareAttributes(graph, "node", nodes.front().values);
    if (!edges.empty()) declareAttributes(graph, "edge", edges.front().values);
    pugi::xml_node nodeList = graph.append_child("nodes"), edgeList = graph.append_child("edges");
    for (const NodeRow& node : nodes)
        addAttributes(child(nodeList, "node", {{"id", node.id}, {"label", node.label}}), node.values);
    for (const EdgeRow& edge : edges) // parallel edges are of different kinds
        addAttributes(child(edgeList, "edge",
                            {{"id", edge.id},
                             {"source", edge.source},
                             {"target", edge.target},
                             {"label", edge.label},
                             {"weight", textOf(edge.weight)},
                             {"kind", std::string(nameOf(edge.tone))}}),
                      edge.values);
    return xmlText(xml);
}

} // namespace standpoint
