#include "ui/canvas/state.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr int moveTime = 250, streamTime = 90, fadeTime = 160; // milliseconds
constexpr double edge = 18;                                    // free room around a fitted graph, screen pixels

} // namespace

GraphCanvas::Impl::Impl(GraphCanvas& canvas) : q(canvas) {
    scene.theme = lightTheme();
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

void GraphCanvas::Impl::show(const GraphView& next) {
    motion.stop();
    const QString title = scene.title;
    view = next;
    scene = makeScene(view, remembered, scene.theme);
    scene.title = title;
    target = scene;
    hoveredNode.reset(), hoveredEdge.reset();
    gesture = Gesture::None;
    int known = 0;
    for (const SceneNode& node : scene.nodes) {
        if (!remembered.contains(node.ref)) unsettled.insert(node.ref);
        known += !unsettled.contains(node.ref);
    }
    placed = known > 0 || scene.nodes.empty();
    if (known < static_cast<int>(scene.nodes.size())) {
        startLayout(settled());
    } else {
        runner.cancel();
        if (fitWhenPlaced && !scene.nodes.empty()) fitTo(scene), fitWhenPlaced = false;
    }
    refreshEmphasis();
}

void GraphCanvas::Impl::startLayout(const Places& known) {
    runner.start(layoutInputOf(scene, known, aspect()));
}

void GraphCanvas::Impl::arrive(const std::vector<Point>& boxes, int milliseconds) {
    if (boxes.size() != scene.nodes.size() || gesture == Gesture::Drag) return;
    Scene goal = scene;
    const std::vector<QPointF> places = placesFrom(scene, boxes);
    // Nodes that were nowhere yet grow out of the middle.
    QPointF middle;
    for (const QPointF place : places)
        middle += place / static_cast<double>(places.size());
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        if (!remembered.contains(scene.nodes[i].ref)) scene.nodes[i].place = places[i] + 0.15 * (middle - places[i]);
    standpoint::setPlaces(goal, places);
    placed = true;
    if (fitWhenPlaced || fitDuringMotion) {
        fitTo(goal);
        fitDuringMotion = runner.isRunning();
        fitWhenPlaced = false;
    }
    moveTo(std::move(goal), milliseconds);
}

void GraphCanvas::Impl::moveTo(Scene goal, int milliseconds) {
    motion.stop();
    target = std::move(goal);
    remember();
    if (reducedMotion || milliseconds == 0 || !q.isVisible()) {
        scene = target;
        q.update();
        return;
    }
    from = scene;
    motion.setDuration(milliseconds);
    motion.start();
}

void GraphCanvas::Impl::stepMotion(double share) {
    if (from.nodes.size() != scene.nodes.size() || target.nodes.size() != scene.nodes.size()) return;
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        scene.nodes[i].place = from.nodes[i].place + share * (target.nodes[i].place - from.nodes[i].place);
    for (std::size_t i = 0; i < scene.edges.size(); ++i)
        scene.edges[i].bend = from.edges[i].bend + share * (target.edges[i].bend - from.edges[i].bend);
    q.update();
}

void GraphCanvas::Impl::remember() {
    for (const SceneNode& node : target.nodes) {
        NodePlace& place = remembered[node.ref];
        place.x = node.place.x(), place.y = node.place.y();
    }
}

Places GraphCanvas::Impl::settled() const {
    Places places = remembered;
    for (const NodeRef& ref : unsettled)
        places.erase(ref);
    return places;
}

QRectF GraphCanvas::Impl::legendCard() const {
    if (!legendVisible || scene.nodes.empty() || q.height() < 220) return {};
    constexpr double inset = 10, padding = 10;
    const double width = q.width() - 2 * (inset + padding);
    const QSizeF size = legendSize(scene, width);
    if (size.height() > 0.3 * q.height()) return {};
    return {inset, q.height() - inset - size.height() - padding, size.width() + 2 * padding, size.height() + padding};
}

QRectF GraphCanvas::Impl::fitRoom() const {
    return QRectF(q.rect()).adjusted(edge, edge, -edge, -edge);
}

void GraphCanvas::Impl::fitTo(const Scene& goal) {
    const QRectF bounds = boundsOf(goal);
    viewport.fit(bounds, fitRoom());
    fitted = true;
    // Only where the legend would hide something does the graph make room for it.
    const QRectF card = legendCard();
    if (!card.isNull() && drawsIn(goal, viewport.toScene(card), {.zoom = viewport.zoom, .everyLabel = false}))
        viewport.fit(bounds, fitRoom().adjusted(0, 0, 0, edge / 2 - q.height() + card.top()));
}

void GraphCanvas::Impl::refreshEmphasis() {
    const Emphasis before =
        std::exchange(emphasis, emphasisOf(scene, selection, hoveredNode, hoveredEdge, highlighted));
    const bool lit = !emphasis.litNodes.empty() || !emphasis.litEdges.empty();
    const bool wasLit = before.fade > 0 && !(before.litNodes.empty() && before.litEdges.empty());
    if (!lit && wasLit && !reducedMotion && q.isVisible()) {
        // Keeps what was lit until the rest has come back.
        const auto there = [](std::size_t count) { return [count](int i) { return i >= static_cast<int>(count); }; };
        emphasis.litNodes = before.litNodes, emphasis.litEdges = before.litEdges;
        std::erase_if(emphasis.litNodes, there(scene.nodes.size()));
        std::erase_if(emphasis.litEdges, there(scene.edges.size()));
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
    std::vector<QPointF> places;
    for (const SceneNode& node : scene.nodes)
        places.push_back(node.place);
    const bool group = selection.nodes.contains(scene.nodes[*pressedNode].ref);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (static_cast<int>(i) == *pressedNode || (group && selection.nodes.contains(scene.nodes[i].ref)))
            places[i] += by;
    standpoint::setPlaces(scene, places);
    target = scene;
    remember();
    q.update();
}

} // namespace standpoint
