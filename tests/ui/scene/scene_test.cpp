#include "harbour.h"

#include "ui/scene/curves.h"
#include "ui/scene/hit.h"
#include "ui/scene/paint.h"
#include "ui/scene/shapes.h"

#include <gmock/gmock.h>

#include <cmath>

namespace standpoint {
namespace {

const SceneEdge& edgeBetween(const Scene& scene, const NodeRef& from, const NodeRef& to) {
    for (const SceneEdge& edge : scene.edges)
        if (scene.nodes[edge.from].ref == from && scene.nodes[edge.to].ref == to) return edge;
    throw std::runtime_error("no such edge");
}

const SceneNode& nodeOf(const Scene& scene, const NodeRef& ref) {
    return scene.nodes[scene.find(ref).value()];
}

TEST(Scene, TakesPlacesAndShapesFromTheView) {
    const Scene scene = makeScene(harbour::view(), {{harbour::norland, {10, 20, false}}}, lightTheme());
    EXPECT_EQ(nodeOf(scene, harbour::norland).place, QPointF(10, 20));
    EXPECT_EQ(shapeOf(nodeOf(scene, harbour::league).kind), NodeShape::DoubleHexagon);
    EXPECT_TRUE(nodeOf(scene, harbour::sale).isIssue());
    EXPECT_EQ(scene.find(IssueId{99}), std::nullopt);
}

TEST(Scene, EdgesCarryToneMarkAndWidth) {
    const Scene scene = harbour::scene();
    EXPECT_EQ(edgeBetween(scene, harbour::council, harbour::sale).tone, Tone::Mixed);
    EXPECT_EQ(edgeBetween(scene, harbour::vole, harbour::dockers).mark, StatusMark::Question);
    EXPECT_EQ(edgeBetween(scene, harbour::norland, harbour::council).mark, StatusMark::Cross);
    EXPECT_EQ(edgeBetween(scene, harbour::dockers, harbour::vole).mark, StatusMark::None);
    EXPECT_DOUBLE_EQ(edgeBetween(scene, harbour::dockers, harbour::vole).width, 1.2 * std::sqrt(2.0));
    EXPECT_EQ(edgeBetween(scene, harbour::dockers, harbour::vole).summary, "accuse, protest: 2 statements");
}

TEST(Scene, ActorsThatSayMoreAreLarger) {
    const Scene scene = harbour::scene();
    EXPECT_GT(nodeOf(scene, harbour::vole).size.width(), nodeOf(scene, harbour::league).size.width());
}

TEST(Scene, BothDirectionsAreFannedApart) {
    const Scene scene = harbour::scene();
    const auto there = shapeOf(scene, edgeBetween(scene, harbour::dockers, harbour::vole));
    const auto back = shapeOf(scene, edgeBetween(scene, harbour::vole, harbour::dockers));
    ASSERT_TRUE(there && back);
    const QPointF gap = there->middle - back->middle;
    EXPECT_GT(std::hypot(gap.x(), gap.y()), 12);
}

TEST(Scene, EdgesEndAtTheBordersOfTheirNodes) {
    const Scene scene = harbour::scene();
    for (const SceneEdge& edge : scene.edges) {
        const auto shape = shapeOf(scene, edge);
        ASSERT_TRUE(shape);
        EXPECT_NEAR(distanceTo(scene.nodes[edge.from], shape->whole.pointAtPercent(0)), 1.5, 0.2);
        const double tip = distanceTo(scene.nodes[edge.to], shape->whole.currentPosition());
        EXPECT_GT(tip, 1.5);
        EXPECT_LT(tip, 6);
    }
}

TEST(Scene, AnEdgeLeadsAroundANodeInItsWay) {
    const Places row{
        {harbour::norland, {0, 0, false}}, {harbour::dockers, {150, 2, false}}, {harbour::council, {300, 0, false}}};
    const Corpus all = harbour::corpus();
    Corpus corpus = all;
    corpus.statements = {all.statements[6]}; // Norland → council
    const Scene scene = makeScene(buildView(corpus, {.hideUnconnected = false}), row, lightTheme());
    EXPECT_GT(distanceTo(nodeOf(scene, harbour::dockers), centreLine(scene, scene.edges.front()).at(0.5)), 3);
}

TEST(Scene, LayoutKeepsKnownPlaces) {
    const Places before = layOut(harbour::view(), {});
    EXPECT_EQ(before.size(), 7u);
    const Places after = layOut(harbour::view(), before);
    for (const auto& [ref, place] : before) {
        EXPECT_NEAR(after.at(ref).x, place.x, 1e-6);
        EXPECT_NEAR(after.at(ref).y, place.y, 1e-6);
    }
}

TEST(Bounds, HoldAllThatIsDrawnAndGrowWithNamesSeenFromFar) {
    const Scene scene = harbour::scene();
    const QRectF near = boundsOf(scene), far = boundsOf(scene, {.zoom = 0.2});
    EXPECT_TRUE(far.contains(near));
    EXPECT_GT(far.width(), near.width());
    EXPECT_TRUE(boundsOf({}).isNull());
}

TEST(Bounds, KnowWhereSomethingIsDrawn) {
    const Places slope{{harbour::norland, {0, 0, false}}, {harbour::council, {300, 300, false}}};
    Corpus corpus = harbour::corpus();
    corpus.statements = {corpus.statements[6]}; // Norland → council
    const Scene scene = makeScene(buildView(corpus, {}), slope, lightTheme());
    const auto drawn = [&](QPointF middle) { return drawsIn(scene, QRectF(middle - QPointF(8, 8), QSizeF(16, 16))); };
    EXPECT_TRUE(drawn({0, 0}));
    EXPECT_TRUE(drawn({150, 150})) << "the line";
    EXPECT_FALSE(drawn({250, 50})) << "beside the line, though in its bounding box";
    EXPECT_TRUE(drawn({300, 322})) << "the name below its shape";
}

TEST(Hit, FindsNodesAndEdges) {
    const Scene scene = harbour::scene();
    const SceneGrid grid(scene);
    for (int i = 0; i < static_cast<int>(scene.nodes.size()); ++i)
        EXPECT_EQ(nodeAt(scene, grid, scene.nodes[i].place), i);
    EXPECT_EQ(nodeAt(scene, grid, {-9000, 0}), std::nullopt);
    const SceneEdge& edge = edgeBetween(scene, harbour::dockers, harbour::vole);
    const auto hit = edgeAt(scene, grid, shapeOf(scene, edge)->middle);
    ASSERT_TRUE(hit);
    EXPECT_EQ(scene.edges[*hit].statements, edge.statements);
    EXPECT_EQ(edgeAt(scene, grid, {-9000, 0}), std::nullopt);
}

TEST(Hit, ABoxHoldsNodesByTheirCentres) {
    const Scene scene = harbour::scene();
    EXPECT_EQ(nodesIn(scene, boundsOf(scene)).size(), scene.nodes.size());
    const QPointF place = nodeOf(scene, harbour::guild).place;
    EXPECT_THAT(nodesIn(scene, QRectF(place - QPointF(1, 1), QSizeF(2, 2))),
                testing::ElementsAre(*scene.find(harbour::guild)));
}

} // namespace
} // namespace standpoint
