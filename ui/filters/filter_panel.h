#pragma once
// What is in the graph: the filters as widgets.

#include "ui/filters/facets.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSlider;
class QSpinBox;

namespace standpoint {

/// Widgets ↔ Filter. Every change by the user is told at once.
class FilterPanel : public QWidget {
    Q_OBJECT

public:
    explicit FilterPanel(QWidget* parent = nullptr);

    void setCorpus(const Corpus&);
    void setFilter(const Filter&); ///< emits nothing
    /// Shows articles of these ISO days alone, of all with empty ones; told as a change by the user.
    void setDates(const std::string& first, const std::string& last);
    [[nodiscard]] const Filter& filter() const { return filter_; }
    void setTheme(const Theme&);
    [[nodiscard]] QSize minimumSizeHint() const override; ///< nothing is cut off at the right

signals:
    void filterChanged(const standpoint::Filter&);

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    FacetGroup* group(const QString& title, bool open);
    QWidget* switches();
    QWidget* thresholds();
    QWidget* dates();
    void showFilter();
    void readWidgets();

    Filter filter_;
    QScrollArea* scroll_;
    FacetGroup *stances_, *polarities_, *relationKinds_, *actorKinds_, *statuses_, *sources_, *documents_;
    QCheckBox *positions_, *relations_, *hideUnconnected_;
    QSlider* confidence_;
    QLabel *confidenceWords_, *dateWords_;
    QWidget* dates_; ///< only in sight while dates are left out
    QSpinBox* evidence_;
    QPushButton* reset_;
    std::vector<FacetGroup*> groups_;
    bool filling_ = false;
};

} // namespace standpoint
