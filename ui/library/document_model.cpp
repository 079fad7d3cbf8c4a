#include "ui/library/document_model.h"

#include "ui/window/words.h"

#include <algorithm>
#include <set>

namespace standpoint {

void DocumentModel::setCorpus(const Corpus& corpus) {
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (corpus.find(document(row))) continue;
        beginRemoveRows({}, row, row);
        documents_.erase(documents_.begin() + row);
        endRemoveRows();
    }
    statements_.clear();
    for (const Statement& statement : corpus.statements) {
        std::set<DocumentId> places;
        for (const Evidence& evidence : statement.evidence) places.insert(evidence.document);
        for (const DocumentId id : places) ++statements_[id];
    }
    for (const DocumentInfo& info : corpus.documents) {
        if (const int row = rowOf(info.id); row >= 0) {
            documents_[std::size_t(row)] = info;
            continue;
        }
        beginInsertRows({}, rowCount(), rowCount());
        documents_.push_back(info);
        endInsertRows();
    }
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

int DocumentModel::rowOf(DocumentId id) const {
    const auto at = std::ranges::find(documents_, id, &DocumentInfo::id);
    return at == documents_.end() ? -1 : int(at - documents_.begin());
}

int DocumentModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(documents_.size()); }

QVariant DocumentModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const DocumentInfo& info = documents_[std::size_t(index.row())];
    const auto about = [&] {
        QStringList parts;
        if (!info.outlet.empty()) parts << qt(info.outlet);
        if (!info.date.empty()) parts << dateInWords(info.date);
        return parts.join(QStringLiteral(" · "));
    };
    const auto found = statements_.find(info.id);
    const int count = found == statements_.end() ? 0 : found->second;
    switch (role) {
    case Qt::DisplayRole: return qt(info.label());
    case AboutRole: return about();
    case Qt::AccessibleTextRole: return QStringList({qt(info.label()), about(), statementsInWords(count)}).join(QStringLiteral(", "));
    case Qt::ToolTipRole: {
        QStringList lines{qt(info.label())};
        if (!info.byline.empty()) lines << QStringLiteral("By ") + qt(info.byline);
        if (!about().isEmpty()) lines << about();
        lines << statementsInWords(count);
        if (!info.origin.empty()) lines << qt(info.origin);
        return tipOf(lines.join(QChar('\n')));
    }
    case CountRole: return count;
    default: return {};
    }
}

} // namespace standpoint
