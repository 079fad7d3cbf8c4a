#pragma once
// The canvas's insides: what it shows, where, and what is under way.

#include "ui/canvas/canvas.h"
#include "ui/canvas/emphasis.h"
#include "ui/canvas/layout_runner.h"
#include "ui/canvas/live_scene.h"
#include "ui/canvas/picture.h"
#include "ui/raster/viewport.h"

#include <QPoint>
#include <QVariantAnimation>

namespace standpoint {

/// Where a scene's nodes lie and how its edges bend.
struct Pose {
    std::vector<QPointF> places;
    std::vector<double> bends;
};
[[nodiscard]] Pose poseOf(const Scene&);
/// The pose in which nodes lie at these places, one for each node.
[[nodiscard]] Pose poseAt(const Scene&, const std::vector<QPointF>& places);

/// What the pressed button does.
enum class Gesture { None, Press, Pan, Drag, Box };

struct GraphCanvas::Impl : QObject {
    explicit Impl(GraphCanvas&);

    // Picture
    LiveScene scene;
    Picture picture;             ///< of the scene, if it is large
    Places remembered;           ///< of all nodes since clear(), the targets of those that move
    std::set<NodeRef> unsettled; ///< whose place is only a stage of a layout under way
    bool placed = false;         ///< false until the first layout of a fresh graph is there
    bool fitWhenPlaced = true;
    bool fitted = false; ///< the user has not moved the viewport since the last fit
    Viewport viewport;
    QString emptyText;
    bool legendVisible = true;
    bool reducedMotion = false;

    // Selection and pointer
    Selection selection;
    std::set<StatementId> highlighted;
    std::optional<int> hoveredNode, hoveredEdge;
    Emphasis emphasis;
    Gesture gesture = Gesture::None;
    QPointF pressedAt, lastAt; ///< widget coordinates
    std::optional<int> pressedNode, pressedEdge;
    bool layoutInterrupted = false; ///< a drag stopped a layout that is to go on after it
    std::optional<NodeRef> current; ///< the node that Tab stands on

    // Motion
    LayoutRunner runner;
    QVariantAnimation motion; ///< of nodes, 0–1
    QVariantAnimation fading; ///< of what is not lit, 0–1
    Pose from, target;        ///< ends of the motion
    bool fitDuringMotion = false;

    // state.cpp (paintGraph: canvas.cpp): pictures and motion
    void show(const GraphView&);
    void startLayout(const Places& known);
    void arrive(const std::vector<Point>& boxes, int milliseconds);
    void moveTo(Pose goal, int milliseconds);
    void stepMotion(double share);
    void remember();
    [[nodiscard]] Places settled() const; ///< `remembered` without the unsettled
    [[nodiscard]] double aspect() const;
    [[nodiscard]] QRectF fitRoom() const;
    [[nodiscard]] QRectF legendCard() const;
    void fitTo(const Pose&);
    /// Too large to be drawn by QPainter in a frame's time, or for names to be weighed one by one.
    [[nodiscard]] bool isLarge() const;
    /// So large that nodes jump to their places, and wait for a worker while they are dragged.
    [[nodiscard]] bool isHuge() const;
    void refreshEmphasis();
    /// In the widget's pixels, with background and legend. A large scene is shown by a picture, in its `ratio` of
    /// pixels.
    void paintGraph(QPainter&, Picture&, double ratio) const;
    void paintSmall(QPainter&) const;
    void paintLegendCard(QPainter&) const;
    void dragNodes(QPointF by);

    // input.cpp: what the user means
    void hoverAt(QPointF);
    void hover(std::optional<int> node, std::optional<int> edge);
    void click(Qt::KeyboardModifiers);
    void selectBox(Qt::KeyboardModifiers);
    void select(Selection);
    void dropNodes();
    void stepCurrent(int index);
    [[nodiscard]] const std::vector<int>& byImportance() const;
    [[nodiscard]] QString tipAt(QPointF) const;
    void announce(int node);

    GraphCanvas& q;
};

} // namespace standpoint
