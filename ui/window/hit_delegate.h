#pragma once
// A row of the search's list: a section's name, or a hit; a sentence with the article it stands in.

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace standpoint {

class HitDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { HitRole = Qt::UserRole + 1, SourceRole }; ///< HitRole is missing on a section's name
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme) { theme_ = theme; }
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;

private:
    Theme theme_ = lightTheme();
};

} // namespace standpoint
