#include "ui/canvas/canvas.h"

#include "ui/scene/curves.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <gmock/gmock.h>

#include <cmath>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr ActorId mayor{1}, guild{2}, council{3};
constexpr IssueId levy{1};

Corpus town() {
    Corpus corpus;
    const auto actor = [&](ActorId id, const char* name) {
        Actor a;
        a.id = id;
        a.key = a.name = name;
        corpus.actors.push_back(a);
    };
    actor(mayor, "Tamsin Vole");
    actor(guild, "Weavers' Guild");
    actor(council, "Brackwater Council");
    corpus.issues = {{levy, "the bridge levy", {"levy"}}};
    const auto say = [&](std::variant<Position, Relation> claim) {
        Statement s;
        s.id = {static_cast<std::int64_t>(corpus.statements.size()) + 1};
        s.claim = claim;
        s.confidence = 1;
        corpus.statements.push_back(s);
    };
    say(Relation{guild, mayor, RelationKind::Accuse, Polarity::Negative});
    say(Relation{guild, mayor, RelationKind::Threaten, Polarity::Negative});
    say(Position{mayor, Stance::Supports, levy});
    return corpus;
}

const Places square{
    {mayor, {0, 0, false}}, {guild, {300, 0, false}}, {council, {300, 200, false}}, {levy, {0, 200, false}}};

/// A canvas of 640 × 480 that shows the town at known places, without motion.
class Canvas : public testing::Test {
protected:
    Canvas() {
        canvas.resize(640, 480);
        canvas.setReducedMotion(true);
        canvas.setLegendVisible(false);
        canvas.setView(buildView(town(), {.hideUnconnected = false}), square);
        canvas.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&canvas));
        QObject::connect(&canvas, &GraphCanvas::selectionChanged, &canvas,
                         [this](const auto& n, const auto& s) { nodes = n, statements = s, ++changes; });
        QObject::connect(&canvas, &GraphCanvas::hovered, &canvas, [this](const auto& s) { hovered = s; });
    }

    [[nodiscard]] QPoint at(const NodeRef& ref) const {
        const Scene& scene = canvas.scene();
        return canvas.toScreen(scene.nodes[scene.find(ref).value()].place).toPoint();
    }
    [[nodiscard]] QPoint middleOfEdge(int edge) const {
        return canvas.toScreen(shapeOf(canvas.scene(), canvas.scene().edges[edge])->middle).toPoint();
    }
    void click(QPoint where, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::mouseClick(&canvas, Qt::LeftButton, with, where);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::mousePress(&canvas, Qt::LeftButton, with, from);
        // QTest::mouseMove cannot hold modifiers.
        for (const QPoint point : {from + (to - from) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, canvas.mapToGlobal(point), Qt::NoButton, Qt::LeftButton, with);
            QApplication::sendEvent(&canvas, &move);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, with, to);
    }

    static constexpr QPoint nowhere{320, 240};
    GraphCanvas canvas;
    std::vector<NodeRef> nodes;
    std::vector<StatementId> statements, hovered;
    int changes = 0;
};

TEST_F(Canvas, ShowsTheWholeGraphAtFirst) {
    for (const SceneNode& node : canvas.scene().nodes)
        EXPECT_TRUE(canvas.rect().contains(canvas.toScreen(node.place).toPoint())) << node.label.toStdString();
}

TEST_F(Canvas, AClickOnANodeSelectsIt) {
    click(at(guild));
    EXPECT_THAT(nodes, ElementsAre(NodeRef(guild)));
    EXPECT_THAT(statements, IsEmpty());
    click(nowhere);
    EXPECT_THAT(nodes, IsEmpty());
    EXPECT_EQ(changes, 2);
}

TEST_F(Canvas, AClickOnAnEdgeSelectsItsStatements) {
    click(middleOfEdge(1)); // guild → mayor
    EXPECT_THAT(nodes, IsEmpty());
    EXPECT_THAT(statements, ElementsAre(StatementId{1}, StatementId{2}));
}

TEST_F(Canvas, CtrlAndShiftClickAddAndTakeAway) {
    click(at(guild));
    click(at(mayor), Qt::ControlModifier);
    click(middleOfEdge(0), Qt::ShiftModifier);
    EXPECT_THAT(nodes, UnorderedElementsAre(NodeRef(guild), NodeRef(mayor)));
    EXPECT_THAT(statements, ElementsAre(StatementId{3}));
    click(at(guild), Qt::ControlModifier);
    EXPECT_THAT(nodes, ElementsAre(NodeRef(mayor)));
    click(nowhere, Qt::ControlModifier);
    EXPECT_THAT(nodes, ElementsAre(NodeRef(mayor)));
}

