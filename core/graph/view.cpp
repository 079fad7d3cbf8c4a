#include "core/graph/view.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace standpoint {

namespace {

/// One statement as a link between node numbers: actors first, then issues, both by their place in the corpus.
struct Link {
    std::size_t from = 0, to = 0;
    Tone tone = Tone::Neutral;
    const Statement* statement = nullptr;
    [[nodiscard]] auto key() const { return std::tuple(from, to, tone); }
};

template <class T> std::size_t placeOf(const std::vector<T>& sorted, const T* element) {
    return static_cast<std::size_t>(element - sorted.data());
}

std::optional<Link> linkOf(const Statement& statement, const Corpus& corpus) {
    if (const Position* position = statement.position()) {
        const Actor* holder = corpus.find(position->holder);
        const Issue* issue = corpus.find(position->issue);
        if (!holder || !issue) return std::nullopt;
        return Link{placeOf(corpus.actors, holder), corpus.actors.size() + placeOf(corpus.issues, issue),
                    toneOf(statement), &statement};
    }
    const Actor* from = corpus.find(statement.relation()->from);
    const Actor* to = corpus.find(statement.relation()->to);
    if (!from || !to) return std::nullopt;
    return Link{placeOf(corpus.actors, from), placeOf(corpus.actors, to), toneOf(statement), &statement};
}

/// The links that pass, by edge, and of those the edges with enough statements.
std::vector<Link> shownLinks(const Corpus& corpus, const Filter& filter) {
    std::vector<Link> links;
    for (const Statement& statement : corpus.statements)
        if (passes(statement, corpus, filter))
            if (const auto link = linkOf(statement, corpus)) links.push_back(*link);
    // Stable: statements are sorted by id in a corpus, and stay so within an edge.
    std::ranges::stable_sort(links, {}, &Link::key);
    auto kept = links.begin();
    for (auto first = links.begin(); first != links.end();) {
        const auto last = std::find_if(first, links.end(), [&](const Link& l) { return l.key() != first->key(); });
        if (last - first >= filter.minEvidence) kept = std::move(first, last, kept);
        first = last;
    }
    links.erase(kept, links.end());
    return links;
}

std::vector<RelationKind> kindsByFrequency(const std::map<RelationKind, int>& counts) {
    std::vector<std::pair<RelationKind, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::ranges::greater{}, [](const auto& entry) { return entry.second; });
    std::vector<RelationKind> kinds;
    for (const auto& [kind, count] : sorted)
        kinds.push_back(kind);
    return kinds;
}

template <class Iterator> GraphEdge edgeOf(Iterator first, Iterator last) {
    GraphEdge edge{.tone = first->tone, .status = first->statement->status, .kinds = {}, .statements = {}};
    std::map<RelationKind, int> counts;
    for (auto link = first; link != last; ++link) {
        edge.statements.push_back(link->statement->id);
        if (edge.status != link->statement->status) edge.status.reset();
        if (const Relation* relation = link->statement->relation()) ++counts[relation->kind];
    }
    edge.kinds = kindsByFrequency(counts);
    return edge;
}

/// Which nodes are shown, by node number.
std::vector<bool> shownNodes(const Corpus& corpus, const Filter& filter, const std::vector<Link>& links) {
    std::vector<bool> shown(corpus.actors.size() + corpus.issues.size(), false);
    if (!filter.hideUnconnected) {
        for (std::size_t i = 0; i < corpus.actors.size(); ++i)
            shown[i] = filter.actorKinds.empty() || filter.actorKinds.contains(corpus.actors[i].kind);
        for (std::size_t i = corpus.actors.size(); i < shown.size(); ++i)
            shown[i] = filter.showPositions;
    }
    for (const Link& link : links)
        shown[link.from] = shown[link.to] = true;
    return shown;
}

/// Counts what stands in the graph: nodes by sort, statements on edges and at nodes.
void countShown(GraphView& view) {
    Graph& graph = view.graph;
    view.actorsShown = view.issuesShown = view.statementsShown = 0;
    for (auto [v, end] = vertices(graph); v != end; ++v) {
        graph[*v].statements = 0;
        ++(graph[*v].isIssue() ? view.issuesShown : view.actorsShown);
    }
    for (auto [e, end] = edges(graph); e != end; ++e) {
        const int count = static_cast<int>(graph[*e].statements.size());
        view.statementsShown += count;
        graph[source(*e, graph)].statements += count;
        if (source(*e, graph) != target(*e, graph)) graph[target(*e, graph)].statements += count;
    }
}

} // namespace

GraphView buildView(const Corpus& corpus, const Filter& filter) {
    const std::vector<Link> links = shownLinks(corpus, filter);
    const std::vector<bool> shown = shownNodes(corpus, filter, links);

    GraphView view;
    std::vector<Graph::vertex_descriptor> vertexOf(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!shown[i]) continue;
        if (i < corpus.actors.size()) {
            const Actor& actor = corpus.actors[i];
            vertexOf[i] = add_vertex(GraphNode{actor.id, actor.name, actor.kind, 0}, view.graph);
        } else {
            const Issue& issue = corpus.issues[i - corpus.actors.size()];
            vertexOf[i] = add_vertex(GraphNode{issue.id, issue.phrase, std::nullopt, 0}, view.graph);
        }
    }
    for (auto first = links.begin(); first != links.end();) {
        const auto last = std::find_if(first, links.end(), [&](const Link& l) { return l.key() != first->key(); });
        add_edge(vertexOf[first->from], vertexOf[first->to], edgeOf(first, last), view.graph);
        first = last;
    }
    countShown(view);
    view.actorsTotal = static_cast<int>(corpus.actors.size());
    view.issuesTotal = static_cast<int>(corpus.issues.size());
    view.statementsTotal = static_cast<int>(corpus.statements.size());
    return view;
}

GraphView neighbourhood(const GraphView& view, const std::vector<NodeRef>& centres, int hops) {
    const Graph& whole = view.graph;
    std::vector<bool> reached(num_vertices(whole), false);
    std::vector<Graph::vertex_descriptor> frontier;
    const auto reach = [&](Graph::vertex_descriptor v) {
        if (!reached[v]) frontier.push_back(v);
        reached[v] = true;
    };
    for (const NodeRef& centre : centres)
        if (const auto v = find(view, centre)) reach(*v);
    for (int hop = 0; hop < hops; ++hop) {
        for (const auto v : std::exchange(frontier, {})) {
            for (auto [e, end] = out_edges(v, whole); e != end; ++e)
                reach(target(*e, whole));
            for (auto [e, end] = in_edges(v, whole); e != end; ++e)
                reach(source(*e, whole));
        }
    }

    GraphView part = view;
    part.graph.clear();
    std::vector<Graph::vertex_descriptor> vertexOf(num_vertices(whole));
    for (auto [v, end] = vertices(whole); v != end; ++v)
        if (reached[*v]) vertexOf[*v] = add_vertex(whole[*v], part.graph);
    for (auto [e, end] = edges(whole); e != end; ++e) {
        const auto from = source(*e, whole), to = target(*e, whole);
        if (reached[from] && reached[to]) add_edge(vertexOf[from], vertexOf[to], whole[*e], part.graph);
    }
    countShown(part);
    return part;
}

std::optional<Graph::vertex_descriptor> find(const GraphView& view, const NodeRef& ref) {
    for (auto [v, end] = vertices(view.graph); v != end; ++v)
        if (view.graph[*v].ref == ref) return *v;
    return std::nullopt;
}

} // namespace standpoint
