#pragma once
// Draws cards: a raised frame, at its left the tone as a line in its pattern, in it the words.

#include "ui/evidence/card_model.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>
#include <QTextDocument>

#include <map>

namespace standpoint {

class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CardDelegate(const CardModel&, QObject* parent = nullptr);

    void setTheme(const Theme&);
    void forgetSizes(); ///< after the model or the font has changed
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;

private:
    void fill(QTextDocument&, const QFont&, int row, int width) const;

    const CardModel& model_;
    Theme theme_ = lightTheme();
    mutable std::map<std::pair<StatementId, int>, int> heights_; ///< by statement and width
};

} // namespace standpoint
