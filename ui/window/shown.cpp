#include "ui/window/shown.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace standpoint {

ArticleText::ArticleText(Document document) : document_(std::move(document)), index_(document_.text) {}

QString ArticleText::words(Span span) const { return qt(index_.slice(span)); }

namespace {

auto placeOf(const Corpus& corpus, StatementId id) {
    const Statement* statement = corpus.find(id);
    if (!statement || statement->evidence.empty()) return std::tuple(DocumentId{}, 0, id);
    const Evidence& first = statement->evidence.front();
    return std::tuple(first.document, first.span.begin, id);
}

std::vector<StatementId> inTextOrder(const std::set<StatementId>& found, const Corpus& corpus) {
    std::vector<StatementId> ids(found.begin(), found.end());
    std::ranges::sort(ids, {}, [&](StatementId id) { return placeOf(corpus, id); });
    return ids;
}

template <class Wanted> std::vector<StatementId> statementsWhere(const Shown& shown, const Wanted& wanted) {
    const Graph& graph = shown.view->graph;
    std::set<StatementId> found;
    for (auto [e, end] = edges(graph); e != end; ++e)
        for (const StatementId id : graph[*e].statements)
            if (wanted(*e, id)) found.insert(id);
    return inTextOrder(found, *shown.corpus);
}

} // namespace

std::vector<StatementId> edgeOf(const Shown& shown, StatementId statement) {
    const Graph& graph = shown.view->graph;
    for (auto [e, end] = edges(graph); e != end; ++e)
        if (std::ranges::binary_search(graph[*e].statements, statement)) return graph[*e].statements;
    return {};
}

std::vector<StatementId> statementsOf(const Shown& shown, const Pick& pick) {
    const Graph& graph = shown.view->graph;
    return statementsWhere(shown, [&](Graph::edge_descriptor e, StatementId id) {
        return std::ranges::count(pick.nodes, graph[source(e, graph)].ref) ||
               std::ranges::count(pick.nodes, graph[target(e, graph)].ref) || std::ranges::count(pick.statements, id);
    });
}

std::vector<StatementId> allStatements(const Shown& shown) {
    return statementsWhere(shown, [](Graph::edge_descriptor, StatementId) { return true; });
}

std::vector<StatementId> statementsIn(const Shown& shown, DocumentId document) {
    return statementsWhere(shown, [&](Graph::edge_descriptor, StatementId id) {
        const Statement* statement = shown.corpus->find(id);
        return statement && std::ranges::any_of(statement->evidence, [&](const Evidence& evidence) {
                   return evidence.document == document;
               });
    });
}

QString countOf(const GraphView& view) {
    return QStringLiteral("%1 of %2 actors · %3 of %4 statements")
        .arg(view.actorsShown).arg(view.actorsTotal).arg(view.statementsShown).arg(view.statementsTotal);
}

QString labelOf(const Corpus& corpus, const NodeRef& node) {
    if (const ActorId* id = std::get_if<ActorId>(&node)) {
        const Actor* actor = corpus.find(*id);
        return actor ? qt(actor->name) : QString();
    }
    const Issue* issue = corpus.find(std::get<IssueId>(node));
    return issue ? qt(issue->phrase) : QString();
}

} // namespace standpoint
