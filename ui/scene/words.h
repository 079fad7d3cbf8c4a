#pragma once
// Fitting words into a few lines.

#include <QFont>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace standpoint {

struct TextStyle {
    int pixels = 12;
    QFont::Weight weight = QFont::Medium;
    bool operator==(const TextStyle&) const = default;
};

inline constexpr double lineHeight = 1.22; ///< in units of the font's size

/// Some 5 ns a letter in Latin-1, some microseconds for words in other letters. Any thread.
[[nodiscard]] double widthOf(QStringView, const TextStyle&);
[[nodiscard]] QSizeF sizeOf(const QStringList& lines, const TextStyle&);

/// Words on as few lines as fit `width`, balanced; what is over after `maxLines` ends in "…". A word longer than a line
/// is broken. maxLines 0: as many as needed. Joined with spaces, lines that were neither elided nor broken give the
/// text again.
[[nodiscard]] QStringList wrap(const QString& text, const TextStyle&, double width, int maxLines);

} // namespace standpoint
