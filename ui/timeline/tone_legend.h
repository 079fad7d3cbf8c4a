#pragma once
// What the parts of a bar mean.

#include "ui/theme/theme.h"

#include <QWidget>

namespace standpoint {

class ToneLegend : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setTheme(const Theme&);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Theme theme_ = lightTheme();
};

} // namespace standpoint
