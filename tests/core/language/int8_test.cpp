#include "core/language/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>

namespace standpoint {
namespace {

struct Weights8 {
    int rows = 0, columns = 0;
    std::vector<std::int8_t> values;
    std::vector<float> scales, bias;

    Weights8(int outputs, int inputs, unsigned seed) : rows(outputs), columns(inputs) {
        std::mt19937 random(seed);
        for (int i = 0; i < outputs * inputs; ++i)
            values.push_back(static_cast<std::int8_t>(random() % 256));
        for (int i = 0; i < outputs; ++i) {
            scales.push_back(0.001f + static_cast<float>(random() % 100) / 10000);
            bias.push_back(static_cast<float>(random() % 100) / 10 - 5);
        }
    }
    [[nodiscard]] Int8Rows view() const { return {values.data(), scales.data(), rows, columns}; }
    [[nodiscard]] Int8Layer layer() const {
        const Int8Rows all = view();
        return {std::span(&all, 1), bias};
    }
    [[nodiscard]] double weight(int output, int input) const {
        return static_cast<double>(values[static_cast<std::size_t>(output) * columns + input]) * scales[output];
    }
};

Matrix randomInputs(int rows, int columns, unsigned seed) {
    Matrix x(rows, columns);
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0.5f, 2);
    for (float& value : x.values)
        value = normal(random);
    return x;
}

Matrix product(Kernel kernel, const Matrix& x, const Int8Layer& layer) {
    Matrix y(x.rows, layer.outputs());
    layer.multiply(kernel, x.values.data(), x.rows, x.columns, y.values.data(), y.columns);
    return y;
}

/// Each input is off by half a step at most, and so is the sum by half a step times the weights' magnitudes.
void expectWithinRounding(const Matrix& x, const Weights8& weights, const Matrix& y) {
    for (int i = 0; i < x.rows; ++i) {
        const auto [least, most] = std::minmax_element(x.row(i), x.row(i) + x.columns);
        const double step = (std::max(0.0f, *most) - std::min(0.0f, *least)) / 255.0;
        for (int j = 0; j < weights.rows; ++j) {
            double exact = weights.bias[j], magnitude = 0, terms = std::fabs(exact);
            for (int k = 0; k < x.columns; ++k) {
                exact += x.row(i)[k] * weights.weight(j, k);
                magnitude += std::fabs(weights.weight(j, k));
                terms += std::fabs(x.row(i)[k] * weights.weight(j, k));
            }
            ASSERT_NEAR(y.row(i)[j], exact, 0.5 * step * magnitude + 1e-5 * terms + 1e-30) << i << ", " << j;
        }
    }
}

class Int8Test : public testing::TestWithParam<Kernel> {};

/// All but Float.
std::vector<Kernel> int8Kernels() {
    std::vector<Kernel> out = availableKernels();
    out.pop_back();
    return out;
}

INSTANTIATE_TEST_SUITE_P(Kernels, Int8Test, testing::ValuesIn(int8Kernels()),
                         [](const auto& kernel) { return std::string(nameOf(kernel.param)); });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Int8Test); // a processor may have none

TEST_P(Int8Test, ProductsOfAllSizesAreWithinTheRoundingOfInputs) {
    for (int inputs : {1, 3, 4, 17, 129, 384})
        for (int outputs : {1, 8, 15, 16, 17, 63, 64, 65, 130}) {
            const Weights8 weights(outputs, inputs, 1);
            for (int rows : {1, 2, 3, 5, 6, 7, 20}) {
                const Matrix x = randomInputs(rows, inputs, static_cast<unsigned>(rows));
                expectWithinRounding(x, weights, product(GetParam(), x, weights.layer()));
            }
        }
}

TEST_P(Int8Test, TheNetworksSizesAreWithinTheRoundingOfInputs) {
    for (const auto& [inputs, outputs] : {std::pair{384, 1152}, {1536, 384}}) {
        const Weights8 weights(outputs, inputs, 2);
        const Matrix x = randomInputs(7, inputs, 3);
        expectWithinRounding(x, weights, product(GetParam(), x, weights.layer()));
    }
}

TEST_P(Int8Test, AllKernelsGiveTheSameFloats) {
    const Weights8 weights(77, 259, 4);
    const Int8Layer layer = weights.layer();
    const Matrix x = randomInputs(500, 259, 5);
    EXPECT_EQ(product(GetParam(), x, layer).values, product(int8Kernels().back(), x, layer).values);
}

TEST_P(Int8Test, ARowDoesNotDependOnItsBatch) {
    const Weights8 weights(40, 384, 6);
    const Int8Layer layer = weights.layer();
    const Matrix x = randomInputs(1000, 384, 7), y = product(GetParam(), x, layer);
    for (int i : {0, 5, 17, 683, 999}) {
        Matrix one(1, 384);
        std::copy_n(x.row(i), 384, one.row(0));
        const Matrix alone = product(GetParam(), one, layer);
        EXPECT_TRUE(std::equal(alone.values.begin(), alone.values.end(), y.row(i))) << i;
    }
}

