#pragma once
// A row of a facet list: a tick box, the value, and at the right its count, or "only" under the pointer.

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace standpoint {

class FacetDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole, CountRole, AloneRole };
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme& theme) { theme_ = theme; }
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;
    bool editorEvent(QEvent*, QAbstractItemModel*, const QStyleOptionViewItem&, const QModelIndex&) override;

signals:
    void onlyWanted(qint64 key);

private:
    Theme theme_ = lightTheme();
};

} // namespace standpoint
