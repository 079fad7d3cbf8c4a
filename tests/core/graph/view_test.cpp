#include "town.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> nodesOf(const GraphView& view) {
    std::vector<std::string> lines;
    for (auto [v, end] = vertices(view.graph); v != end; ++v)
        lines.push_back(view.graph[*v].label + " " + std::to_string(view.graph[*v].statements));
    return lines;
}

/// "Weavers' Guild -> Mayor Tamsin Vole negative: 3 4 5 (accuse threaten)", with the status if all share one that is
/// not asserted.
std::vector<std::string> edgesOf(const GraphView& view) {
    const Graph& graph = view.graph;
    std::vector<std::string> lines;
    for (auto [e, end] = edges(graph); e != end; ++e) {
        const GraphEdge& edge = graph[*e];
        std::string line = graph[source(*e, graph)].label + " -> " + graph[target(*e, graph)].label + " ";
        line.append(nameOf(edge.tone)).append(":");
        for (const StatementId id : edge.statements)
            line += " " + std::to_string(id.value);
        for (const RelationKind kind : edge.kinds)
            line.append(" ").append(nameOf(kind));
        if (!edge.status)
            line += " various";
        else if (edge.status != StatementStatus::Asserted)
            line.append(" ").append(nameOf(*edge.status));
        lines.push_back(line);
    }
    return lines;
}

TEST(View, AddsStatementsUpIntoEdges) {
    const GraphView view = buildView(town::corpus(), {});
    EXPECT_THAT(nodesOf(view),
                ElementsAre("Mayor Tamsin Vole 5", "Brackwater Council 2", "Weavers' Guild 6", "the bridge levy 3"));
    EXPECT_THAT(edgesOf(view),
                ElementsAre("Mayor Tamsin Vole -> Weavers' Guild positive: 7 support denied",
                            "Mayor Tamsin Vole -> the bridge levy positive: 1",
                            "Brackwater Council -> Weavers' Guild neutral: 6 consult",
                            "Brackwater Council -> the bridge levy mixed: 8",
                            "Weavers' Guild -> Mayor Tamsin Vole negative: 3 4 5 accuse threaten various",
                            "Weavers' Guild -> the bridge levy negative: 2"));
}

TEST(View, CountsWhatIsShownAndWhatThereIs) {
    const GraphView view = buildView(town::corpus(), {.showPositions = false});
    EXPECT_EQ(view.actorsShown, 3);
    EXPECT_EQ(view.actorsTotal, 4);
    EXPECT_EQ(view.issuesShown, 0);
    EXPECT_EQ(view.issuesTotal, 2);
    EXPECT_EQ(view.statementsShown, 5);
    EXPECT_EQ(view.statementsTotal, 8);
}

TEST(View, MinimumEvidenceCountsStatementsOfAnEdge) {
    EXPECT_THAT(edgesOf(buildView(town::corpus(), {.minEvidence = 2})),
                ElementsAre("Weavers' Guild -> Mayor Tamsin Vole negative: 3 4 5 accuse threaten various"));
    EXPECT_THAT(edgesOf(buildView(town::corpus(), {.documents = {town::tuesday}, .minEvidence = 3})), IsEmpty());
}

TEST(View, UnconnectedNodesAreShownOnRequest) {
    EXPECT_THAT(nodesOf(buildView(town::corpus(),
                                  {.stances = {Stance::Supports}, .showRelations = false, .hideUnconnected = false})),
                ElementsAre("Mayor Tamsin Vole 1", "Brackwater Council 0", "Weavers' Guild 0", "Old Mill 0",
                            "the bridge levy 1", "the new quarry 0"));
    EXPECT_THAT(
        nodesOf(buildView(town::corpus(),
                          {.actorKinds = {ActorKind::Person}, .showPositions = false, .hideUnconnected = false})),
        ElementsAre("Mayor Tamsin Vole 0"));
}

TEST(View, AStatementAboutOneselfCountsOnce) {
    Corpus corpus = town::corpus();
    corpus.statements = {town::said(1, Relation{town::mill, town::mill, RelationKind::Distrust, Polarity::Negative})};
    EXPECT_THAT(nodesOf(buildView(corpus, {})), ElementsAre("Old Mill 1"));
}

TEST(View, SkipsStatementsWhoseActorIsGone) {
    Corpus corpus = town::corpus();
    corpus.actors.erase(corpus.actors.begin());
    EXPECT_THAT(nodesOf(buildView(corpus, {})),
                ElementsAre("Brackwater Council 2", "Weavers' Guild 2", "the bridge levy 2"));
}

TEST(Neighbourhood, GrowsWithHops) {
    Corpus corpus = town::corpus();
    corpus.statements.push_back(
        town::said(9, Relation{town::mill, town::council, RelationKind::Request, Polarity::Neutral}));
    const GraphView whole = buildView(corpus, {.showPositions = false});
    EXPECT_THAT(nodesOf(neighbourhood(whole, {town::mill}, 1)), ElementsAre("Brackwater Council 1", "Old Mill 1"));
    EXPECT_THAT(nodesOf(neighbourhood(whole, {town::mill}, 2)),
                ElementsAre("Brackwater Council 2", "Weavers' Guild 1", "Old Mill 1"));
    EXPECT_THAT(edgesOf(neighbourhood(whole, {town::mill}, 3)), edgesOf(whole));
}

TEST(Neighbourhood, KeepsTotalsAndCountsItsOwn) {
    const GraphView part = neighbourhood(buildView(town::corpus(), {}), {town::council, NodeRef(town::quarry)}, 1);
    EXPECT_EQ(part.actorsShown, 2);
    EXPECT_EQ(part.issuesShown, 1);
    EXPECT_EQ(part.statementsShown, 3);
    EXPECT_EQ(part.statementsTotal, 8);
}

TEST(Find, TellsActorsFromIssues) {
    const GraphView view = buildView(town::corpus(), {});
    ASSERT_TRUE(find(view, town::levy));
    EXPECT_EQ(view.graph[*find(view, town::levy)].label, "the bridge levy");
    EXPECT_EQ(view.graph[*find(view, town::mayor)].label, "Mayor Tamsin Vole");
    EXPECT_FALSE(find(view, town::quarry));
}

} // namespace
} // namespace standpoint
