#pragma once
// When the articles say what; a brushed range of dates becomes a filter.

#include "ui/timeline/timeline_chart.h"
#include "ui/window/latest.h"
#include "ui/window/selection.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace standpoint {

/// Shows what passes the filters at any date, the dates that the filter leaves out faintly. A bar picks its statements. Counted off the GUI
/// thread, and only while it is in sight.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    explicit TimelineView(SharedSelection&, QWidget* parent = nullptr);

    void setShown(const Shown&, const Filter&);
    void setTheme(const Theme&);
    void setStep(TimeStep);
    [[nodiscard]] TimelineChart& chart() { return *chart_; }
    [[nodiscard]] QString words() const; ///< what stands in the place of an empty chart, or is left out of it

signals:
    void counted();
    void rangeWanted(const std::string& firstDate, const std::string& lastDate); ///< ISO days; empty: all dates

protected:
    void showEvent(QShowEvent*) override;

private:
    QWidget* bar();
    void refresh();
    void take(Timeline);
    void followPick();

    SharedSelection& selection_;
    Shown shown_;
    Filter filter_;
    bool stale_ = true; ///< the chart is not of shown_ yet
    std::optional<TimeStep> step_; ///< as the user chose; else by the span
    Latest<Timeline> counting_;
    TimelineChart* chart_;
    QComboBox* steps_;
    QPushButton* all_;
    class ToneLegend* legend_;
    QLabel* words_;
};

} // namespace standpoint
