#include "ui/canvas/state.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr int moveTime = 250, streamTime = 90, fadeTime = 160; // milliseconds
constexpr std::size_t large = 250, huge = 6'000;               // nodes and edges
constexpr double edge = 18;                                    // free room around a fitted graph, screen pixels

std::size_t sizeOf(const Scene& scene) {
    return scene.nodes.size() + scene.edges.size();
}

void take(Scene& scene, const Pose& pose) {
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        scene.nodes[i].place = pose.places[i];
    for (std::size_t i = 0; i < scene.edges.size(); ++i)
        scene.edges[i].bend = pose.bends[i];
}

} // namespace

Pose poseOf(const Scene& scene) {
    Pose pose;
    pose.places.reserve(scene.nodes.size());
    pose.bends.reserve(scene.edges.size());
    for (const SceneNode& node : scene.nodes)
        pose.places.push_back(node.place);
    for (const SceneEdge& e : scene.edges)
        pose.bends.push_back(e.bend);
    return pose;
}

Pose poseAt(const Scene& scene, const std::vector<QPointF>& places) {
    if (sizeOf(scene) > huge) return {places, poseOf(scene).bends}; // its edges lead around no nodes
    Scene copy = scene;
    setPlaces(copy, places);
    return poseOf(copy);
}

GraphCanvas::Impl::Impl(GraphCanvas& canvas) : q(canvas) {
    scene.edit().theme = lightTheme();
    for (QVariantAnimation* animation : {&motion, &fading}) {
        animation->setStartValue(0.0);
        animation->setEndValue(1.0);
        animation->setEasingCurve(QEasingCurve::OutCubic);
    }
    connect(&motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { stepMotion(share.toDouble()); });
    connect(&fading, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        emphasis.fade = share.toDouble();
        q.update();
    });
    // Faded in again: what was lit is forgotten only now, so that the way back is smooth too.
    connect(&fading, &QVariantAnimation::finished, this, [this] {
        if (fading.direction() == QAbstractAnimation::Backward) emphasis.litNodes.clear(), emphasis.litEdges.clear();
        q.update();
    });
    connect(&picture, &Picture::improved, this, [this] { q.update(); });
    connect(&runner, &LayoutRunner::progressed, this, [this](const auto& boxes) { arrive(boxes, streamTime); });
    connect(&runner, &LayoutRunner::finished, this, [this](const auto& boxes) {
        unsettled.clear();
        fitDuringMotion |= fitted;
        arrive(boxes, moveTime);
        emit q.layoutFinished();
    });
}

double GraphCanvas::Impl::aspect() const {
    const QSizeF size = q.size();
    return size.height() > 0 ? std::clamp(size.width() / size.height(), 0.6, 2.2) : 1.4;
}

bool GraphCanvas::Impl::isLarge() const {
    return sizeOf(*scene) > large;
}
bool GraphCanvas::Impl::isHuge() const {
    return sizeOf(*scene) > huge;
}

void GraphCanvas::Impl::show(const GraphView& next) {
    motion.stop();
    picture.forget();
    const QString title = scene->title;
    scene.edit() = makeScene(next, remembered, scene->theme);
    scene.edit().title = title;
    target = poseOf(*scene);
    hoveredNode.reset(), hoveredEdge.reset();
    gesture = Gesture::None;
    int known = 0;
    for (const SceneNode& node : scene->nodes) {
        if (!remembered.contains(node.ref)) unsettled.insert(node.ref);
        known += !unsettled.contains(node.ref);
    }
    placed = known > 0 || scene->nodes.empty();
    if (known < static_cast<int>(scene->nodes.size())) {
        startLayout(settled());
    } else {
        runner.cancel();
        if (fitWhenPlaced && !scene->nodes.empty()) fitTo(target), fitWhenPlaced = false;
    }
    refreshEmphasis();
}

void GraphCanvas::Impl::startLayout(const Places& known) {
    runner.start(layoutInputOf(*scene, known, aspect()));
}

void GraphCanvas::Impl::arrive(const std::vector<Point>& boxes, int milliseconds) {
    if (boxes.size() != scene->nodes.size() || gesture == Gesture::Drag) return;
    const std::vector<QPointF> places = placesFrom(*scene, boxes);
    // Nodes that were nowhere yet grow out of the middle.
    QPointF middle;
    for (const QPointF place : places)
        middle += place / static_cast<double>(places.size());
    std::vector<SceneNode>& nodes = scene.edit().nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (!remembered.contains(nodes[i].ref)) nodes[i].place = places[i] + 0.15 * (middle - places[i]);
    Pose goal = poseAt(*scene, places);
    placed = true;
    if (fitWhenPlaced || fitDuringMotion) {
        fitTo(goal);
        fitDuringMotion = runner.isRunning();
        fitWhenPlaced = false;
    }
    moveTo(std::move(goal), milliseconds);
}

void GraphCanvas::Impl::moveTo(Pose goal, int milliseconds) {
    motion.stop();
    target = std::move(goal);
    remember();
    if (reducedMotion || milliseconds == 0 || !q.isVisible() || isHuge()) {
        take(scene.edit(), target);
        q.update();
        return;
    }
    from = poseOf(*scene);
    motion.setDuration(milliseconds);
    motion.start();
}

void GraphCanvas::Impl::stepMotion(double share) {
    if (from.places.size() != scene->nodes.size() || target.places.size() != scene->nodes.size()) return;
    Pose pose = from;
    for (std::size_t i = 0; i < pose.places.size(); ++i)
        pose.places[i] += share * (target.places[i] - from.places[i]);
    for (std::size_t i = 0; i < pose.bends.size(); ++i)
        pose.bends[i] += share * (target.bends[i] - from.bends[i]);
    take(scene.edit(), pose);
    q.update();
}

