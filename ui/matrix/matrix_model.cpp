#include "ui/matrix/matrix_model.h"

#include <algorithm>

namespace standpoint {

namespace {

std::vector<int> inverse(const std::vector<int>& order) {
    std::vector<int> where(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) where[std::size_t(order[i])] = int(i);
    return where;
}

/// "supports", "opposes", "has mixed views on".
QString verbFor(Tone tone) {
    return qt(verbOf(tone == Tone::Positive ? Stance::Supports : tone == Tone::Negative ? Stance::Opposes : Stance::Mixed));
}

QString countsOf(const StanceCell& cell) {
    QStringList parts;
    const auto add = [&](int count, const char* what) {
        if (count > 0) parts << QStringLiteral("%1 %2").arg(count).arg(QLatin1String(what));
    };
    add(cell.supports, "for");
    add(cell.opposes, "against");
    add(cell.mixed, "mixed");
    return parts.size() > 1 ? parts.join(QStringLiteral(", ")) : statementsInWords(int(cell.statements.size()));
}

} // namespace

ArrangedMatrix arrange(const GraphView& view, int minActors, MatrixOrder order) {
    ArrangedMatrix arranged{buildMatrix(view, minActors), {}, {}};
    arranged.rows = orderOf(arranged.matrix, MatrixAxis::Actors, order);
    arranged.columns = orderOf(arranged.matrix, MatrixAxis::Issues, order);
    return arranged;
}

void MatrixModel::setMatrix(ArrangedMatrix arranged) {
    beginResetModel();
    arranged_ = std::move(arranged);
    rowOf_ = inverse(arranged_.rows);
    columnOf_ = inverse(arranged_.columns);
    endResetModel();
}

void MatrixModel::setPick(const Pick& pick) {
    pickedStatements_ = {pick.statements.begin(), pick.statements.end()};
    pickedNodes_ = {pick.nodes.begin(), pick.nodes.end()};
    if (rowCount() == 0) return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const StanceCell* MatrixModel::cell(const QModelIndex& at) const {
    if (!at.isValid()) return nullptr;
    return arranged_.matrix.find(arranged_.rows[std::size_t(at.row())], arranged_.columns[std::size_t(at.column())]);
}

const GraphNode& MatrixModel::node(Qt::Orientation orientation, int section) const {
    return orientation == Qt::Vertical ? arranged_.matrix.actors[std::size_t(arranged_.rows[std::size_t(section)])]
                                       : arranged_.matrix.issues[std::size_t(arranged_.columns[std::size_t(section)])];
}

bool MatrixModel::isPicked(const QModelIndex& at) const {
    if (pickedStatements_.empty()) return false;
    const StanceCell* found = cell(at);
    return found && std::ranges::any_of(found->statements, [&](StatementId id) { return pickedStatements_.contains(id); });
}

bool MatrixModel::isPicked(Qt::Orientation orientation, int section) const {
    return !pickedNodes_.empty() && pickedNodes_.contains(node(orientation, section).ref);
}

QModelIndex MatrixModel::firstPicked() const {
    const auto wanted = [&](const StanceCell& one) {
        if (!pickedStatements_.empty())
            return std::ranges::any_of(one.statements, [&](StatementId id) { return pickedStatements_.contains(id); });
        return pickedNodes_.contains(arranged_.matrix.actors[std::size_t(one.row)].ref) ||
               pickedNodes_.contains(arranged_.matrix.issues[std::size_t(one.column)].ref);
    };
    if (pickedStatements_.empty() && pickedNodes_.empty()) return {};
    const auto at = std::ranges::find_if(arranged_.matrix.cells, wanted);
    if (at == arranged_.matrix.cells.end()) return {};
    return index(rowOf_[std::size_t(at->row)], columnOf_[std::size_t(at->column)]);
}

int MatrixModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(arranged_.rows.size()); }

int MatrixModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(arranged_.columns.size()); }

QString MatrixModel::words(const QModelIndex& at) const {
    const QString actor = qt(node(Qt::Vertical, at.row()).label), issue = qt(node(Qt::Horizontal, at.column()).label);
    if (const StanceCell* found = cell(at))
        return QStringLiteral("%1 %2 %3 · %4").arg(actor, verbFor(found->tone()), issue, countsOf(*found));
    return QStringLiteral("%1 says nothing about %2").arg(actor, issue);
}

QVariant MatrixModel::data(const QModelIndex& at, int role) const {
    if (!at.isValid()) return {};
    if (role == Qt::AccessibleTextRole) return words(at);
    if (role == Qt::ToolTipRole) return tipOf(words(at));
    return {};
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const GraphNode& shown = node(orientation, section);
    if (role == Qt::DisplayRole) return qt(shown.label);
    if (role == Qt::ToolTipRole) return tipOf(QStringLiteral("%1 · %2").arg(qt(shown.label), statementsInWords(shown.statements)));
    return {};
}

} // namespace standpoint
