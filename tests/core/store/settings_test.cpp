#include "core/store/project.h"

#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

using namespace standpoint;
using namespace testing;

namespace {

class Settings : public Test {
protected:
    test::TemporaryFolder folder;
    Project project = *Project::create(folder / "town.standpoint");
};

TEST_F(Settings, AreKeptByName) {
    EXPECT_EQ(*project.setting("filter"), std::nullopt);
    ASSERT_TRUE(project.setSetting("filter", "one"));
    ASSERT_TRUE(project.setSetting("filter", "two"));
    ASSERT_TRUE(project.setSetting("theme", ""));
    EXPECT_EQ(*project.setting("filter"), "two");
    EXPECT_EQ(*project.setting("theme"), "");
}

TEST_F(Settings, PlacesAreKeptByNodeAndGoWithIt) {
    const DocumentId document = *project.add(test::levyAnalysis());
    const ActorId actor = project.corpus()->actors.back().id;
    const IssueId issue = project.corpus()->issues.back().id;
    ASSERT_TRUE(project.setPlaces({{actor, {1.5, -2, false}}, {issue, {0, 1e6, true}}}));
    ASSERT_TRUE(project.setPlaces({{actor, {3, 4, true}}}));
    EXPECT_THAT(*project.places(),
                ElementsAre(Pair(actor, NodePlace{3, 4, true}), Pair(issue, NodePlace{0, 1e6, true})));
    ASSERT_TRUE(project.remove(document));
    EXPECT_THAT(*project.places(), IsEmpty());
}

TEST_F(Settings, APlaceOfANodeThatIsGoneIsIgnored) {
    ASSERT_TRUE(project.setPlaces({{ActorId{77}, {1, 2, true}}, {IssueId{78}, {1, 2, true}}}));
    EXPECT_THAT(*project.places(), IsEmpty());
}

TEST_F(Settings, AFailedChangeLeavesNothingBehind) {
    ASSERT_TRUE(project.add(test::levyAnalysis()));
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(project.setPlaces({{ActorId{1}, {1, 2, true}}, {ActorId{2}, {notANumber, 2, true}}}));
    EXPECT_THAT(*project.places(), IsEmpty());
}

} // namespace
