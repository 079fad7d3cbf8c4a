#pragma once
// Colours and fonts of the window and of pictures. Hue means stance, nothing else; all else is neutral.

#include "core/graph/filter.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace standpoint {

struct Theme {
    bool dark = false;
    QColor background, raised;                ///< the canvas and window; cards, fields, menus
    QColor text, muted;                       ///< words; small print
    QColor supports, opposes, mixed, neutral; ///< tones of edges
    QColor nodeFill, nodeLine;
    QColor selection; ///< amber ring; never a tone
    QColor hairline;  ///< between panels and around cards

    [[nodiscard]] const QColor& of(Tone) const;
    bool operator==(const Theme&) const = default;
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();

enum class ThemeChoice { Desktop, Light, Dark };

/// The theme for a choice; Desktop is dark where the desktop's own palette writes light on dark.
[[nodiscard]] const Theme& themeFor(ThemeChoice, const QPalette& desktop);

/// Inter where it is installed, else the system's sans serif. Size in points, the desktop's own for 0.
[[nodiscard]] QFont uiFont(double points = 0, QFont::Weight = QFont::Normal);
/// For drawing: size in pixels (scene units).
[[nodiscard]] QFont sceneFont(double pixels, QFont::Weight = QFont::Normal);

/// For QApplication::setPalette.
[[nodiscard]] QPalette paletteOf(const Theme&);
/// For QApplication::setStyleSheet: docks, tool bars, lists, fields, buttons. Object names it knows: `card` (a raised
/// frame), `quote`, `muted` (small print), `heading`, `primary` (the one main button of a panel).
[[nodiscard]] QString styleSheetOf(const Theme&);

} // namespace standpoint