void GraphCanvas::Impl::remember() {
    for (std::size_t i = 0; i < target.places.size(); ++i) {
        NodePlace& place = remembered[scene->nodes[i].ref];
        place.x = target.places[i].x(), place.y = target.places[i].y();
    }
}

Places GraphCanvas::Impl::settled() const {
    Places places = remembered;
    for (const NodeRef& ref : unsettled)
        places.erase(ref);
    return places;
}

QRectF GraphCanvas::Impl::legendCard() const {
    if (!legendVisible || scene->nodes.empty() || q.height() < 220) return {};
    constexpr double inset = 10, padding = 10;
    const double width = q.width() - 2 * (inset + padding);
    const QSizeF size = legendSize(*scene, width);
    if (size.height() > 0.3 * q.height()) return {};
    return {inset, q.height() - inset - size.height() - padding, size.width() + 2 * padding, size.height() + padding};
}

QRectF GraphCanvas::Impl::fitRoom() const {
    return QRectF(q.rect()).adjusted(edge, edge, -edge, -edge);
}

namespace {

QRectF boxOf(const SceneNode& node, QPointF place) {
    constexpr double stroke = 4; // lines reach beyond their shapes
    const QSizeF size = node.size + QSizeF(2 * stroke, 2 * stroke);
    return {place - QPointF(size.width(), size.height()) / 2, size};
}

QRectF nodesOf(const Scene& scene, const Pose& pose) {
    QRectF bounds;
    for (std::size_t i = 0; i < pose.places.size(); ++i)
        bounds |= boxOf(scene.nodes[i], pose.places[i]);
    return bounds;
}

bool hasNodeIn(const Scene& scene, const Pose& pose, const QRectF& part) {
    for (std::size_t i = 0; i < pose.places.size(); ++i)
        if (boxOf(scene.nodes[i], pose.places[i]).intersects(part)) return true;
    return false;
}

} // namespace

void GraphCanvas::Impl::fitTo(const Pose& pose) {
    Scene goal; // of a large graph the nodes alone: its names find their place on the screen
    if (!isLarge()) take(goal = *scene, pose);
    const QRectF bounds = isLarge() ? nodesOf(*scene, pose) : boundsOf(goal);
    viewport.fit(bounds, fitRoom());
    fitted = true;
    // Only where the legend would hide something does the graph make room for it.
    const QRectF card = legendCard();
    if (card.isNull()) return;
    const QRectF covered = viewport.toScene(card);
    if (isLarge() ? hasNodeIn(*scene, pose, covered)
                  : drawsIn(goal, covered, {.zoom = viewport.zoom, .everyLabel = false}))
        viewport.fit(bounds, fitRoom().adjusted(0, 0, 0, edge / 2 - q.height() + card.top()));
}

void GraphCanvas::Impl::refreshEmphasis() {
    const Emphasis before =
        std::exchange(emphasis, emphasisOf(*scene, *scene.grid(), selection, hoveredNode, hoveredEdge, highlighted));
    const bool lit = !emphasis.litNodes.empty() || !emphasis.litEdges.empty();
    const bool wasLit = before.fade > 0 && !(before.litNodes.empty() && before.litEdges.empty());
    if (!lit && wasLit && !reducedMotion && q.isVisible()) {
        // Keeps what was lit until the rest has come back.
        const auto there = [](std::size_t count) { return [count](int i) { return i >= static_cast<int>(count); }; };
        emphasis.litNodes = before.litNodes, emphasis.litEdges = before.litEdges;
        std::erase_if(emphasis.litNodes, there(scene->nodes.size()));
        std::erase_if(emphasis.litEdges, there(scene->edges.size()));
        emphasis.fade = before.fade;
        fading.setDuration(fadeTime);
        if (fading.direction() != QAbstractAnimation::Backward || fading.state() != QAbstractAnimation::Running) {
            fading.setDirection(QAbstractAnimation::Backward);
            fading.start();
        }
    } else if (lit && !reducedMotion && q.isVisible() && (!wasLit || fading.state() == QAbstractAnimation::Running)) {
        emphasis.fade = wasLit ? before.fade : 0;
        fading.setDuration(fadeTime);
        if (fading.state() != QAbstractAnimation::Running || fading.direction() != QAbstractAnimation::Forward) {
            fading.setDirection(QAbstractAnimation::Forward);
            if (fading.state() != QAbstractAnimation::Running) fading.start();
        }
    } else {
        fading.stop();
        emphasis.fade = 1;
    }
    q.update();
}

void GraphCanvas::Impl::dragNodes(QPointF by) {
    std::set<int> dragged{*pressedNode};
    if (emphasis.selectedNodes.contains(*pressedNode)) dragged = emphasis.selectedNodes;
    Scene& now = isHuge() ? scene.move() : scene.edit();
    if (!isHuge()) target = poseOf(now);
    for (const int n : dragged)
        target.places[n] += by;
    if (isHuge()) {
        for (const int n : dragged)
            now.nodes[n].place = target.places[n];
    } else {
        target = poseAt(now, target.places);
        take(now, target);
    }
    for (const int n : dragged) {
        NodePlace& place = remembered[now.nodes[n].ref];
        place.x = target.places[n].x(), place.y = target.places[n].y();
    }
    q.update();
}

} // namespace standpoint
