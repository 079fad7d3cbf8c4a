#include "ui/evidence/card_model.h"

#include <algorithm>

namespace standpoint {

namespace {
constexpr int portion = 40;
}

void CardModel::setStatements(Shown shown, std::vector<StatementId> statements) {
    beginResetModel();
    shown_ = std::move(shown);
    statements_ = std::move(statements);
    std::erase_if(statements_, [&](StatementId id) { return !shown_.corpus->find(id); });
    cards_.clear();
    fetched_ = std::min(portion, total());
    endResetModel();
}

const Card& CardModel::card(int row) const {
    const StatementId id = statement(row);
    const auto at = cards_.find(id);
    return at != cards_.end() ? at->second : cards_.emplace(id, makeCard(*shown_.corpus->find(id), shown_)).first->second;
}

int CardModel::rowOf(StatementId id) {
    const auto at = std::ranges::find(statements_, id);
    if (at == statements_.end()) return -1;
    const int row = int(at - statements_.begin());
    fetchUpTo(row + 1);
    return row;
}

int CardModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : fetched_; }

QVariant CardModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
    case Qt::DisplayRole: return card(index.row()).headline;
    case Qt::AccessibleTextRole: return card(index.row()).plain();
    case Qt::ToolTipRole: {
        const Card& made = card(index.row());
        const Statement* statement = shown_.corpus->find(made.statement);
        QStringList lines;
        if (const Relation* relation = statement->relation())
            lines << qt(nameOf(relation->kind)) + QStringLiteral(": ") + qt(definitionOf(relation->kind));
        if (!made.found.isEmpty()) lines << made.found;
        return lines.isEmpty() ? QVariant() : tipOf(lines.join(QChar('\n')));
    }
    case StatementRole: return QVariant::fromValue(qlonglong(statement(index.row()).value));
    default: return {};
    }
}

bool CardModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && fetched_ < total(); }

void CardModel::fetchMore(const QModelIndex& parent) {
    if (!parent.isValid()) fetchUpTo(fetched_ + portion);
}

void CardModel::fetchUpTo(int rows) {
    const int wanted = std::min(rows, total());
    if (wanted <= fetched_) return;
    beginInsertRows({}, fetched_, wanted - 1);
    fetched_ = wanted;
    endInsertRows();
}

} // namespace standpoint
