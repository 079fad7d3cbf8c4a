#pragma once
// A row of the list of articles: title over outlet, date and number of statements.

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace standpoint {

class DocumentDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme) { theme_ = theme; }
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;

private:
    Theme theme_ = lightTheme();
};

} // namespace standpoint
