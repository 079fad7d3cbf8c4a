#include "ui/canvas/canvas.h"

#include "ui/canvas/state.h"
#include "ui/scene/draw.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QImage>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr double quietEdges = 0.8; // strength of edges until asked; half would drop below a contrast of 3
constexpr double keyPan = 60, keyZoom = 1.25;

} // namespace

GraphCanvas::GraphCanvas(QWidget* parent) : QWidget(parent), impl_(std::make_unique<Impl>(*this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 150);
    setAccessibleName("Graph");
    setAttribute(Qt::WA_OpaquePaintEvent);
}

GraphCanvas::~GraphCanvas() = default;

void GraphCanvas::setView(const GraphView& view, const Places& known) {
    impl_->remembered.insert(known.begin(), known.end());
    impl_->show(view);
}

void GraphCanvas::setPlaces(const Places& places) {
    std::vector<QPointF> points = impl_->target.places;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (const auto place = places.find(scene().nodes[i].ref); place != places.end())
            points[i] = {place->second.x, place->second.y};
    for (const auto& [ref, place] : places)
        impl_->remembered[ref] = place;
    if (points.empty()) return;
    impl_->moveTo(poseAt(scene(), points), 250);
}

void GraphCanvas::layOutAnew() {
    Places pinned;
    for (const auto& [ref, place] : impl_->remembered)
        if (place.pinned) pinned.emplace(ref, place);
    impl_->fitDuringMotion = true;
    impl_->startLayout(pinned);
}

void GraphCanvas::clear() {
    impl_->remembered.clear();
    impl_->unsettled.clear();
    impl_->selection = {};
    impl_->highlighted.clear();
    impl_->current.reset();
    impl_->fitWhenPlaced = true;
    impl_->show({});
}

const Scene& GraphCanvas::scene() const {
    return *impl_->scene;
}
Places GraphCanvas::places() const {
    return impl_->remembered;
}
bool GraphCanvas::isLayingOut() const {
    return impl_->runner.isRunning();
}
QRectF GraphCanvas::visibleRect() const {
    return impl_->viewport.toScene(QRectF(rect()));
}

QRectF GraphCanvas::legendRect() const {
    return impl_->legendCard();
}

void GraphCanvas::setSelection(const std::vector<NodeRef>& nodes, const std::vector<StatementId>& statements) {
    Selection next{{nodes.begin(), nodes.end()}, {statements.begin(), statements.end()}};
    if (next == impl_->selection) return;
    impl_->selection = std::move(next);
    impl_->refreshEmphasis();
}

std::vector<NodeRef> GraphCanvas::selectedNodes() const {
    return {impl_->selection.nodes.begin(), impl_->selection.nodes.end()};
}

std::vector<StatementId> GraphCanvas::selectedStatements() const {
    return {impl_->selection.statements.begin(), impl_->selection.statements.end()};
}

void GraphCanvas::highlight(const std::vector<StatementId>& statements) {
    impl_->highlighted = {statements.begin(), statements.end()};
    impl_->refreshEmphasis();
}

void GraphCanvas::setTheme(const Theme& theme) {
    impl_->scene.edit().theme = theme;
    impl_->picture.forget();
    update();
}

void GraphCanvas::setTitle(const QString& title) {
    impl_->scene.edit().title = title;
}

void GraphCanvas::setEmptyText(const QString& text) {
    impl_->emptyText = text;
    update();
}

void GraphCanvas::setLegendVisible(bool visible) {
    impl_->legendVisible = visible;
    if (impl_->fitted && impl_->placed) fit(); // the legend may need room, or leave some
    update();
}

void GraphCanvas::setReducedMotion(bool reduced) {
    impl_->reducedMotion = reduced;
}

double GraphCanvas::zoom() const {
    return impl_->viewport.zoom;
}

void GraphCanvas::zoomBy(double factor, QPointF at) {
    impl_->viewport.zoomBy(factor, at);
    impl_->fitted = false;
    update();
}

