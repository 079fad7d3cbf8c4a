#pragma once
// The cards of some statements as a list, made as they come into sight.

#include "ui/evidence/card.h"

#include <QAbstractListModel>

#include <map>

namespace standpoint {

/// One row a statement. Rows are handed out in portions (canFetchMore), so that a node with thousands opens at once.
class CardModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { StatementRole = Qt::UserRole + 1 };
    using QAbstractListModel::QAbstractListModel;

    void setStatements(Shown, std::vector<StatementId>);
    [[nodiscard]] const Card& card(int row) const; ///< made on first use
    [[nodiscard]] StatementId statement(int row) const { return statements_.at(std::size_t(row)); }
    /// The row of a statement, fetched if it was not yet; -1 where it is none of these.
    int rowOf(StatementId);
    [[nodiscard]] int total() const { return int(statements_.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex&, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    void fetchUpTo(int rows);

    Shown shown_;
    std::vector<StatementId> statements_;
    int fetched_ = 0;
    mutable std::map<StatementId, Card> cards_;
};

} // namespace standpoint