TEST_F(Canvas, ShiftDragSelectsABox) {
    drag(at(guild) + QPoint(40, -40), at(council) + QPoint(-40, 40), Qt::ShiftModifier);
    EXPECT_THAT(nodes, UnorderedElementsAre(NodeRef(guild), NodeRef(council)));
}

TEST_F(Canvas, TheWheelKeepsThePointUnderThePointer) {
    const QPointF pointer(200, 100), before = canvas.toScene(pointer);
    const double zoom = canvas.zoom();
    QWheelEvent wheel(pointer, canvas.mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &wheel);
    EXPECT_GT(canvas.zoom(), 1.3 * zoom);
    EXPECT_NEAR(canvas.toScene(pointer).x(), before.x(), 1e-6);
    EXPECT_NEAR(canvas.toScene(pointer).y(), before.y(), 1e-6);
}

TEST_F(Canvas, APinchOnATouchpadZoomsAtTheFingers) {
    const QPointF fingers(200, 100), before = canvas.toScene(fingers);
    const double zoom = canvas.zoom();
    const auto gesture = [&](Qt::NativeGestureType type, double value) {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, fingers, fingers,
                                  canvas.mapToGlobal(fingers), value, {});
        return QApplication::sendEvent(&canvas, &event);
    };
    EXPECT_TRUE(gesture(Qt::ZoomNativeGesture, 0.25));
    EXPECT_NEAR(canvas.zoom(), 1.25 * zoom, 1e-9);
    EXPECT_NEAR(canvas.toScene(fingers).x(), before.x(), 1e-6);
    EXPECT_NEAR(canvas.toScene(fingers).y(), before.y(), 1e-6);
    gesture(Qt::RotateNativeGesture, 30);
    EXPECT_NEAR(canvas.zoom(), 1.25 * zoom, 1e-9);
    for (int i = 0; i < 100; ++i)
        gesture(Qt::ZoomNativeGesture, -0.5);
    EXPECT_GT(canvas.zoom(), 0);
    EXPECT_NEAR(canvas.toScene(fingers).x(), before.x(), 1e-6);
}

TEST_F(Canvas, AFingerOnTheScreenPicksAndPans) {
    const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    QPointingDevice* const screen = device.get();
    QTest::touchEvent(&canvas, screen).press(0, at(guild));
    QTest::touchEvent(&canvas, screen).release(0, at(guild));
    EXPECT_THAT(nodes, ElementsAre(NodeRef(guild)));
    const QPointF before = canvas.toScene({0, 0});
    QTest::touchEvent(&canvas, screen).press(0, nowhere);
    for (const QPoint by : {QPoint(30, 0), QPoint(60, -20)})
        QTest::touchEvent(&canvas, screen).move(0, nowhere + by);
    QTest::touchEvent(&canvas, screen).release(0, nowhere + QPoint(60, -20));
    EXPECT_NEAR(canvas.toScene({60, -20}).x(), before.x(), 1e-6);
    EXPECT_NEAR(canvas.toScene({60, -20}).y(), before.y(), 1e-6);
}

TEST_F(Canvas, DraggingTheBackgroundPans) {
    const QPointF before = canvas.toScene({0, 0});
    drag(nowhere, nowhere + QPoint(50, -30));
    EXPECT_NEAR(canvas.toScene({50, -30}).x(), before.x(), 1e-6);
    EXPECT_NEAR(canvas.toScene({50, -30}).y(), before.y(), 1e-6);
    EXPECT_EQ(changes, 0);
    EXPECT_EQ(canvas.places(), square);
}

TEST_F(Canvas, ADraggedNodeStaysWhereItIsDropped) {
    std::vector<std::pair<NodeRef, QPointF>> moved;
    QObject::connect(&canvas, &GraphCanvas::placeMoved, &canvas,
                     [&](const NodeRef& ref, QPointF place) { moved.emplace_back(ref, place); });
    const QPoint to = at(council) + QPoint(-120, -60);
    const QPointF wanted = canvas.toScene(to);
    drag(at(council), to);
    ASSERT_EQ(moved.size(), 1u);
    EXPECT_EQ(moved.front().first, NodeRef(council));
    EXPECT_NEAR(moved.front().second.x(), wanted.x(), 1);
    EXPECT_NEAR(moved.front().second.y(), wanted.y(), 1);
    const NodePlace place = canvas.places().at(council);
    EXPECT_TRUE(place.pinned);
    EXPECT_NEAR(place.x, wanted.x(), 1);
    EXPECT_EQ(changes, 0);
    canvas.setView(buildView(town(), {})); // hidden now …
    EXPECT_FALSE(canvas.scene().find(council));
    canvas.setView(buildView(town(), {.hideUnconnected = false})); // … and back at its place
    EXPECT_NEAR(canvas.scene().nodes[*canvas.scene().find(council)].place.x(), wanted.x(), 1);
}