void GraphCanvas::centreOn(const NodeRef& ref) {
    const auto node = scene().find(ref);
    if (!node) return;
    impl_->viewport.pan(QRectF(rect()).center() - toScreen(impl_->target.places[*node]));
    impl_->fitted = false;
    update();
}

QPointF GraphCanvas::toScreen(QPointF scene) const {
    return impl_->viewport.toScreen(scene);
}
QPointF GraphCanvas::toScene(QPointF screen) const {
    return impl_->viewport.toScene(screen);
}

void GraphCanvas::fit() {
    if (impl_->target.places.empty()) return;
    impl_->fitTo(impl_->target);
    update();
}

void GraphCanvas::zoomIn() {
    zoomBy(keyZoom, QRectF(rect()).center());
}
void GraphCanvas::zoomOut() {
    zoomBy(1 / keyZoom, QRectF(rect()).center());
}

void GraphCanvas::copyImage() const {
    if (impl_->scene->nodes.empty() || !impl_->placed) return;
    constexpr double scale = 2;
    QImage image(size() * scale, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    Picture picture; // of its own: it is sharper than the screen's
    impl_->paintGraph(painter, picture, scale);
    painter.end();
    QApplication::clipboard()->setImage(image);
}

void GraphCanvas::Impl::paintGraph(QPainter& painter, Picture& large, double ratio) const {
    isLarge() ? large.paint(painter, scene,
                            {.viewport = viewport,
                             .size = q.size(),
                             .ratio = ratio,
                             .covered = legendCard(),
                             .emphasis = emphasis,
                             .edgeStrength = quietEdges,
                             .changing = gesture == Gesture::Drag && isHuge()})
              : paintSmall(painter);
    paintLegendCard(painter);
}

void GraphCanvas::Impl::paintSmall(QPainter& painter) const {
    const QRectF card = legendCard();
    const auto grid = scene.grid();
    painter.fillRect(q.rect(), scene->theme.background);
    painter.save();
    painter.setTransform(viewport.transform(), true);
    paint(painter, *scene,
          {.zoom = viewport.zoom,
           .everyLabel = false,
           .edgeStrength = quietEdges,
           .visible = q.visibleRect(),
           .covered = card.isNull() ? card : viewport.toScene(card),
           .emphasis = emphasis,
           .grid = grid.get()});
    painter.restore();
}

void GraphCanvas::Impl::paintLegendCard(QPainter& painter) const {
    const QRectF card = legendCard();
    if (card.isNull()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(scene->theme.hairline);
    QColor glass = scene->theme.raised;
    glass.setAlphaF(0.92F);
    painter.setBrush(glass);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    paintLegend(painter, *scene, card.topLeft() + QPointF(10, 5), card.width() - 20 + 1);
}

void GraphCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = impl_->scene->theme;
    if (impl_->scene->nodes.empty()) {
        painter.fillRect(rect(), theme.background);
        painter.setFont(uiFont(11));
        painter.setPen(theme.muted);
        painter.drawText(rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap, impl_->emptyText);
        return;
    }
    if (!impl_->placed) return painter.fillRect(rect(), theme.background);
    impl_->paintGraph(painter, impl_->picture, painter.device()->devicePixelRatio());
    if (impl_->gesture == Gesture::Box) {
        QColor tint = theme.selection;
        tint.setAlphaF(0.12F);
        painter.setPen(theme.selection);
        painter.setBrush(tint);
        painter.drawRect(QRectF(impl_->pressedAt, impl_->lastAt).normalized());
    }
}

void GraphCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (impl_->fitted && impl_->placed) fit();
}

void GraphCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    Impl& d = *impl_;
    d.pressedAt = d.lastAt = event->position();
    d.pressedNode.reset(), d.pressedEdge.reset();
    d.gesture = event->button() == Qt::MiddleButton ? Gesture::Pan : Gesture::Press;
    if (event->button() == Qt::LeftButton && d.placed) {
        d.hoverAt(event->position());
        d.pressedNode = d.hoveredNode, d.pressedEdge = d.hoveredEdge;
    }
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event) {
    Impl& d = *impl_;
    const QPointF by = event->position() - d.lastAt;
    if (d.gesture == Gesture::Press &&
        (event->position() - d.pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        if (event->modifiers() & Qt::ShiftModifier)
            d.gesture = Gesture::Box;
        else if (d.pressedNode) {
            d.gesture = Gesture::Drag;
            d.layoutInterrupted = d.runner.isRunning();
            d.runner.cancel();
            d.motion.stop();
        } else
            d.gesture = Gesture::Pan;
        if (d.gesture != Gesture::Box) setCursor(Qt::ClosedHandCursor);
    }
    switch (d.gesture) {
    case Gesture::None:
        d.hoverAt(event->position());
        break;
    case Gesture::Press:
        return; // not far enough to be a drag; lastAt stays, so that no way is lost
    case Gesture::Pan:
        d.viewport.pan(by);
        d.fitted = false;
        update();
        break;
    case Gesture::Drag:
        d.dragNodes(by / zoom());
        break;
    case Gesture::Box:
        update();
        break;
    }
    d.lastAt = event->position();
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event) {
    Impl& d = *impl_;
    const Gesture gesture = std::exchange(d.gesture, Gesture::None);
    switch (gesture) {
    case Gesture::Press:
        d.click(event->modifiers());
        break;
    case Gesture::Drag:
        d.dropNodes();
        if (std::exchange(d.layoutInterrupted, false)) d.startLayout(d.settled());
        break;
    case Gesture::Box:
        d.selectBox(event->modifiers());
        break;
    case Gesture::Pan:
    case Gesture::None:
        break;
    }
    setCursor(d.hoveredNode || d.hoveredEdge ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    impl_->hoverAt(event->position());
    if (impl_->hoveredNode)
        emit focusRequested(NodeRef(impl_->scene->nodes[*impl_->hoveredNode].ref));
    else if (!impl_->hoveredEdge)
        emit focusCleared();
}

void GraphCanvas::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0) return;
    zoomBy(std::pow(1.2, steps), event->position());
    event->accept();
}

void GraphCanvas::keyPressEvent(QKeyEvent* event) {
    const auto pan = [&](double x, double y) {
        impl_->viewport.pan({x, y});
        impl_->fitted = false;
        update();
    };
    switch (event->key()) {
    case Qt::Key_F:
        return fit();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Left:
        return pan(keyPan, 0);
    case Qt::Key_Right:
        return pan(-keyPan, 0);
    case Qt::Key_Up:
        return pan(0, keyPan);
    case Qt::Key_Down:
        return pan(0, -keyPan);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto current = impl_->current; current && impl_->scene->find(*current)) emit focusRequested(*current);
        return;
    case Qt::Key_Escape:
        if (!impl_->selection.empty())
            impl_->select({});
        else
            emit focusCleared();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool GraphCanvas::focusNextPrevChild(bool next) {
    // Past the last node (or before the first) the focus goes on to the next widget.
    const std::vector<int> order = impl_->byImportance();
    const auto here = impl_->current ? impl_->scene->find(*impl_->current) : std::nullopt;
    auto at = here ? static_cast<int>(std::ranges::find(order, *here) - order.begin()) : -1;
    at = here || next ? at + (next ? 1 : -1) : -1;
    if (!hasFocus() || at < 0 || at >= static_cast<int>(order.size())) {
        impl_->current.reset();
        return QWidget::focusNextPrevChild(next);
    }
    impl_->stepCurrent(order[at]);
    return true;
}

void GraphCanvas::leaveEvent(QEvent* event) {
    if (impl_->gesture == Gesture::None) impl_->hover(std::nullopt, std::nullopt);
    QWidget::leaveEvent(event);
}

bool GraphCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = impl_->placed ? impl_->tipAt(help->pos()) : QString();
        if (tip.isEmpty())
            QToolTip::hideText();
        else // as rich text long names wrap, and signs of one in a name are escaped
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal), this);
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1 + gesture->value(), gesture->position());
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace standpoint
