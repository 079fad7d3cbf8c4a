#pragma once
// Light, dark, or as the desktop has it; remembered.

#include "ui/theme/theme.h"

#include <QObject>

class QMenu;

namespace standpoint {

/// Dresses the whole application; views that paint for themselves listen to changed().
class ThemeSwitch : public QObject {
    Q_OBJECT

public:
    explicit ThemeSwitch(QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const { return *theme_; }
    void choose(ThemeChoice);
    void fillMenu(QMenu&);

signals:
    void changed(const standpoint::Theme&);

private:
    void apply(ThemeChoice);

    QPalette desktop_;
    ThemeChoice choice_ = ThemeChoice::Desktop;
    const Theme* theme_;
};

} // namespace standpoint