TEST_F(Canvas, SelectedNodesAreDraggedTogether) {
    canvas.setSelection({guild, council}, {});
    const QPointF before = canvas.scene().nodes[*canvas.scene().find(council)].place;
    drag(at(guild), at(guild) + QPoint(30, 10));
    EXPECT_NEAR(canvas.places().at(council).x, before.x() + 30 / canvas.zoom(), 1e-6);
    EXPECT_TRUE(canvas.places().at(council).pinned);
    EXPECT_FALSE(canvas.places().at(mayor).pinned);
}

TEST_F(Canvas, DoubleClicksAskForFocusAndBack) {
    std::vector<NodeRef> asked;
    QObject::connect(&canvas, &GraphCanvas::focusRequested, &canvas, [&](const NodeRef& ref) { asked.push_back(ref); });
    QSignalSpy cleared(&canvas, &GraphCanvas::focusCleared);
    QTest::mouseDClick(&canvas, Qt::LeftButton, Qt::NoModifier, at(mayor));
    EXPECT_THAT(asked, ElementsAre(NodeRef(mayor)));
    EXPECT_EQ(cleared.count(), 0);
    QTest::mouseDClick(&canvas, Qt::LeftButton, Qt::NoModifier, nowhere);
    EXPECT_EQ(cleared.count(), 1);
}

TEST_F(Canvas, HoverTellsStatementsAndChangesThePicture) {
    const QImage before = canvas.grab().toImage();
    QTest::mouseMove(&canvas, middleOfEdge(0));
    EXPECT_THAT(hovered, ElementsAre(StatementId{3}));
    EXPECT_NE(canvas.grab().toImage(), before);
    QTest::mouseMove(&canvas, nowhere);
    EXPECT_THAT(hovered, IsEmpty());
    EXPECT_EQ(canvas.grab().toImage(), before);
}

TEST_F(Canvas, HighlightsFromOutsideLightUpTheirEdge) {
    const QImage before = canvas.grab().toImage();
    canvas.highlight({StatementId{3}});
    EXPECT_NE(canvas.grab().toImage(), before);
    canvas.highlight({});
    EXPECT_EQ(canvas.grab().toImage(), before);
}

TEST_F(Canvas, SelectionFromOutsideIsShownAndNotTold) {
    canvas.setSelection({mayor}, {StatementId{2}});
    EXPECT_THAT(canvas.selectedNodes(), ElementsAre(NodeRef(mayor)));
    EXPECT_THAT(canvas.selectedStatements(), ElementsAre(StatementId{2}));
    EXPECT_EQ(changes, 0);
}

TEST_F(Canvas, KeysZoomPanFitAndClear) {
    const double zoom = canvas.zoom();
    QTest::keyClick(&canvas, Qt::Key_Plus);
    EXPECT_GT(canvas.zoom(), zoom);
    const QPointF corner = canvas.toScene({0, 0});
    QTest::keyClick(&canvas, Qt::Key_Right);
    EXPECT_GT(canvas.toScene({0, 0}).x(), corner.x());
    QTest::keyClick(&canvas, Qt::Key_F);
    EXPECT_DOUBLE_EQ(canvas.zoom(), zoom);
    click(at(guild));
    QTest::keyClick(&canvas, Qt::Key_Escape);
    EXPECT_THAT(nodes, IsEmpty());
    QSignalSpy cleared(&canvas, &GraphCanvas::focusCleared);
    QTest::keyClick(&canvas, Qt::Key_Escape); // nothing selected any more: leave the focus
    EXPECT_EQ(cleared.count(), 1);
}

