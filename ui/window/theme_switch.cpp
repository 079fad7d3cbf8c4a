#include "ui/window/theme_switch.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

// A static library's resources are not there until they are asked for; the macro must stand outside of namespaces.
static void loadMarks() { Q_INIT_RESOURCE(window); }

namespace standpoint {

namespace {

const QString key = QStringLiteral("theme");

constexpr const char* sheet = R"(
QFrame#messageBar, QFrame#focusBar { background: @raised; border: none; border-bottom: 1px solid @hairline; }
QFrame#messageBar { border-left: 3px solid @selection; }
QLabel#preview, QListView#hits, QListView#names { background: @raised; border: 1px solid @hairline; }
QComboBox { padding-right: 22px; }
QComboBox::down-arrow { image: url(:/marks/down-@name.svg); width: 12px; height: 12px; }
QSpinBox { padding-right: 20px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: 18px; border: none; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url(:/marks/up-@name.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(:/marks/down-@name.svg); width: 10px; height: 10px; }
QToolButton::menu-indicator { image: url(:/marks/down-@name.svg); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }
QToolButton#withMenu { padding-right: 22px; }
QDockWidget { titlebar-close-icon: url(:/marks/close-@name.svg); titlebar-normal-icon: url(:/marks/float-@name.svg); }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: 3px; background: @raised; }
QCheckBox::indicator:checked { border-color: @nodeLine; background: @nodeLine; image: url(:/marks/tick-@name.svg); }
QCheckBox::indicator:disabled { border-color: @disabled; }
QCheckBox::indicator:checked:disabled { background: @disabled; }
QCheckBox::indicator:focus { border-color: @selection; }
)";

/// What the window has beyond the theme's own sheet: its bars, and the marks in its controls.
QString sheetOf(const Theme& theme) {
    QString text = QString::fromLatin1(sheet);
    const auto fill = [&](const char* name, const QString& value) { text.replace(QLatin1String(name), value); };
    fill("@raised", theme.raised.name());
    fill("@hairline", theme.hairline.name());
    fill("@selection", theme.selection.name());
    fill("@muted", theme.muted.name());
    fill("@nodeLine", theme.nodeLine.name());
    fill("@disabled", paletteOf(theme).color(QPalette::Disabled, QPalette::Text).name());
    fill("@name", theme.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return text;
}

} // namespace

ThemeSwitch::ThemeSwitch(QObject* parent) : QObject(parent), desktop_(QApplication::palette()) {
    const int saved = QSettings().value(key, int(ThemeChoice::Desktop)).toInt();
    choice_ = saved == int(ThemeChoice::Light) || saved == int(ThemeChoice::Dark) ? ThemeChoice(saved) : ThemeChoice::Desktop;
    theme_ = &themeFor(choice_, desktop_);
    loadMarks();
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
    qApp->setStyleSheet(styleSheetOf(*theme_) + sheetOf(*theme_));
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
