#include "core/graph/paths.h"

#include "town.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using enum RelationKind;

/// Actors A, B, C … and statements between them.
Corpus corpusOf(int actors, const std::vector<std::tuple<char, char, double>>& links) {
    Corpus corpus;
    for (int i = 0; i < actors; ++i) {
        Actor actor;
        actor.id = {i + 1};
        actor.name = actor.key = std::string(1, static_cast<char>('A' + i));
        corpus.actors.push_back(actor);
    }
    for (const auto& [from, to, confidence] : links) {
        const Relation relation{{from - 'A' + 1}, {to - 'A' + 1}, Accuse, Polarity::Negative};
        Statement statement = town::said(static_cast<std::int64_t>(corpus.statements.size()) + 1, relation);
        statement.confidence = confidence;
        corpus.statements.push_back(statement);
    }
    return corpus;
}

ActorId actor(char name) { return {name - 'A' + 1}; }

std::vector<Path> pathsIn(const Corpus& corpus, char from, char to, const PathOptions& options = {}) {
    return findPaths(buildView(corpus, {}), corpus, actor(from), actor(to), options);
}

std::string nodesOf(const Path& path) {
    const auto name = [](const NodeRef& node) { return static_cast<char>('A' + std::get<ActorId>(node).value - 1); };
    std::string nodes(1, name(path.hops.front().from));
    for (const Hop& hop : path.hops)
        nodes += name(hop.to);
    return nodes;
}

std::vector<std::string> routesIn(const Corpus& corpus, char from, char to, const PathOptions& options = {}) {
    std::vector<std::string> routes;
    for (const Path& path : pathsIn(corpus, from, to, options))
        routes.push_back(nodesOf(path));
    return routes;
}

TEST(Paths, TheStrongestComesFirst) {
    const Corpus corpus = corpusOf(4, {{'A', 'B', 0.9}, {'B', 'D', 0.9}, {'A', 'C', 0.5}, {'C', 'D', 0.5}, {'A', 'D', 0.1}});
    EXPECT_THAT(routesIn(corpus, 'A', 'D'), ElementsAre("ABD", "ACD", "AD"));
    EXPECT_THAT(routesIn(corpus, 'A', 'D', {.most = 1}), ElementsAre("ABD"));
}

TEST(Paths, MoreStatementsMakeAStepCheaper) {
    const Corpus corpus = corpusOf(2, {});
    EXPECT_EQ(costOf({}, corpus), std::numeric_limits<double>::infinity());
    const Corpus two = corpusOf(2, {{'A', 'B', 0.5}, {'A', 'B', 0.5}, {'A', 'B', 0.5}});
    EXPECT_DOUBLE_EQ(costOf({{1}, {2}}, two), 1);
    EXPECT_LT(costOf({{1}, {2}, {3}}, two), costOf({{1}, {2}}, two));
    const Corpus doubtful = corpusOf(2, {{'A', 'B', 0}});
    EXPECT_DOUBLE_EQ(costOf({{1}}, doubtful), 10) << "even what nobody believes can be walked";
}

TEST(Paths, FollowStatementsUnlessDirectionIsIgnored) {
    const Corpus corpus = corpusOf(3, {{'A', 'B', 0.9}, {'C', 'B', 0.9}});
    EXPECT_THAT(routesIn(corpus, 'A', 'C'), IsEmpty());
    EXPECT_THAT(routesIn(corpus, 'A', 'C', {.directed = false}), ElementsAre("ABC"));
}

TEST(Paths, AStepTellsItsStatementsTheSurestFirst) {
    const Corpus corpus = corpusOf(2, {{'A', 'B', 0.4}, {'B', 'A', 0.6}, {'A', 'B', 0.9}});
    EXPECT_THAT(pathsIn(corpus, 'A', 'B').front().hops.front().statements, ElementsAre(StatementId{3}, StatementId{1}));
    EXPECT_THAT(pathsIn(corpus, 'A', 'B', {.directed = false}).front().hops.front().statements,
                ElementsAre(StatementId{3}, StatementId{2}, StatementId{1}));
}

TEST(Paths, LeadThroughIssuesWhenDirectionIsIgnored) {
    const Corpus corpus = town::corpus();
    const GraphView view = buildView(corpus, {.showRelations = false});
    EXPECT_THAT(findPaths(view, corpus, town::guild, town::mayor), IsEmpty());
    const auto paths = findPaths(view, corpus, town::guild, town::mayor, {.directed = false});
    ASSERT_EQ(paths.size(), 1u);
    EXPECT_EQ(paths.front().hops, (std::vector<Hop>{{town::guild, town::levy, {{2}}}, {town::levy, town::mayor, {{1}}}}));
}

