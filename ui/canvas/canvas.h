#pragma once
// The graph in the window: pan, zoom, hover, selection, dragging; layout off the GUI thread, animated.

#include "ui/scene/export.h"
#include "ui/scene/scene.h"

#include <QWidget>

#include <memory>

namespace standpoint {

/// Shows a GraphView. Knows neither store nor filters: the window gives it views and listens to its signals.
///
/// Mouse: drag the background to pan, wheel to zoom at the pointer, click to select, ctrl- or shift-click to add,
/// shift-drag to box select, drag a node to move it (it stays), double-click a node to ask for focus, the background to
/// leave it. Keys: F fit, arrows pan, + and - zoom, Tab and Shift+Tab go through the nodes by importance, Return
/// focuses, Escape clears.
class GraphCanvas : public QWidget {
    Q_OBJECT
public:
    explicit GraphCanvas(QWidget* parent = nullptr);
    ~GraphCanvas() override;

    /// Shows a view. Nodes that were shown before keep their place, others take it from `known`; the rest is laid out
    /// around them in the background. The selection is kept where its nodes and statements are still there. Fits the
    /// first view, and what is laid out later as long as the user has not moved the picture.
    void setView(const GraphView&, const Places& known = {});
    /// Moves nodes (after an undone move, say), whatever place they had.
    void setPlaces(const Places&);
    /// Lays the whole graph out anew; pinned nodes stay.
    void layOutAnew();
    /// Forgets view, places and selection: before another project is shown.
    void clear();

    [[nodiscard]] const Scene& scene() const;
    [[nodiscard]] Places places() const; ///< of all nodes shown, now
    [[nodiscard]] bool isLayingOut() const;
    [[nodiscard]] QRectF visibleRect() const; ///< in scene units, for ExportOptions::part
    [[nodiscard]] QRectF legendRect() const;  ///< in widget coordinates; null where no legend is shown

    void setSelection(const std::vector<NodeRef>& nodes, const std::vector<StatementId>& statements);
    [[nodiscard]] std::vector<NodeRef> selectedNodes() const;
    [[nodiscard]] std::vector<StatementId>
    selectedStatements() const; ///< of edges; those of a clicked edge are all its
    /// Lights up the edges of these statements from outside (a card under the pointer); empty: none.
    void highlight(const std::vector<StatementId>&);

    void setTheme(const Theme&);
    void setTitle(const QString&);     ///< for exports
    void setEmptyText(const QString&); ///< shown when there is nothing to draw
    void setLegendVisible(bool);
    void setReducedMotion(bool); ///< no animation at all

    [[nodiscard]] double zoom() const;      ///< screen pixels per scene unit
    void zoomBy(double factor, QPointF at); ///< keeps the scene point under `at` (widget coordinates) in place
    void centreOn(const NodeRef&);          ///< pans so that the node is in the middle
    [[nodiscard]] QPointF toScreen(QPointF scene) const;
    [[nodiscard]] QPointF toScene(QPointF screen) const;

public slots:
    void fit();
    void zoomIn();
    void zoomOut();
    void copyImage() const; ///< what is visible, at twice its size, to the clipboard

signals:
    /// The user (not setSelection) changed the selection.
    void selectionChanged(const std::vector<NodeRef>& nodes, const std::vector<StatementId>& statements);
    /// The user dropped a node there; it is pinned now.
    void placeMoved(const NodeRef& node, QPointF place);
    /// Layout finished: places() are worth saving.
    void layoutFinished();
    void focusRequested(const NodeRef& node);
    void focusCleared();
    /// The statements under the pointer (an edge's, or none).
    void hovered(const std::vector<StatementId>& statements);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void leaveEvent(QEvent*) override;
    bool event(QEvent*) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace standpoint
