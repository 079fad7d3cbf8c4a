#include "ui/scene/words.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>

#include <algorithm>

namespace standpoint {

namespace {

QFontMetricsF metricsOf(const TextStyle& style) {
    return QFontMetricsF(sceneFont(style.pixels, style.weight));
}

/// Words, of which those wider than a line are cut, after a hyphen where there is one.
QStringList piecesOf(const QString& text, const QFontMetricsF& metrics, double width) {
    QStringList pieces;
    for (QString word : text.simplified().split(' ', Qt::SkipEmptyParts)) {
        while (word.size() > 1 && metrics.horizontalAdvance(word) > width) {
            qsizetype length = word.size() - 1;
            while (length > 1 && metrics.horizontalAdvance(word.left(length)) > width)
                --length;
            if (word.at(length - 1).isHighSurrogate()) ++length;
            if (const qsizetype hyphen = word.left(length).lastIndexOf('-'); hyphen > 0) length = hyphen + 1;
            pieces << word.left(length);
            word.remove(0, length);
        }
        if (!word.isEmpty()) pieces << word;
    }
    return pieces;
}

QStringList fill(const QStringList& pieces, const QFontMetricsF& metrics, double width) {
    QStringList lines;
    for (const QString& piece : pieces) {
        const QString longer = lines.isEmpty() ? piece : lines.last() + ' ' + piece;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
            lines.last() = longer;
        else
            lines << piece;
    }
    return lines;
}

} // namespace

double widthOf(const QString& text, const TextStyle& style) {
    return metricsOf(style).horizontalAdvance(text);
}

QSizeF sizeOf(const QStringList& lines, const TextStyle& style) {
    const QFontMetricsF metrics = metricsOf(style);
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {width, static_cast<double>(lines.size()) * lineHeight * style.pixels};
}

QStringList wrap(const QString& text, const TextStyle& style, double width, int maxLines) {
    const QFontMetricsF metrics = metricsOf(style);
    const QStringList pieces = piecesOf(text, metrics, width);
    QStringList lines = fill(pieces, metrics, width);
    if (maxLines > 0 && lines.size() > maxLines) {
        const QString rest = lines.mid(maxLines - 1).join(' ');
        lines = lines.first(maxLines - 1) << metrics.elidedText(rest, Qt::ElideRight, width);
        return lines;
    }
    // The narrowest width that needs no more lines balances them.
    double low = 0, high = width;
    while (high - low > 1) {
        const double middle = (low + high) / 2;
        const QStringList tried = fill(pieces, metrics, middle);
        const bool fits = tried.size() <= lines.size() && std::ranges::all_of(tried, [&](const QString& line) {
                              return metrics.horizontalAdvance(line) <= middle;
                          });
        (fits ? high : low) = middle;
    }
    return fill(pieces, metrics, high);
}

} // namespace standpoint