TEST(Paths, JoinTonesOfTheSameStep) {
    const Corpus corpus = town::corpus();
    const auto paths = findPaths(buildView(corpus, {}), corpus, town::guild, town::mayor, {.directed = false});
    EXPECT_THAT(paths.front().hops.front().statements, ElementsAre(StatementId{3}, StatementId{4}, StatementId{5}, StatementId{7}));
}

TEST(Paths, ThereAreNoneToOneselfOrToWhatIsNotShown) {
    const Corpus corpus = corpusOf(3, {{'A', 'B', 0.9}, {'A', 'A', 0.9}});
    EXPECT_THAT(routesIn(corpus, 'A', 'A'), IsEmpty());
    EXPECT_THAT(routesIn(corpus, 'A', 'C'), IsEmpty());
    EXPECT_THAT(routesIn(corpus, 'B', 'A'), IsEmpty());
}

// Properties, on small random graphs.

Corpus randomCorpus(std::mt19937& random) {
    std::vector<std::tuple<char, char, double>> links;
    const int actors = std::uniform_int_distribution(2, 7)(random);
    std::uniform_int_distribution<int> any(0, actors - 1), tenths(1, 10);
    for (int i = std::uniform_int_distribution(0, 3 * actors)(random); i > 0; --i)
        links.emplace_back('A' + any(random), 'A' + any(random), tenths(random) / 10.0);
    return corpusOf(actors, links);
}

/// What every simple path costs, cheapest first, by walking all of them.
std::vector<double> costsOfAllPaths(const Corpus& corpus, char from, char to, bool directed) {
    std::map<std::pair<char, char>, double> strengths;
    for (const Statement& statement : corpus.statements) {
        const char a = static_cast<char>('A' + statement.relation()->from.value - 1);
        const char b = static_cast<char>('A' + statement.relation()->to.value - 1);
        if (a == b) continue;
        strengths[{a, b}] += statement.confidence;
        if (!directed) strengths[{b, a}] += statement.confidence;
    }
    std::vector<double> costs;
    const std::function<void(std::string, double)> walk = [&](const std::string& route, double cost) {
        if (route.back() == to) return costs.push_back(cost);
        for (const auto& [ends, strength] : strengths)
            if (ends.first == route.back() && route.find(ends.second) == std::string::npos)
                walk(route + ends.second, cost + 1 / std::sqrt(strength));
    };
    walk(std::string(1, from), 0);
    std::ranges::sort(costs);
    return costs;
}

TEST(PathProperties, AreWhatWalkingAllPathsFinds) {
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const Corpus corpus = randomCorpus(random);
        const bool directed = round % 2 == 0;
        const int most = 1 + round % 12;
        std::vector<double> expected = costsOfAllPaths(corpus, 'A', 'B', directed);
        expected.resize(std::min<std::size_t>(expected.size(), static_cast<std::size_t>(most)));
        const auto paths = pathsIn(corpus, 'A', 'B', {.most = most, .directed = directed});
        ASSERT_EQ(paths.size(), expected.size()) << "round " << round;
        for (std::size_t i = 0; i < paths.size(); ++i)
            ASSERT_NEAR(paths[i].cost, expected[i], 1e-9) << "round " << round << ", path " << i;
    }
}

TEST(PathProperties, AreSimpleSortedConnectedAndDistinct) {
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        const Corpus corpus = randomCorpus(random);
        const auto paths = pathsIn(corpus, 'A', 'B', {.most = 20, .directed = round % 2 == 0});
        std::set<std::string> seen;
        for (const Path& path : paths) {
            std::string nodes = nodesOf(path);
            EXPECT_EQ(nodes.front(), 'A');
            EXPECT_EQ(nodes.back(), 'B');
            EXPECT_TRUE(seen.insert(nodes).second) << nodes << " twice";
            double cost = 0;
            for (std::size_t i = 0; i < path.hops.size(); ++i) {
                if (i > 0) { EXPECT_EQ(path.hops[i - 1].to, path.hops[i].from); }
                EXPECT_FALSE(path.hops[i].statements.empty());
                cost += costOf(path.hops[i].statements, corpus);
            }
            EXPECT_NEAR(cost, path.cost, 1e-9);
            std::ranges::sort(nodes);
            EXPECT_TRUE(std::ranges::adjacent_find(nodes) == nodes.end()) << "a node twice";
        }
        EXPECT_TRUE(std::ranges::is_sorted(paths, {}, &Path::cost));
    }
}

} // namespace
} // namespace standpoint
