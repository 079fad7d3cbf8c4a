#pragma once
// Statements over time as stacked bars.

#include "core/graph/timeline.h"
#include "ui/theme/theme.h"
#include "ui/window/shown.h"

#include <QAbstractScrollArea>

#include <set>

namespace standpoint {

/// A rectangle in a tone's colour; its pattern repeats what the hue says: filled, striped, crossed, hollow.
void drawToneBar(QPainter&, const QRectF&, Tone, const Theme&);

/// Mouse: a click chooses a bar, dragging brushes a range. Keys: left and right (Home, End) go from bar to bar, Return chooses, with Shift
/// they brush, Escape asks for all dates again.
class TimelineChart : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineChart(QWidget* parent = nullptr);

    void setTimeline(Timeline);
    void setRange(const std::string& firstDate, const std::string& lastDate); ///< ISO days as a filter has them; empty: open
    void setPick(const std::vector<StatementId>&);                            ///< bars with one of these are marked
    void setTheme(const Theme&);
    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] QRectF column(int bar) const; ///< where a bar may stand, in the viewport
    [[nodiscard]] QString words(int bar) const; ///< "4 May 2026: 3 statements · 1 positive, 2 negative"
    [[nodiscard]] bool inRange(int bar) const;  ///< some of its days are

signals:
    void barChosen(int bar);
    void brushed(int first, int last);
    void allWanted();

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    bool viewportEvent(QEvent*) override;

private:
    [[nodiscard]] double pitch() const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int barAt(double x) const; ///< -1 beside all bars
    void arrange();
    void goTo(int bar, bool brush);
    void paintScale(QPainter&) const;
    void paintBar(QPainter&, int bar) const;
    void paintDates(QPainter&) const;

    Timeline timeline_;
    std::string firstDate_, lastDate_;
    std::set<StatementId> picked_;
    Theme theme_ = lightTheme();
    int most_ = 1; ///< statements of the highest bar
    int hovered_ = -1, current_ = 0;
    int pressed_ = -1, dragged_ = -1; ///< the ends of a brush under way
    int anchor_ = 0;                  ///< where brushing by keys began
};

} // namespace standpoint
