#include "core/model/result.h"

#include <gtest/gtest.h>

#include <memory>

using namespace standpoint;

namespace {

Result<int> half(int number) {
    if (number % 2 != 0) return Error{"The number is odd.", "line 3", "Give an even one."};
    return number / 2;
}

TEST(Result, HoldsAValueOrAnError) {
    EXPECT_TRUE(half(4).ok());
    EXPECT_EQ(*half(4), 2);
    EXPECT_FALSE(half(3));
    EXPECT_EQ(half(3).error().what, "The number is odd.");
}

TEST(Result, ValuesThatOnlyMoveCanBeTaken) {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const std::unique_ptr<int> taken = *std::move(result);
    EXPECT_EQ(*taken, 7);
}

TEST(Error, MessageIsOneLineWithWhereFirstAndHintLast) {
    EXPECT_EQ(half(3).error().message(), "line 3: The number is odd. Give an even one.");
    EXPECT_EQ((Error{"It failed.", "", ""}).message(), "It failed.");
    EXPECT_EQ((Error{"It failed.", "", "Try again."}).message(), "It failed. Try again.");
}

} // namespace
