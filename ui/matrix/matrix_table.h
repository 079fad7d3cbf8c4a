#pragma once
// The table of marks with its two headers.

#include "ui/matrix/matrix_model.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace standpoint {

/// Draws a cell: hairlines, the cross of row and column under the pointer, the mark, the ring of what is picked.
class MatrixDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit MatrixDelegate(const MatrixModel& model, QObject* parent = nullptr) : QStyledItemDelegate(parent), model_(model) {}
    void setTheme(const Theme& theme) { theme_ = theme; }
    void setHovered(const QModelIndex& at) { hovered_ = at; }
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;

private:
    const MatrixModel& model_;
    Theme theme_ = lightTheme();
    QPersistentModelIndex hovered_;
};

/// Names of actors at the left, of issues upright above; too long ones end in "…".
class MatrixHeader : public QHeaderView {
    Q_OBJECT

public:
    MatrixHeader(Qt::Orientation, const MatrixModel&, QWidget* parent = nullptr);
    void setTheme(const Theme&);
    void setHovered(int section);
    void setCurrent(int section); ///< of the current cell
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter*, const QRect&, int section) const override;

private:
    const MatrixModel& model_;
    Theme theme_ = lightTheme();
    int hovered_ = -1, current_ = -1;
};

/// Arrow keys go from cell to cell, with Ctrl to the next one that has a mark.
class MatrixTable : public QTableView {
    Q_OBJECT

public:
    explicit MatrixTable(MatrixModel&, QWidget* parent = nullptr);
    void setTheme(const Theme&);

protected:
    QModelIndex moveCursor(CursorAction, Qt::KeyboardModifiers) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void focusInEvent(QFocusEvent*) override; ///< the first cell becomes current, but nobody chose it
    bool viewportEvent(QEvent*) override;

private:
    void hover(const QModelIndex&);

    MatrixModel& model_;
    MatrixDelegate* delegate_;
    MatrixHeader *actors_, *issues_;
};

} // namespace standpoint
