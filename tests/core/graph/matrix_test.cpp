#include "core/graph/matrix.h"

#include "town.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A row each: "Anna: +-?0", a sign for each issue: supports, opposes, mixed, both; space: nothing. Issues are called a, b, c …
GraphView viewOf(const std::vector<std::pair<std::string, std::string>>& rows) {
    Corpus corpus;
    for (std::int64_t i = 0; i < 26; ++i)
        corpus.issues.push_back({{i + 1}, std::string(1, static_cast<char>('a' + i)), {}});
    const auto say = [&](ActorId holder, Stance stance, std::size_t issue) {
        corpus.statements.push_back(town::said(static_cast<std::int64_t>(corpus.statements.size()) + 1,
                                               Position{holder, stance, {static_cast<std::int64_t>(issue) + 1}}));
    };
    for (const auto& [name, signs] : rows) {
        Actor actor;
        actor.id = {static_cast<std::int64_t>(corpus.actors.size()) + 1};
        actor.name = actor.key = name;
        corpus.actors.push_back(actor);
        for (std::size_t issue = 0; issue < signs.size(); ++issue) {
            if (signs[issue] == '+' || signs[issue] == '0') say(actor.id, Stance::Supports, issue);
            if (signs[issue] == '-' || signs[issue] == '0') say(actor.id, Stance::Opposes, issue);
            if (signs[issue] == '?') say(actor.id, Stance::Mixed, issue);
        }
    }
    return buildView(corpus, {});
}

std::vector<std::string> names(const StanceMatrix& matrix, MatrixAxis axis, MatrixOrder order) {
    std::vector<std::string> found;
    for (const int i : orderOf(matrix, axis, order))
        found.push_back((axis == MatrixAxis::Actors ? matrix.actors : matrix.issues)[static_cast<std::size_t>(i)].label);
    return found;
}

std::string tones(const StanceMatrix& matrix) {
    std::string text;
    for (int row = 0; row < static_cast<int>(matrix.actors.size()); ++row) {
        for (int column = 0; column < static_cast<int>(matrix.issues.size()); ++column) {
            const StanceCell* cell = matrix.find(row, column);
            text += !cell ? '.' : cell->tone() == Tone::Positive ? '+' : cell->tone() == Tone::Negative ? '-' : '?';
        }
        text += ' ';
    }
    return text;
}

TEST(Matrix, HoldsWhoTakesAStandOnWhat) {
    const StanceMatrix matrix = buildMatrix(viewOf({{"Osk", "+-"}, {"Dorn", " -?"}, {"Velm", "0"}}));
    EXPECT_EQ(tones(matrix), "+-. .-? ?.. ");
    EXPECT_EQ(matrix.find(2, 0)->statements.size(), 2u);
    EXPECT_EQ(matrix.find(2, 0)->supports, 1);
    EXPECT_EQ(matrix.find(2, 0)->opposes, 1);
    EXPECT_EQ(matrix.find(0, 2), nullptr);
}

TEST(Matrix, LeavesOutWhoSaysNothingAboutIssues) {
    const StanceMatrix matrix = buildMatrix(buildView(town::corpus(), {.hideUnconnected = false}));
    EXPECT_THAT(names(matrix, MatrixAxis::Actors, MatrixOrder::Name),
                ElementsAre("Brackwater Council", "Mayor Tamsin Vole", "Weavers' Guild"));
    EXPECT_THAT(names(matrix, MatrixAxis::Issues, MatrixOrder::Name), ElementsAre("the bridge levy"));
    EXPECT_EQ(matrix.actors.front().statements, 1) << "relations do not count";
    EXPECT_THAT(buildMatrix({}).cells, IsEmpty());
}

TEST(Matrix, CanAskForIssuesOfSeveralActors) {
    const GraphView view = viewOf({{"Osk", "+-"}, {"Dorn", " -?"}, {"Velm", "   +"}});
    const StanceMatrix matrix = buildMatrix(view, 2);
    EXPECT_THAT(names(matrix, MatrixAxis::Issues, MatrixOrder::Name), ElementsAre("b"));
    EXPECT_THAT(names(matrix, MatrixAxis::Actors, MatrixOrder::Name), ElementsAre("Dorn", "Osk"));
    EXPECT_EQ(tones(matrix), "- - ");
    EXPECT_THAT(buildMatrix(view, 3).actors, IsEmpty());
}

TEST(MatrixOrder, ByNameAndByStatements) {
    const StanceMatrix matrix = buildMatrix(viewOf({{"osk", "+"}, {"Norland", "+-+"}, {"dorn", "  0"}, {"Aksel", "-"}}));
    EXPECT_THAT(names(matrix, MatrixAxis::Actors, MatrixOrder::Name), ElementsAre("Aksel", "dorn", "Norland", "osk"));
    EXPECT_THAT(names(matrix, MatrixAxis::Actors, MatrixOrder::Statements), ElementsAre("Norland", "dorn", "Aksel", "osk"));
    EXPECT_THAT(names(matrix, MatrixAxis::Issues, MatrixOrder::Statements), ElementsAre("a", "c", "b"));
}

