// The window's widgets in a theme's colours.
#include "ui/theme/theme.h"

namespace standpoint {

namespace {

/// Colour between two, `share` of the way to the second.
QColor between(const QColor& a, const QColor& b, double share) {
    const auto mix = [&](int x, int y) { return qRound(x + share * (y - x)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

constexpr const char* sheet = R"(
QMainWindow, QDialog { background: @background; }
QMainWindow::separator { background: @hairline; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @selection; }
QToolTip { background: @raised; color: @text; border: 1px solid @hairline; padding: 4px 6px; }

QMenuBar { background: @background; border-bottom: 1px solid @hairline; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: @hover; color: @text; }
QMenu { background: @raised; border: 1px solid @hairline; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 24px; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 0; }

QToolBar { background: @background; border: none; border-bottom: 1px solid @hairline; padding: 4px 8px; spacing: 6px; }
QStatusBar { background: @background; color: @muted; border-top: 1px solid @hairline; }
QStatusBar::item { border: none; }

QDockWidget { color: @muted; font-weight: 600; }
QDockWidget::title { background: @background; padding: 6px 10px; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; border-radius: 3px; background: transparent;
    subcontrol-origin: padding; subcontrol-position: right center; width: 16px; height: 16px; }
QDockWidget::close-button { right: 2px; }
QDockWidget::float-button { right: 20px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @hover; }
QTabBar::tab { padding: 6px 12px; color: @muted; background: transparent; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @nodeLine; }
QTabBar::tab:hover { color: @text; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit {
    background: @raised; color: @text; border: 1px solid @hairline; border-radius: 6px; padding: 4px 8px;
    selection-background-color: @highlight; selection-color: @text; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus { border-color: @selection; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QLabel#heading:disabled, QLabel#muted:disabled {
    color: @disabled; }
QComboBox QLineEdit { background: transparent; border: none; border-radius: 0; padding: 0; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @hairline; selection-background-color: @hover;
    selection-color: @text; }

QPushButton, QToolButton { background: @raised; color: @text; border: 1px solid @hairline; border-radius: 6px;
    padding: 4px 12px; }
QToolButton { padding: 4px 8px; }
QToolBar QToolButton { background: transparent; border-color: transparent; }
QPushButton:hover, QToolButton:hover, QToolBar QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @highlight; }
QPushButton:focus, QToolButton:focus { border-color: @selection; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; }
QPushButton#primary { background: @nodeLine; color: @background; border-color: @nodeLine; font-weight: 600; }
QPushButton#primary:hover { background: @text; }
QPushButton#primary:focus { border-color: @selection; }

QListView, QTreeView, QTableView, QTextBrowser, QTextEdit { background: @background; color: @text; border: none;
    selection-background-color: @highlight; selection-color: @text; }
QListView::item, QTreeView::item { padding: 4px 6px; border-radius: 4px; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @highlight; color: @text; }
QHeaderView::section { background: @background; color: @muted; border: none; border-bottom: 1px solid @hairline;
    padding: 4px 6px; }
QTableCornerButton::section { background: @background; border: none; border-bottom: 1px solid @hairline; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { background: @handle; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @handle; border-radius: 2px; }
QSlider::add-page:horizontal { background: @nodeLine; border-radius: 2px; }
QSlider::handle:horizontal { background: @raised; border: 2px solid @nodeLine; width: 10px; height: 10px; margin: -5px 0;
    border-radius: 7px; }
QSlider::handle:horizontal:hover { background: @hover; }
QSlider::handle:horizontal:focus { border-color: @selection; }
QSlider::handle:horizontal:disabled, QSlider::add-page:horizontal:disabled { background: @hairline; border-color: @disabled; }
QProgressBar { background: @hairline; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @nodeLine; border-radius: 3px; }

QFrame#card { background: @raised; border: 1px solid @hairline; border-radius: 8px; }
QFrame#card:hover { border-color: @selection; }
QLabel#heading { font-weight: 600; }
QLabel#muted { color: @muted; }
)";

} // namespace

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.background);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.raised);
    palette.setColor(QPalette::AlternateBase, theme.background);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, between(theme.raised, theme.selection, 0.25));
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::Link, theme.text);
    palette.setColor(QPalette::LinkVisited, theme.muted);
    palette.setColor(QPalette::Mid, theme.hairline);
    palette.setColor(QPalette::Midlight, theme.hairline);
    palette.setColor(QPalette::Dark, theme.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, between(theme.background, theme.muted, 0.6));
    return palette;
}

QString styleSheetOf(const Theme& theme) {
    QString text = QString::fromLatin1(sheet);
    const auto fill = [&](const char* name, const QColor& color) { text.replace(QLatin1String(name), color.name()); };
    fill("@background", theme.background);
    fill("@raised", theme.raised);
    fill("@text", theme.text);
    fill("@muted", theme.muted);
    fill("@nodeLine", theme.nodeLine);
    fill("@selection", theme.selection);
    fill("@hairline", theme.hairline);
    fill("@hover", between(theme.background, theme.nodeLine, 0.1));
    fill("@highlight", between(theme.raised, theme.selection, 0.25));
    fill("@handle", between(theme.background, theme.muted, 0.4));
    fill("@disabled", between(theme.background, theme.muted, 0.6));
    return text;
}

} // namespace standpoint
