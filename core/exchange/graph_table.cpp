#include "core/exchange/graph_table.h"

#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace standpoint::exchange {

namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text.append(text.empty() ? "" : "; ").append(part);
    return text;
}

std::string idOf(const NodeRef& ref) {
    if (const ActorId* actor = std::get_if<ActorId>(&ref)) return "a" + std::to_string(actor->value);
    return "i" + std::to_string(std::get<IssueId>(ref).value);
}

Value text(std::string_view value) {
    return printable(value);
}

// "accuses; threatens", "opposes": what the edge's statements say, in words.
std::string labelOf(const GraphEdge& edge, const Corpus& corpus) {
    std::vector<std::string> verbs;
    const auto add = [&](std::string_view verb) {
        if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) verbs.emplace_back(verb);
    };
    for (const RelationKind kind : edge.kinds)
        add(verbOf(kind));
    for (const StatementId id : edge.statements)
        if (const Statement* statement = corpus.find(id); statement && statement->position())
            add(verbOf(statement->position()->stance));
    return joined(verbs);
}

Values edgeValues(const GraphEdge& edge, const Corpus& corpus) {
    std::set<DocumentId> documents;
    std::vector<std::string> kinds, ids;
    double confidence = 0;
    for (const RelationKind kind : edge.kinds)
        kinds.emplace_back(nameOf(kind));
    for (const StatementId id : edge.statements) {
        ids.push_back(std::to_string(id.value));
        const Statement* statement = corpus.find(id);
        if (!statement) continue;
        confidence += statement->confidence;
        for (const Evidence& evidence : statement->evidence)
            documents.insert(evidence.document);
    }
    const auto count = static_cast<std::int64_t>(edge.statements.size());
    return {{"label", text(labelOf(edge, corpus))},
            {"tone", text(nameOf(edge.tone))},
            {"status", text(edge.status ? nameOf(*edge.status) : "")},
            {"kinds", text(joined(kinds))},
            {"statements", count},
            {"documents", static_cast<std::int64_t>(documents.size())},
            {"confidence", count > 0 ? confidence / static_cast<double>(count) : 0.0},
            {"statement_ids", text(joined(ids))}};
}

std::string nameIn(const Corpus& corpus, ActorId id) {
    const Actor* actor = corpus.find(id);
    return actor ? actor->name : "";
}

std::string phraseIn(const Corpus& corpus, IssueId id) {
    const Issue* issue = corpus.find(id);
    return issue ? issue->phrase : "";
}

// "12-40; 52-60" and the words there, "first […] second".
std::pair<std::string, std::string> placesAndWords(const Statement& statement, const EvidenceText& words) {
    std::string places, quoted;
    for (const Evidence& evidence : statement.evidence) {
        places.append(places.empty() ? "" : "; ")
            .append(std::to_string(evidence.span.begin) + "-" + std::to_string(evidence.span.end));
        quoted.append(quoted.empty() ? "" : " […] ").append(words(evidence));
    }
    return {places, quoted};
}

Values statementValues(const Statement& statement, const Corpus& corpus, const EvidenceText& words) {
    const Position* position = statement.position();
    const Relation* relation = statement.relation();
    std::vector<std::string> sources;
    for (const ActorId source : statement.sources)
        sources.push_back(nameIn(corpus, source));
    const DocumentInfo* document = statement.evidence.empty() ? nullptr : corpus.find(statement.evidence[0].document);
    const auto [places, quoted] = placesAndWords(statement, words);
    return {{"id", statement.id.value},
            {"headline", text(headline(statement, corpus))},
            {"holder", text(position ? nameIn(corpus, position->holder) : "")},
            {"stance", text(position ? nameOf(position->stance) : "")},
            {"issue", text(position ? phraseIn(corpus, position->issue) : "")},
            {"from", text(relation ? nameIn(corpus, relation->from) : "")},
            {"to", text(relation ? nameIn(corpus, relation->to) : "")},
            {"kind", text(relation ? nameOf(relation->kind) : "")},
            {"polarity", text(relation ? nameOf(relation->polarity) : "")},
            {"status", text(nameOf(statement.status))},
            {"hedged", statement.hedged},
            {"confidence", statement.confidence},
            {"according_to", text(joined(sources))},
            {"rule", text(statement.rule)},
            {"reviewed", statement.reviewed},
            {"document", text(document ? document->label() : "")},
            {"date", text(document ? document->date : "")},
            {"url", text(document ? document->url : "")},
            {"places", text(places)},
            {"evidence", text(quoted)}};
}

bool allowedInXml(char32_t c) {
    return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

std::vector<NodeRow> nodeRows(const GraphView& view, const Corpus& corpus) {
    std::vector<NodeRow> rows;
    for (const auto vertex : boost::make_iterator_range(vertices(view.graph))) {
        const GraphNode& node = view.graph[vertex];
        const ActorId* actorId = std::get_if<ActorId>(&node.ref);
        const Actor* actor = actorId ? corpus.find(*actorId) : nullptr;
        const Issue* issue = actorId ? nullptr : corpus.find(std::get<IssueId>(node.ref));
        NodeRow row{idOf(node.ref), printable(node.label), node.isIssue(), {}};
        row.values = {{"label", row.label},
                      {"type", text(node.isIssue() ? "issue" : "actor")},
                      {"kind", text(node.kind ? nameOf(*node.kind) : "issue")},
                      {"key", text(actor ? actor->key : "")},
                      {"link", text(actor ? actor->link : "")},
                      {"aliases", text(actor ? joined(actor->aliases) : "")},
                      {"keywords", text(issue ? joined(issue->keywords) : "")},
                      {"statements", static_cast<std::int64_t>(node.statements)}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<EdgeRow> edgeRows(const GraphView& view, const Corpus& corpus) {
    std::vector<EdgeRow> rows;
    for (const auto edge : boost::make_iterator_range(edges(view.graph))) {
        const GraphEdge& value = view.graph[edge];
        EdgeRow row{"e" + std::to_string(rows.size() + 1),
                    idOf(view.graph[source(edge, view.graph)].ref),
                    idOf(view.graph[target(edge, view.graph)].ref),
                    labelOf(value, corpus),
                    value.tone,
                    static_cast<double>(value.statements.size()),
                    edgeValues(value, corpus)};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Values> statementRows(const GraphView& view, const Corpus& corpus, const EvidenceText& words) {
    std::set<StatementId> shown;
    for (const auto edge : boost::make_iterator_range(edges(view.graph)))
        shown.insert(view.graph[edge].statements.begin(), view.graph[edge].statements.end());
    std::vector<Values> rows;
    for (const StatementId id : shown)
        if (const Statement* statement = corpus.find(id)) rows.push_back(statementValues(*statement, corpus, words));
    return rows;
}

std::string textOf(const Value& value) {
    if (const auto* words = std::get_if<std::string>(&value)) return *words;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, std::get<double>(value)).ptr};
}

std::string printable(std::string_view words) {
    std::u32string characters = toUtf32(words);
    std::replace_if(
        characters.begin(), characters.end(), [](char32_t c) { return !allowedInXml(c); }, U'\uFFFD');
    return toUtf8(characters);
}

} // namespace standpoint::exchange
