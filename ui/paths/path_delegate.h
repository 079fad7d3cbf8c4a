#pragma once
// Draws a path: its actors with arrows between them as the graph has them, and below a quote for each step.

#include "ui/paths/path_row.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace standpoint {

class PathDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setRows(std::vector<PathRow> rows) { rows_ = std::move(rows); } ///< by the list's rows
    [[nodiscard]] const std::vector<PathRow>& rows() const { return rows_; }
    void setTheme(const Theme& theme) { theme_ = theme; }
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;

private:
    void paintQuote(QPainter&, const HopRow&, const QRectF& line, const QFont&) const;

    Theme theme_ = lightTheme();
    std::vector<PathRow> rows_;
};

} // namespace standpoint
