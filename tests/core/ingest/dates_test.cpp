#include "core/ingest/dates.h"

#include <gtest/gtest.h>

namespace standpoint::ingest {
namespace {

TEST(Dates, AsPagesAndPapersWriteThem) {
    EXPECT_EQ(isoDate("2026-05-03T09:00:00+02:00"), "2026-05-03");
    EXPECT_EQ(isoDate("20260503"), "2026-05-03");
    EXPECT_EQ(isoDate("May 3, 2026"), "2026-05-03");
    EXPECT_EQ(isoDate("Sunday, 3rd of May 2026"), "2026-05-03");
    EXPECT_EQ(isoDate("Updated Sept. 9, 2026 10:15 am"), "2026-09-09");
    EXPECT_EQ(isoDate("03.05.2026"), "2026-05-03");
}

TEST(Dates, NoMorePreciseThanKnown) {
    EXPECT_EQ(isoDate("May 2026"), "2026-05");
    EXPECT_EQ(isoDate("2026-05"), "2026-05");
    EXPECT_EQ(isoDate("2026"), "2026");
    EXPECT_EQ(isoDate("3/5/2026"), "2026");
    EXPECT_EQ(isoDate("28/5/2026"), "2026-05-28");
    EXPECT_EQ(isoDate("5/28/2026"), "2026-05-28");
}

TEST(Dates, NotEveryNumberIsADate) {
    EXPECT_EQ(isoDate(""), "");
    EXPECT_EQ(isoDate("yesterday"), "");
    EXPECT_EQ(isoDate("40 of 120 votes"), "");
    EXPECT_EQ(isoDate("The council met on May 3, 2026 and agreed to sell the port after all."), "");
}

} // namespace
} // namespace standpoint::ingest
