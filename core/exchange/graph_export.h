#pragma once
// A view of the graph for other programs: GraphML, GEXF 1.3, DOT, JSON and CSV. All hold the same nodes and edges.
//
// A node's id is "a" and the actor's id in the project, or "i" and the issue's; an edge's is "e" and its place in the
// view. Nodes have label, type ("actor" or "issue"), kind (an actor's, else "issue"), key, link, aliases or keywords
// ("; " between), and statements (how many shown statements touch it). Edges have label (what is said, in words), tone,
// status (empty where its statements differ), kinds (of its relations, "; " between), statements (how many), documents
// (how many), confidence (the mean) and statement_ids. Characters that XML 1.0 cannot hold are U+FFFD in all formats.

#include "core/graph/view.h"
#include "core/model/result.h"

#include <filesystem>
#include <map>
#include <string>

namespace standpoint {

class Project;

/// The verbatim words of evidence, cut out of the documents' texts.
class EvidenceText {
public:
    EvidenceText() = default;
    void add(const Document&);
    /// Empty for a document that was not added.
    [[nodiscard]] std::string operator()(const Evidence&) const;

private:
    std::map<DocumentId, std::string> texts_;
};

/// The words of all documents of a project.
Result<EvidenceText> evidenceText(const Project&);

/// GraphML 1.0 (http://graphml.graphdrawing.org), attributes as typed keys.
[[nodiscard]] std::string toGraphml(const GraphView&, const Corpus&);

/// GEXF 1.3 (https://gexf.net) under 1.2's namespace, so that Debian's NetworkX opens it as well as Gephi.
[[nodiscard]] std::string toGexf(const GraphView&, const Corpus&);

/// Graphviz DOT: actors are ellipses, issues boxes.
[[nodiscard]] std::string toDot(const GraphView&, const Corpus&);

/// {"format": "standpoint-graph", "version": 1, "directed": true, "multigraph": true, "graph": {}, "nodes": [{"id",
/// …}], "edges": [{"id", "source", "target", …}], "statements": […], "documents": […]}: node-link data, as NetworkX's
/// node_link_graph(…, link="edges", key="id") reads it, and the view's statements with their evidence in words.
[[nodiscard]] std::string toGraphJson(const GraphView&, const Corpus&, const EvidenceText&);

/// Writes nodes.csv, edges.csv and statements.csv (RFC 4180, UTF-8, first line names the columns) into a folder, which
/// is made if it is missing. Texts are written as they are: a spreadsheet may take one that begins with = + - @ for a
/// formula, so import them there as text. Errors: a file that cannot be written.
Status writeCsv(const GraphView&, const Corpus&, const EvidenceText&, const std::filesystem::path& folder);

} // namespace standpoint