TEST_F(Canvas, TabGoesThroughNodesByImportanceAndReturnFocuses) {
    std::vector<NodeRef> asked;
    QObject::connect(&canvas, &GraphCanvas::focusRequested, &canvas, [&](const NodeRef& ref) { asked.push_back(ref); });
    canvas.activateWindow();
    canvas.setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas.hasFocus(); }));
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_THAT(nodes, ElementsAre(NodeRef(mayor)));
    EXPECT_EQ(canvas.accessibleDescription(), "Tamsin Vole (person), 3 statements");
    QTest::keyClick(&canvas, Qt::Key_Tab);
    EXPECT_THAT(nodes, ElementsAre(NodeRef(guild)));
    QTest::keyClick(&canvas, Qt::Key_Return);
    EXPECT_THAT(asked, ElementsAre(NodeRef(guild)));
    QTest::keyClick(&canvas, Qt::Key_Backtab);
    EXPECT_THAT(nodes, ElementsAre(NodeRef(mayor)));
}

/// Mean difference of two pictures' grey values at a coarse size, 0–255.
double difference(const QImage& a, const QImage& b) {
    const QSize coarse(64, 48);
    const QImage x = a.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage y = b.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int row = 0; row < coarse.height(); ++row)
        for (int column = 0; column < coarse.width(); ++column)
            sum += std::abs(qGray(x.pixel(column, row)) - qGray(y.pixel(column, row)));
    return sum / (coarse.width() * coarse.height());
}

TEST_F(Canvas, CopiesWhatIsVisible) {
    for (const double factor : {1.0, 0.05, 20.0}) { // from near and far: the window's picture, never a gigantic one
        canvas.fit();
        canvas.zoomBy(factor, nowhere);
        QApplication::clipboard()->clear();
        canvas.copyImage();
        const QImage copied = QApplication::clipboard()->image();
        EXPECT_EQ(copied.size(), 2 * canvas.size());
        EXPECT_LT(difference(copied, canvas.grab().toImage()), 3);
    }
}

TEST_F(Canvas, TipsTellNamesInFullAndWhatLinesSay) {
    const auto tipAt = [&](QPoint where) {
        QHelpEvent help(QEvent::ToolTip, where, canvas.mapToGlobal(where));
        QApplication::sendEvent(&canvas, &help);
        QTextDocument tip;
        tip.setHtml(QToolTip::text());
        return tip.toPlainText().toStdString();
    };
    EXPECT_EQ(tipAt(at(guild)), "Weavers' Guild (person), 2 statements");
    EXPECT_EQ(tipAt(middleOfEdge(1)), "Weavers' Guild → Tamsin Vole\naccuse, threaten: 2 statements");
    tipAt(nowhere);
    EXPECT_TRUE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }));

    Corpus corpus = town();
    const std::string phrase =
        "the sale of the <b>northern</b> harbour & its cranes to a foreign consortium, without a "
        "vote of the town, before the end of the year";
    corpus.issues.front().phrase = phrase;
    canvas.setView(buildView(corpus, {.hideUnconnected = false}), square);
    const SceneNode& pill = canvas.scene().nodes[*canvas.scene().find(levy)];
    ASSERT_NE(pill.lines.join(" ").toStdString(), phrase) << "is shown in part";
    EXPECT_EQ(tipAt(at(levy)), phrase + " (issue), 1 statement");
    EXPECT_TRUE(Qt::mightBeRichText(QToolTip::text())) << "else it is one endless line";
}

TEST_F(Canvas, UndoneMovesGoBack) {
    drag(at(council), at(council) + QPoint(-100, 0));
    canvas.setPlaces({{council, square.at(council)}});
    EXPECT_EQ(canvas.places().at(council), square.at(council));
    EXPECT_EQ(canvas.scene().nodes[*canvas.scene().find(council)].place, QPointF(300, 200));
}

