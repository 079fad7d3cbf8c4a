#include "core/language/mst.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace standpoint {
namespace {

double sumOf(const Matrix& arcs, const std::vector<int>& heads) {
    double sum = 0;
    for (int d = 1; d < arcs.rows; ++d)
        sum += arcs.row(d)[heads[d]];
    return sum;
}

bool isTreeWithOneRoot(const std::vector<int>& heads) {
    if (std::count(heads.begin() + 1, heads.end(), 0) != 1) return false;
    for (std::size_t start = 1; start < heads.size(); ++start) {
        int node = static_cast<int>(start);
        for (std::size_t steps = 0; node != 0; node = heads[node])
            if (++steps > heads.size()) return false;
    }
    return true;
}

/// The best tree of all head assignments.
double bestByTrying(const Matrix& arcs) {
    const int n = arcs.rows - 1;
    std::vector<int> heads(n + 1, 0);
    heads[0] = -1;
    double best = -1e30;
    for (;;) {
        if (isTreeWithOneRoot(heads)) best = std::max(best, sumOf(arcs, heads));
        int d = 1;
        while (d <= n && ++heads[d] > n)
            heads[d++] = 0;
        if (d > n) return best;
    }
}

TEST(BestTree, IsTheBestOfAllTrees) {
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0, 10);
    for (int round = 0; round < 300; ++round) {
        Matrix arcs(2 + round % 5, 2 + round % 5);
        for (float& score : arcs.values)
            score = normal(random);
        const std::vector<int> heads = bestTree(arcs);
        ASSERT_TRUE(isTreeWithOneRoot(heads)) << "round " << round;
        ASSERT_NEAR(sumOf(arcs, heads), bestByTrying(arcs), 1e-3) << "round " << round;
    }
}

TEST(BestTree, HasOneRootEvenWhereAllWordsWantToBeRoot) {
    Matrix arcs(6, 6);
    for (int d = 1; d < 6; ++d)
        arcs.row(d)[0] = 1000;
    EXPECT_TRUE(isTreeWithOneRoot(bestTree(arcs)));
}

TEST(BestTree, IsATreeForLongSentencesOfEqualScores) {
    EXPECT_TRUE(isTreeWithOneRoot(bestTree(Matrix(251, 251))));
}

TEST(BestTree, OfOneWordAndOfNone) {
    EXPECT_EQ(bestTree(Matrix(2, 2)), (std::vector{-1, 0}));
    EXPECT_EQ(bestTree(Matrix(1, 1)), (std::vector{-1}));
}

} // namespace
} // namespace standpoint
