#include "harbour.h"

#include "ui/scene/labels.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

int collisions(const std::vector<Label>& labels) {
    int count = 0;
    for (std::size_t a = 0; a < labels.size(); ++a)
        for (std::size_t b = a + 1; b < labels.size(); ++b)
            count += labels[a].box().intersects(labels[b].box());
    return count;
}

TEST(Labels, EveryActorHasOneAndNoneCollideOnceLaidOut) {
    const Scene scene = harbour::scene();
    const auto labels = placeLabels(scene, 1, true);
    EXPECT_EQ(labels.size(), 6u);
    EXPECT_EQ(collisions(labels), 0);
}

/// All actors at nearly one place.
Scene crowd() {
    Scene scene = harbour::scene();
    std::vector<QPointF> places;
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        places.emplace_back(4.0 * static_cast<double>(i), 0);
    setPlaces(scene, places);
    return scene;
}

TEST(Labels, ThoseWithoutRoomAreLeftOutUnlessEachIsWanted) {
    const auto some = placeLabels(crowd(), 1, false);
    EXPECT_LT(some.size(), 6u);
    EXPECT_EQ(collisions(some), 0);
    EXPECT_EQ(placeLabels(crowd(), 1, true).size(), 6u);
}

TEST(Labels, ThoseAskedForComeFirst) {
    const int league = crowd().find(harbour::league).value();
    const auto labels = placeLabels(crowd(), 1, false, {league});
    ASSERT_FALSE(labels.empty());
    EXPECT_EQ(labels.front().node, league);
}

TEST(Labels, StayReadableFromFar) {
    const double zoom = 0.4;
    for (const Label& label : placeLabels(harbour::scene(), zoom, false))
        EXPECT_GE(label.style.pixels * zoom, 10.5);
}

} // namespace
} // namespace standpoint
