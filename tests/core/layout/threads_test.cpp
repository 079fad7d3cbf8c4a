#include "core/layout/threads.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::Each;

TEST(Threads, EachPartIsWorkedOnOnce) {
    for (const int threads : {1, 2, 5}) {
        Team team(threads);
        for (const std::size_t count : {0u, 1u, 7u, 64u, 10'001u}) {
            std::vector<int> times(count, 0);
            team.share(count, 64, [&](std::size_t first, std::size_t end) {
                EXPECT_EQ(first % 64, 0u);
                EXPECT_LE(end - first, 64u);
                for (std::size_t i = first; i < end; ++i)
                    ++times[i];
            });
            EXPECT_THAT(times, Each(1)) << threads << " threads, " << count << " elements";
        }
    }
}

TEST(Threads, OneTaskAfterTheOtherSeesWhatWasDone) {
    Team team(3);
    std::vector<int> values(1000, 0);
    for (int round = 0; round < 200; ++round)
        team.share(values.size(), 10, [&](std::size_t first, std::size_t end) {
            for (std::size_t i = first; i < end; ++i)
                values[i] += values[i] == round;
        });
    EXPECT_THAT(values, Each(200));
}

} // namespace
} // namespace standpoint
