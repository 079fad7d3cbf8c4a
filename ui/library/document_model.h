#pragma once
// The articles of a project as a list.

#include "core/model/statement.h"

#include <QAbstractListModel>

#include <map>

namespace standpoint {

/// One row a document, in the order in which they came. DisplayRole is its title, AboutRole the line under it,
/// CountRole how many statements were read from it.
class DocumentModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { AboutRole = Qt::UserRole + 1, CountRole };
    using QAbstractListModel::QAbstractListModel;

    void setCorpus(const Corpus&); ///< rows that stay are kept, and with them what is selected
    [[nodiscard]] DocumentId document(int row) const { return documents_.at(std::size_t(row)).id; }
    [[nodiscard]] int rowOf(DocumentId) const; ///< -1 where it is none of these

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex&, int role = Qt::DisplayRole) const override;

private:
    std::vector<DocumentInfo> documents_;
    std::map<DocumentId, int> statements_;
};

} // namespace standpoint
