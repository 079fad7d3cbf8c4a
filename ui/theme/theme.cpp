#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace standpoint {

const QColor& Theme::of(Tone tone) const {
    switch (tone) {
    case Tone::Positive:
        return supports;
    case Tone::Negative:
        return opposes;
    case Tone::Mixed:
        return mixed;
    case Tone::Neutral:
        break;
    }
    return neutral;
}

// Supports and opposes are equally light, so that neither side looks louder; each pair with its background has a
// contrast of at least 4.5 for words and 3 for marks (WCAG 2.1, 1.4.3 and 1.4.11).
const Theme& lightTheme() {
    static const Theme theme{.dark = false,
                             .background = QColor("#FAFAF7"),
                             .raised = QColor("#FFFFFF"),
                             .text = QColor("#1B2330"),
                             .muted = QColor("#5A6472"),
                             .supports = QColor("#0067A6"),
                             .opposes = QColor("#C24E00"),
                             .mixed = QColor("#8A4F8F"),
                             .neutral = QColor("#6B7280"),
                             .nodeFill = QColor("#E6EAF0"),
                             .nodeLine = QColor("#4A5566"),
                             .selection = QColor("#B27700"),
                             .hairline = QColor("#DFE2E6")};
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme{.dark = true,
                             .background = QColor("#15181D"),
                             .raised = QColor("#1E2329"),
                             .text = QColor("#E8EAED"),
                             .muted = QColor("#A0A8B4"),
                             .supports = QColor("#5DB5F0"),
                             .opposes = QColor("#FF8B4D"),
                             .mixed = QColor("#CC9AD3"),
                             .neutral = QColor("#98A2B0"),
                             .nodeFill = QColor("#2A3038"),
                             .nodeLine = QColor("#AEB7C4"),
                             .selection = QColor("#F2B84B"),
                             .hairline = QColor("#323941")};
    return theme;
}

const Theme& themeFor(ThemeChoice choice, const QPalette& desktop) {
    const bool desktopDark =
        desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::Desktop && desktopDark);
    return dark ? darkTheme() : lightTheme();
}

namespace {

/// Inter, if the system has it: drawn for screens, and its figures line up.
QString family() {
    static const QString name = QFontDatabase::hasFamily("Inter")
                                    ? QString("Inter")
                                    : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    return name;
}

} // namespace

QFont uiFont(double points, QFont::Weight weight) {
    QFont font(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    font.setFamily(family());
    if (points > 0) font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QFont sceneFont(double pixels, QFont::Weight weight) {
    QFont font(family());
    // QFont takes whole pixels only; points at 72 DPI keep the fraction, but would follow the screen's DPI.
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting); // widths that scale with the zoom
    return font;
}

} // namespace standpoint
