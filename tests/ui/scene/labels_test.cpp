#include "harbour.h"

#include "ui/scene/draw.h"
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

TEST(Labels, TakeAFreePlaceThatManyLinesCrossBeforeNone) {
    Scene scene;
    const auto add = [&](std::optional<ActorKind> kind, QPointF place, QSizeF size) {
        SceneNode node;
        node.kind = kind;
        node.place = place;
        node.size = size;
        scene.nodes.push_back(node);
    };
    add(ActorKind::Person, {0, 0}, {30, 30});
    scene.nodes.front().lines = {"Weavers"};
    add({}, {0, 43}, {2, 20}); // covers a sliver of the place below the shape, which no line crosses
    for (const QPointF way : {QPointF(1, 0), {1, -1}, {0, -1}, {-1, -1}, {-1, 0}, {1, 0.5}, {-1, 0.5}}) {
        add({}, 300 * way, {10, 10});
        for (int i = 0; i < 4; ++i) {
            SceneEdge edge;
            edge.to = static_cast<int>(scene.nodes.size()) - 1;
            scene.edges.push_back(edge);
        }
    }
    const auto labels = placeLabels(scene, 1, false);
    ASSERT_EQ(labels.size(), 1u);
    EXPECT_FALSE(labels.front().box().intersects(QRectF(-1, 33, 2, 20)));
}

TEST(Labels, OfLargeActorsLieOnIssuesBeforeTheyAreLeftOut) {
    Scene scene = harbour::scene();
    scene.nodes = {scene.nodes.front()};
    scene.edges.clear();
    SceneNode issue;
    issue.place = scene.nodes.front().place;
    issue.size = {400, 400};
    scene.nodes.push_back(issue);
    scene.nodes.front().size = {20, 20};
    EXPECT_TRUE(placeLabels(scene, 1, false).empty());
    scene.nodes.front().size = {30, 30};
    EXPECT_EQ(placeLabels(scene, 1, false).size(), 1u);
}

/// Counts the names that are drawn of actors.
class NameCounter : public Ink {
public:
    void path(const QPainterPath&, const std::optional<QColor>&, const std::optional<Stroke>&) override {}
    void words(const Words& words) override { names += words.halo.has_value(); }
    int names = 0;
};

TEST(Labels, OfWhatIsLitAreNeverLeftOut) {
    const Scene scene = crowd();
    NameCounter quiet, lit;
    draw(quiet, scene, {.everyLabel = false});
    Emphasis emphasis;
    emphasis.litNodes = {0, 1, 2, 3, 4, 5};
    draw(lit, scene, {.everyLabel = false, .emphasis = emphasis});
    EXPECT_LT(quiet.names, 6);
    EXPECT_EQ(lit.names, 6);
}

TEST(Labels, StayInSightAndOffWhatIsCovered) {
    const Scene scene = harbour::scene();
    const QRectF sight = boundsOf(scene).adjusted(30, 30, -30, -30);
    const QRectF covered(sight.bottomLeft() - QPointF(0, 120), QSizeF(sight.width() / 2, 120));
    const auto labels = placeLabels(scene, 0.5, false, {}, sight, covered);
    EXPECT_FALSE(labels.empty());
    for (const Label& label : labels) {
        EXPECT_TRUE(sight.contains(label.box()) || !sight.contains(scene.nodes[label.node].place));
        EXPECT_FALSE(covered.intersects(label.box()));
    }
    const auto inSight = [&](const Label& label) { return sight.contains(label.box()); };
    EXPECT_FALSE(std::ranges::all_of(placeLabels(scene, 0.5, false), inSight)) << "else nothing was put to the test";
}

TEST(Labels, StayReadableFromFar) {
    const double zoom = 0.4;
    for (const Label& label : placeLabels(harbour::scene(), zoom, false))
        EXPECT_GE(label.style.pixels * zoom, 10.5);
}

} // namespace
} // namespace standpoint
