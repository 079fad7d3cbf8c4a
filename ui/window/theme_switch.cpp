#include "ui/window/theme_switch.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

namespace standpoint {

namespace {

const QString key = QStringLiteral("theme");

/// What the window has beyond the theme's own sheet: the bars around the graph.
QString barsOf(const Theme& theme) {
    return QStringLiteral("QFrame#messageBar, QFrame#focusBar { background: %1; border: none; border-bottom: 1px solid %2; }"
                          "QFrame#messageBar { border-left: 3px solid %3; }"
                          "QLabel#preview { border: 1px solid %2; }")
        .arg(theme.raised.name(), theme.hairline.name(), theme.selection.name());
}

} // namespace

ThemeSwitch::ThemeSwitch(QObject* parent) : QObject(parent), desktop_(QApplication::palette()) {
    const int saved = QSettings().value(key, int(ThemeChoice::Desktop)).toInt();
    choice_ = saved == int(ThemeChoice::Light) || saved == int(ThemeChoice::Dark) ? ThemeChoice(saved) : ThemeChoice::Desktop;
    theme_ = &themeFor(choice_, desktop_);
    QApplication::setFont(uiFont());
    apply(choice_);
}

void ThemeSwitch::choose(ThemeChoice choice) {
    QSettings().setValue(key, int(choice));
    apply(choice);
    emit changed(*theme_);
}

void ThemeSwitch::apply(ThemeChoice choice) {
    choice_ = choice;
    theme_ = &themeFor(choice, desktop_);
    QApplication::setPalette(paletteOf(*theme_));
    qApp->setStyleSheet(styleSheetOf(*theme_) + barsOf(*theme_));
}

void ThemeSwitch::fillMenu(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& words, ThemeChoice choice) {
        QAction* action = menu.addAction(words);
        action->setCheckable(true);
        action->setChecked(choice == choice_);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    };
    add(QStringLiteral("As the &desktop"), ThemeChoice::Desktop);
    add(QStringLiteral("&Light"), ThemeChoice::Light);
    add(QStringLiteral("Da&rk"), ThemeChoice::Dark);
}

} // namespace standpoint
