#pragma once
// Who takes which stand on what: actors × issues.

#include "ui/matrix/matrix_table.h"
#include "ui/window/latest.h"
#include "ui/window/selection.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace standpoint {

/// Follows the selection and changes it: a cell picks its statements, a header its actor or issue. Arranged off the GUI thread, and
/// only while it is in sight.
class MatrixView : public QWidget {
    Q_OBJECT

public:
    explicit MatrixView(SharedSelection&, QWidget* parent = nullptr);

    void setShown(const Shown&);
    void setTheme(const Theme&);
    void setOrder(MatrixOrder);
    void setMinActors(int);
    [[nodiscard]] MatrixModel& model() { return *model_; }
    [[nodiscard]] MatrixTable& table() { return *table_; }
    [[nodiscard]] QString words() const; ///< what stands in the place of an empty table

signals:
    void arranged();

protected:
    void showEvent(QShowEvent*) override;

private:
    QWidget* bar();
    void refresh();
    void take(ArrangedMatrix);
    void chooseCell(const QModelIndex&);
    void chooseNode(Qt::Orientation, int section);
    void followPick();

    SharedSelection& selection_;
    Shown shown_;
    bool stale_ = true; ///< the table is not of shown_ yet
    Latest<ArrangedMatrix> arranging_;
    MatrixModel* model_;
    MatrixTable* table_;
    QComboBox* order_;
    QSpinBox* minActors_;
    class ToneLegend* legend_;
    QLabel* words_;
    bool following_ = false; ///< the selection, so that it is not told what it said
};

} // namespace standpoint
