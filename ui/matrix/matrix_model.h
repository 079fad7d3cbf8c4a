#pragma once
// The stance matrix as a table, in some order, with what of it is picked.

#include "core/graph/matrix.h"
#include "ui/window/shown.h"

#include <QAbstractTableModel>

#include <set>

namespace standpoint {

/// A matrix with the order of its rows and columns.
struct ArrangedMatrix {
    StanceMatrix matrix;
    std::vector<int> rows, columns; ///< places in matrix.actors and issues
};

[[nodiscard]] ArrangedMatrix arrange(const GraphView&, int minActors, MatrixOrder);

class MatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(ArrangedMatrix);
    void setPick(const Pick&);
    [[nodiscard]] const StanceCell* cell(const QModelIndex&) const; ///< null where the actor says nothing about the issue
    [[nodiscard]] const GraphNode& node(Qt::Orientation, int section) const;
    [[nodiscard]] bool isPicked(const QModelIndex&) const;             ///< a statement of the cell is
    [[nodiscard]] bool isPicked(Qt::Orientation, int section) const;   ///< its actor or issue is
    /// The first cell with a picked statement, else the first cell of a picked row or column; invalid where there is none.
    [[nodiscard]] QModelIndex firstPicked() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex&, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString words(const QModelIndex&) const;

    ArrangedMatrix arranged_;
    std::vector<int> rowOf_, columnOf_; ///< where a place of the matrix stands
    std::set<StatementId> pickedStatements_;
    std::set<NodeRef> pickedNodes_;
};

} // namespace standpoint
