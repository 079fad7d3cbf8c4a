// Which names may be of one actor.

#include "core/actors/same_name.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace standpoint {
namespace {

using testing::ElementsAre;

bool same(const std::string& a, const std::string& b) {
    EXPECT_EQ(samePerson(personalWords(a), personalWords(b)), samePerson(personalWords(b), personalWords(a))) << "not symmetric: " << a << ", " << b;
    return samePerson(personalWords(a), personalWords(b));
}

bool maybe(const std::string& a, const std::string& b) {
    return maybeSamePerson(personalWords(a), personalWords(b));
}

TEST(SameName, WhatIsOftenLeftOutIsNoPartOfAPersonsName) {
    EXPECT_THAT(personalWords("mr ilmar brandt jr"), ElementsAre("ilmar", "brandt"));
    EXPECT_THAT(personalWords("hamid al-karbi"), ElementsAre("hamid", "karbi"));
    EXPECT_THAT(personalWords("jr"), ElementsAre("jr"));
}

TEST(SameName, ASurnameIsThatOfTheFullName) {
    EXPECT_TRUE(same("brandt", "ilmar brandt"));
    EXPECT_TRUE(same("brandt", "ilmar brandt jr"));
    EXPECT_TRUE(same("karbi", "hamid al-karbi"));
    EXPECT_FALSE(same("brand", "ilmar brandt"));
}

TEST(SameName, GivenNamesMayBeShort) {
    EXPECT_TRUE(same("pete solm", "peter solm"));
    EXPECT_TRUE(same("bill solm", "william solm"));
    EXPECT_TRUE(same("bob solm", "robert solm"));
    EXPECT_TRUE(same("p solm", "peter solm"));
    EXPECT_FALSE(same("paul solm", "peter solm"));
    EXPECT_FALSE(same("maria solm", "mario solm"));
}

TEST(SameName, AGivenNameMayBeMisspelled) {
    EXPECT_TRUE(same("hendrika solm", "hendirka solm"));
    EXPECT_TRUE(same("hendrika solm", "hendrikka solm"));
    EXPECT_FALSE(same("hendrik solm", "hendrika holm"));
    EXPECT_FALSE(same("jonas solm", "jonna solm"));
}

TEST(SameName, AcronymsMayLeaveOutWhatABodyIs) {
    EXPECT_TRUE(isAcronymOf("orl", "ostrand rail league"));
    EXPECT_TRUE(isAcronymOf("orl", "ostrand rail league movement"));
    EXPECT_FALSE(isAcronymOf("orl", "ostrand rail league harbour"));
    EXPECT_FALSE(isAcronymOf("or", "ostrand rail movement"));
}

TEST(SameName, PartsOfLongNamesAreLessSure) {
    EXPECT_FALSE(same("ilmar otto", "ilmar otto brandt"));
    EXPECT_TRUE(maybe("ilmar otto", "ilmar otto brandt"));
    EXPECT_TRUE(maybe("reyes", "carla reyes soto"));
    EXPECT_FALSE(maybe("otto", "ilmar brandt"));
}

} // namespace
} // namespace standpoint