TEST_P(Int8Test, TheGreatestSumsDoNotSaturate) {
    for (const int weight : {127, -128}) {
        Weights8 weights(33, 1536, 8);
        std::ranges::fill(weights.values, static_cast<std::int8_t>(weight));
        Matrix x(3, 1536);
        for (int k = 0; k < x.columns; ++k) {
            x.row(0)[k] = 1;              // bytes of 255
            x.row(1)[k] = -1;             // bytes of 0 below a zero of 255
            x.row(2)[k] = k % 2 ? -1 : 1; // both
        }
        const Matrix y = product(GetParam(), x, weights.layer());
        for (int j = 0; j < weights.rows; ++j) {
            const double sum = 1536.0 * weight * weights.scales[j];
            EXPECT_NEAR(y.row(0)[j], weights.bias[j] + sum, 1e-5 * std::fabs(sum));
            EXPECT_NEAR(y.row(1)[j], weights.bias[j] - sum, 1e-5 * std::fabs(sum));
            EXPECT_NEAR(y.row(2)[j], weights.bias[j], 0.005 * std::fabs(sum)); // 1 and -1 are not both steps
        }
    }
}

TEST_P(Int8Test, NothingTimesWeightsIsTheBias) {
    const Weights8 weights(20, 50, 9);
    Matrix x(2, 50);
    x.row(1)[7] = 1e-40f; // as good as nothing
    const Matrix y = product(GetParam(), x, weights.layer());
    for (int i = 0; i < 2; ++i)
        EXPECT_TRUE(std::equal(weights.bias.begin(), weights.bias.end(), y.row(i)));
}

TEST_P(Int8Test, AnOutlierCostsItsOwnRowAlone) {
    const Weights8 weights(20, 384, 10);
    const Matrix before = randomInputs(8, 384, 11);
    Matrix after = before;
    after.row(3)[100] = 1e6f;
    after.row(4)[100] = -1e30f;
    const Matrix y = product(GetParam(), before, weights.layer()), z = product(GetParam(), after, weights.layer());
    expectWithinRounding(after, weights, z);
    for (int i : {0, 1, 2, 5, 6, 7})
        EXPECT_TRUE(std::equal(y.row(i), y.row(i) + 20, z.row(i))) << i;
}

TEST_P(Int8Test, OnlyTheOutputsAreWritten) {
    const Weights8 weights(19, 24, 12);
    const Matrix x = randomInputs(7, 30, 13);
    Matrix y(9, 21);
    std::ranges::fill(y.values, 9.0f);
    weights.layer().multiply(GetParam(), x.row(0) + 3, 7, 30, y.row(1) + 1, 21);
    for (int i = 0; i < 9; ++i) {
        EXPECT_EQ(y.row(i)[0], 9);
        EXPECT_EQ(y.row(i)[20], 9);
    }
    EXPECT_EQ(std::ranges::count(y.values, 9.0f), 9 * 21 - 7 * 19);
}

TEST_P(Int8Test, NoRowsAreFine) {
    const Weights8 weights(19, 24, 12);
    EXPECT_EQ(product(GetParam(), Matrix(0, 24), weights.layer()).values.size(), 0u);
}

TEST_P(Int8Test, PartsMakeOneLayer) {
    const Weights8 first(21, 40, 14), second(30, 40, 15);
    std::vector<float> bias = first.bias;
    bias.insert(bias.end(), second.bias.begin(), second.bias.end());
    const Int8Rows parts[] = {first.view(), second.view()};
    const Matrix x = randomInputs(5, 40, 16), y = product(GetParam(), x, Int8Layer(parts, bias));
    const Matrix left = product(GetParam(), x, first.layer()), right = product(GetParam(), x, second.layer());
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(std::equal(left.row(i), left.row(i) + 21, y.row(i)));
        EXPECT_TRUE(std::equal(right.row(i), right.row(i) + 30, y.row(i) + 21));
    }
}

TEST(KernelChoice, FloatIsAlwaysThereAndTheEnvironmentChooses) {
    EXPECT_EQ(availableKernels().back(), Kernel::Float);
    for (Kernel kernel : availableKernels()) {
        setenv("STANDPOINT_KERNEL", std::string(nameOf(kernel)).c_str(), 1);
        EXPECT_EQ(chosenKernel(), kernel);
    }
    setenv("STANDPOINT_KERNEL", "abacus", 1);
    EXPECT_EQ(chosenKernel(), availableKernels().front());
    unsetenv("STANDPOINT_KERNEL");
    EXPECT_EQ(chosenKernel(), availableKernels().front());
}

} // namespace
} // namespace standpoint