TEST(MatrixOrder, BySimilarityBringsCampsTogether) {
    const StanceMatrix matrix = buildMatrix(
        viewOf({{"Osk", "++--"}, {"Dorn", "--+"}, {"Velm", "+ --"}, {"Norland", "--++"}, {"Harbour Union", "++ -"}}));
    const auto apart = [](const std::vector<std::string>& order, const char* a, const char* b) {
        return std::abs(std::ranges::find(order, a) - std::ranges::find(order, b));
    };
    const auto actors = names(matrix, MatrixAxis::Actors, MatrixOrder::Similarity);
    EXPECT_EQ(apart(actors, "Dorn", "Norland"), 1);
    EXPECT_THAT((std::set{actors.front(), actors.back()}), testing::AnyOf(testing::Contains("Dorn"), testing::Contains("Norland")))
        << "the others stand together on one side";
    const auto issues = names(matrix, MatrixAxis::Issues, MatrixOrder::Similarity);
    EXPECT_EQ(apart(issues, "a", "b"), 1);
    EXPECT_EQ(apart(issues, "c", "d"), 1);
}

TEST(MatrixOrder, BySimilarityPutsLastWhoSharesNothing) {
    const StanceMatrix matrix = buildMatrix(viewOf({{"Osk", "  ++"}, {"Dorn", "+"}, {"Velm", " -"}, {"Norland", "-"}}));
    const auto order = names(matrix, MatrixAxis::Actors, MatrixOrder::Similarity);
    EXPECT_EQ((std::vector(order.begin() + 2, order.end())), (std::vector<std::string>{"Osk", "Velm"}));
}

TEST(Seriation, OfFewIsTrivial) {
    EXPECT_THAT(seriate({}), IsEmpty());
    EXPECT_THAT(seriate({{{0, 1.0}}}), ElementsAre(0));
    EXPECT_THAT(seriate({{}, {}, {}}), testing::UnorderedElementsAre(0, 1, 2)) << "nothing in common with anyone";
}

TEST(Seriation, FindsTheOrderOfARowOfNeighbours) {
    // Each shares half of its stands with the next one alone.
    std::vector<SparseVector> line;
    for (int i = 0; i < 8; ++i)
        line.push_back({{i, 1.0}, {i + 1, 1.0}});
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        std::vector<int> where(line.size());
        std::iota(where.begin(), where.end(), 0);
        std::ranges::shuffle(where, random);
        std::vector<SparseVector> shuffled;
        for (const int i : where)
            shuffled.push_back(line[static_cast<std::size_t>(i)]);
        int neighbours = 0;
        const std::vector<int> order = seriate(shuffled);
        for (std::size_t i = 1; i < order.size(); ++i)
            neighbours += std::abs(where[static_cast<std::size_t>(order[i])] - where[static_cast<std::size_t>(order[i - 1])]) == 1;
        EXPECT_GE(neighbours, 5) << "of 7; round " << round;
    }
}

TEST(SeriationProperties, IsAPermutationThatKeepsEqualsTogether) {
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        const int kinds = std::uniform_int_distribution(1, 6)(random), count = std::uniform_int_distribution(1, 40)(random);
        std::vector<SparseVector> prototypes;
        for (int k = 0; k < kinds; ++k) // each kind alone has dimension k in full
            prototypes.push_back({{k, 1.0}, {kinds + k % 2, k % 3 - 1.0}});
        std::vector<int> kindOf;
        std::vector<SparseVector> vectors;
        for (int i = 0; i < count; ++i) {
            kindOf.push_back(std::uniform_int_distribution(0, kinds - 1)(random));
            vectors.push_back(prototypes[static_cast<std::size_t>(kindOf.back())]);
        }
        const std::vector<int> order = seriate(vectors);
        std::vector<int> sorted = order, all(vectors.size());
        std::ranges::sort(sorted);
        std::iota(all.begin(), all.end(), 0);
        ASSERT_EQ(sorted, all);
        ASSERT_EQ(order, seriate(vectors));
        std::vector<int> runs;
        for (const int i : order)
            if (runs.empty() || runs.back() != kindOf[static_cast<std::size_t>(i)]) runs.push_back(kindOf[static_cast<std::size_t>(i)]);
        std::ranges::sort(runs);
        ASSERT_TRUE(std::ranges::adjacent_find(runs) == runs.end()) << "round " << round << ": a kind in two places";
    }
}

} // namespace
} // namespace standpoint
