#pragma once
// Why the graph says so: what is picked, and a card for each statement behind it.

#include "ui/evidence/card_model.h"
#include "ui/theme/theme.h"
#include "ui/window/selection.h"

#include <QWidget>

class QLabel;
class QListView;

namespace standpoint {

class CardDelegate;

/// Follows the selection: with nothing picked it lists every shown statement. A click on a card makes its statement the
/// selection's; the pointer on a card makes it the hovered one.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPanel(SharedSelection&, QWidget* parent = nullptr);

    void setShown(const Shown&);
    void setTheme(const Theme&);
    [[nodiscard]] CardModel& cards() { return *model_; }
    [[nodiscard]] QListView& list() { return *list_; }
    [[nodiscard]] QString heading() const;

signals:
    void messageWanted(const QString& text); ///< for the status bar: "Copied"

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void follow();
    void followStatement();
    void writeHeading();
    void copyCard();

    SharedSelection& selection_;
    Shown shown_;
    CardModel* model_;
    CardDelegate* delegate_;
    QListView* list_;
    QLabel *name_, *about_, *doubt_, *empty_;
};

} // namespace standpoint