TEST_F(Canvas, NewNodesAreLaidOutAroundTheOldOnes) {
    Corpus corpus = town();
    Actor mill;
    mill.id = {4};
    mill.name = mill.key = "Old Mill";
    corpus.actors.push_back(mill);
    Statement accusation = corpus.statements.front();
    accusation.id = {4};
    accusation.claim = Relation{mill.id, council, RelationKind::Accuse, Polarity::Negative};
    corpus.statements.push_back(accusation);
    QSignalSpy finished(&canvas, &GraphCanvas::layoutFinished);
    canvas.setView(buildView(corpus, {}));
    EXPECT_TRUE(canvas.isLayingOut());
    ASSERT_TRUE(finished.wait(20'000));
    EXPECT_EQ(canvas.places().size(), 5u);
    EXPECT_TRUE(canvas.visibleRect().contains(canvas.places().at(mill.id).x, canvas.places().at(mill.id).y));
    for (const auto& [ref, place] : square) {
        EXPECT_NEAR(canvas.places().at(ref).x, place.x, 5);
        EXPECT_NEAR(canvas.places().at(ref).y, place.y, 5);
    }
}

TEST_F(Canvas, ClearForgetsAll) {
    click(at(guild));
    canvas.clear();
    EXPECT_TRUE(canvas.scene().nodes.empty());
    EXPECT_TRUE(canvas.places().empty());
    EXPECT_THAT(canvas.selectedNodes(), IsEmpty());
}

/// A mayor whom many accuse, around whom the accusers lie in rings.
std::pair<Corpus, Places> crowd(int accusers) {
    Corpus corpus = town();
    Places places{{mayor, {0, 0, false}}};
    corpus.statements.clear();
    for (int i = 0; i < accusers; ++i) {
        Actor actor = corpus.actors.front();
        actor.id = {100 + i};
        actor.kind = allActorKinds[static_cast<std::size_t>(i) % allActorKinds.size()];
        actor.name = actor.key = "Accuser of the long name " + std::to_string(i);
        corpus.actors.push_back(actor);
        Statement s;
        s.id = {i + 1};
        s.claim = Relation{actor.id, mayor, RelationKind::Accuse, static_cast<Polarity>(i % 3)};
        s.confidence = 1;
        corpus.statements.push_back(s);
        const double angle = 2.4 * i, radius = 140 * std::sqrt(i + 1.0);
        places[actor.id] = {radius * std::cos(angle), radius * std::sin(angle), false};
    }
    return {corpus, places};
}

TEST(FittedCanvas, ShowsEveryNodeBesideTheLegendAndCutsOffNoName) {
    for (const int accusers : {3, 12, 60, 250})
        for (const QSize size : {QSize(640, 480), QSize(1200, 700), QSize(500, 900)}) {
            const auto [corpus, places] = crowd(accusers);
            GraphCanvas canvas;
            canvas.resize(size);
            canvas.setReducedMotion(true);
            canvas.setView(buildView(corpus, {}), places);
            const QRectF legend = canvas.legendRect(), window(canvas.rect());
            ASSERT_FALSE(legend.isNull());
            for (const SceneNode& node : canvas.scene().nodes) {
                const QPointF half(node.size.width() / 2, node.size.height() / 2);
                const QRectF box(canvas.toScreen(node.place - half), node.size * canvas.zoom());
                EXPECT_TRUE(window.contains(box)) << node.label.toStdString();
                EXPECT_FALSE(legend.intersects(box)) << node.label.toStdString();
            }
            // No name is cut off at the window's edge, however large it is beside a graph seen from far.
            const QImage picture = canvas.grab().toImage();
            for (int y = 0; y < picture.height(); ++y)
                for (const int x : {0, picture.width() - 1})
                    ASSERT_EQ(picture.pixelColor(x, y), lightTheme().background) << x << ", " << y;
        }
}

TEST(FittedCanvas, GivesTheLegendsRoomBackWhenItIsHidden) {
    const auto [corpus, places] = crowd(60);
    GraphCanvas canvas;
    canvas.resize(640, 480);
    canvas.setView(buildView(corpus, {}), places);
    const double zoom = canvas.zoom();
    canvas.setLegendVisible(false);
    EXPECT_TRUE(canvas.legendRect().isNull());
    EXPECT_GT(canvas.zoom(), zoom);
    canvas.setLegendVisible(true);
    EXPECT_DOUBLE_EQ(canvas.zoom(), zoom);
    canvas.zoomBy(0.5, {100, 100}); // the user's own view stays
    canvas.setLegendVisible(false);
    EXPECT_DOUBLE_EQ(canvas.zoom(), 0.5 * zoom);
}

TEST(EmptyCanvas, ShowsItsText) {
    GraphCanvas canvas;
    canvas.resize(300, 200);
    const QImage blank = canvas.grab().toImage();
    canvas.setEmptyText("Drop an article here.");
    EXPECT_NE(canvas.grab().toImage(), blank);
}

TEST(MovingCanvas, ArrivesWhereReducedMotionDoes) {
    GraphCanvas canvas;
    canvas.resize(640, 480);
    canvas.show();
    QSignalSpy finished(&canvas, &GraphCanvas::layoutFinished);
    canvas.setView(buildView(town(), {}));
    ASSERT_TRUE(finished.wait(20'000));
    const NodePlace goal = canvas.places().at(mayor);
    EXPECT_TRUE(QTest::qWaitFor([&] {
        const Scene& scene = canvas.scene();
        return scene.nodes[*scene.find(mayor)].place == QPointF(goal.x, goal.y);
    }));
}

} // namespace
} // namespace standpoint
