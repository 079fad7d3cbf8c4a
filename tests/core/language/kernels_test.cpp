#include "core/language/kernels.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace standpoint {
namespace {

Matrix randomMatrix(int rows, int columns, unsigned seed) {
    Matrix out(rows, columns);
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0, 2);
    for (float& value : out.values)
        value = normal(random);
    return out;
}

TEST(Kernels, GeluIsTheExactOneWithinATolerance) {
    Matrix x(1, 20001);
    for (int i = 0; i < x.columns; ++i)
        x.values[i] = static_cast<float>(i - 10000) / 1000;
    const Matrix before = x;
    gelu(x);
    for (int i = 0; i < x.columns; ++i) {
        const double value = before.values[i], exact = 0.5 * value * (1 + std::erf(value / std::sqrt(2.0)));
        ASSERT_NEAR(x.values[i], exact, 1e-6 * std::max(1.0, std::fabs(value))) << "at " << value;
    }
}

TEST(Kernels, LinearIsAProductWithABias) {
    const Matrix x = randomMatrix(7, 33, 1);
    const Linear layer{randomMatrix(5, 33, 2), randomMatrix(1, 5, 3).values};
    const Matrix y = linear(x, layer);
    ASSERT_EQ(y.rows, 7);
    ASSERT_EQ(y.columns, 5);
    for (int i = 0; i < y.rows; ++i)
        for (int j = 0; j < y.columns; ++j)
            EXPECT_NEAR(y.row(i)[j], std::inner_product(x.row(i), x.row(i) + 33, layer.weight.row(j), layer.bias[j]),
                        1e-4);
}

TEST(Kernels, ProductsOfViewsLeaveTheirSurroundingsAlone) {
    const Matrix a = randomMatrix(4, 10, 4), b = randomMatrix(3, 10, 5);
    Matrix out(4, 6);
    std::ranges::fill(out.values, 9.0f);
    productTransposed(View(a.values.data() + 2, 4, 5, 10), View(b.values.data() + 1, 3, 5, 10), 0.5f, out.row(0) + 1,
                      6);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(out.row(i)[0], 9);
        EXPECT_EQ(out.row(i)[4], 9);
        for (int j = 0; j < 3; ++j)
            EXPECT_NEAR(out.row(i)[j + 1], 0.5 * std::inner_product(a.row(i) + 2, a.row(i) + 7, b.row(j) + 1, 0.0),
                        1e-4);
    }
}

TEST(Kernels, ProductsOfAllSizesAreRight) {
    for (int rows : {1, 2, 6, 7, 33})
        for (int columns : {1, 4, 16, 31, 32, 65})
            for (int depth : {1, 3, 32, 129}) {
                const Matrix a = randomMatrix(rows, depth, 8), b = randomMatrix(depth, columns, 9);
                Matrix transposed(columns, depth), direct(rows, columns), other(rows, columns);
                for (int i = 0; i < depth; ++i)
                    for (int j = 0; j < columns; ++j)
                        transposed.row(j)[i] = b.row(i)[j];
                product(a, b, direct.values.data(), columns);
                productTransposed(a, transposed, 2, other.values.data(), columns);
                for (int i = 0; i < rows; ++i)
                    for (int j = 0; j < columns; ++j) {
                        const double exact = std::inner_product(a.row(i), a.row(i) + depth, transposed.row(j), 0.0);
                        ASSERT_NEAR(direct.row(i)[j], exact, 1e-3);
                        ASSERT_NEAR(other.row(i)[j], 2 * exact, 2e-3);
                    }
            }
}

TEST(Kernels, FeedForwardIsTwoLayersWithGeluBetween) {
    const Matrix x = randomMatrix(101, 24, 10);
    const Linear inner{randomMatrix(40, 24, 11), randomMatrix(1, 40, 12).values};
    const Linear outer{randomMatrix(8, 40, 13), randomMatrix(1, 8, 14).values};
    Matrix between = linear(x, inner);
    gelu(between);
    const Matrix expected = linear(between, outer), got = feedForward(x, inner, outer);
    ASSERT_EQ(got.values.size(), expected.values.size());
    for (std::size_t i = 0; i < got.values.size(); ++i)
        EXPECT_NEAR(got.values[i], expected.values[i], 1e-2);
}

TEST(Kernels, NormalisedRowsHaveTheScaleAndShiftOfTheNorm) {
    Matrix x = randomMatrix(3, 384, 6);
    const Matrix y = randomMatrix(3, 384, 7);
    addAndNormalise(x, &y, {std::vector<float>(384, 2), std::vector<float>(384, 5)});
    for (int i = 0; i < 3; ++i) {
        const double mean = std::accumulate(x.row(i), x.row(i) + 384, 0.0) / 384;
        const double squares = std::inner_product(x.row(i), x.row(i) + 384, x.row(i), 0.0) / 384;
        EXPECT_NEAR(mean, 5, 1e-4);
        EXPECT_NEAR(squares - mean * mean, 4, 1e-3);
    }
}

TEST(Kernels, SoftmaxSumsToOneWhateverTheSizeOfItsInputs) {
    std::vector<float> row{1000, 1000, -1000};
    softmax(row.data(), 3);
    EXPECT_FLOAT_EQ(row[0], 0.5f);
    EXPECT_FLOAT_EQ(row[1], 0.5f);
    EXPECT_FLOAT_EQ(row[2], 0);
}

TEST(Kernels, SoftmaxIsTheExactOneWithinATolerance) {
    for (int n : {1, 2, 15, 16, 17, 100, 512}) {
        Matrix row = randomMatrix(1, n, 15);
        for (float& value : row.values)
            value *= 10;
        const Matrix before = row;
        const float most = *std::ranges::max_element(before.values);
        double sum = 0;
        for (float value : before.values)
            sum += std::exp(static_cast<double>(value) - most);
        softmax(row.row(0), n);
        for (int i = 0; i < n; ++i) {
            const double exact = std::exp(static_cast<double>(before.values[i]) - most) / sum;
            const double difference = most - before.values[i]; // is rounded to a float
            EXPECT_NEAR(row.values[i], exact, (1e-6 + 1.2e-7 * difference) * exact + 1e-36);
        }
    }
}

TEST(Kernels, GeluOfLargeValuesIsTheValueOrNothing) {
    Matrix x(1, 4);
    x.values = {1e4f, -1e4f, 1e30f, -1e30f};
    gelu(x);
    EXPECT_FLOAT_EQ(x.values[0], 1e4f);
    EXPECT_EQ(x.values[1], 0);
    EXPECT_FLOAT_EQ(x.values[2], 1e30f);
    EXPECT_EQ(x.values[3], 0);
}

TEST(Kernels, LeakyReluKeepsATenthOfWhatIsNegative) {
    Matrix x(1, 2);
    x.values = {3, -3};
    leakyRelu(x);
    EXPECT_FLOAT_EQ(x.values[0], 3);
    EXPECT_FLOAT_EQ(x.values[1], -0.3f);
}

} // namespace
} // namespace standpoint
