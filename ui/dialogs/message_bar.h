#pragma once
// A bar above the graph that says what happened, what is safe and what to do; it stays until it is closed.

#include "core/model/result.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace standpoint {

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Replaces what it said before. `details`, if there are any, open on request, one a line.
    void tell(const QString& text, const QStringList& details = {});
    void tell(const Error&);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QStringList& details() const { return details_; }

private:
    void showDetails();

    QStringList details_;
    QLabel* words_;
    QPushButton* more_;
};

/// "file: what happened. What to do."
[[nodiscard]] QString wordsOf(const Error&);

} // namespace standpoint
