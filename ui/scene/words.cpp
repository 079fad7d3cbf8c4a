#include "ui/scene/words.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <vector>

namespace standpoint {

namespace {

/// Widths of a weight's letters, measured once: Qt shapes words at some microseconds each, and a large graph has
/// hundreds of thousands. The scene's fonts are not hinted, so that widths grow with the size.
class Ruler {
public:
    explicit Ruler(QFont::Weight weight) : metrics_(sceneFont(size_, weight)) {
        steps_.fill(std::numeric_limits<float>::quiet_NaN());
    }

    /// At a size of one pixel.
    [[nodiscard]] double widthOf(QStringView text) {
        if (!std::ranges::all_of(text, [](QChar c) { return c.unicode() < letters_; }))
            return metrics_.horizontalAdvance(text.toString()) / size_;
        double width = 0;
        char16_t last = 0;
        for (const QChar letter : text)
            width += step(std::exchange(last, letter.unicode()), letter.unicode());
        return width;
    }

private:
    static constexpr std::size_t letters_ = 256; // Latin-1; other words are shaped
    static constexpr int size_ = 64;

    /// How much a letter adds behind another one, kerning included.
    float step(char16_t last, char16_t letter) {
        float& known = steps_[last * letters_ + letter];
        if (std::isnan(known)) {
            const QString before = last == 0 ? QString() : QString(QChar(last));
            known = static_cast<float>(
                (metrics_.horizontalAdvance(before + QChar(letter)) - metrics_.horizontalAdvance(before)) / size_);
        }
        return known;
    }

    QFontMetricsF metrics_;
    std::array<float, letters_ * letters_> steps_{};
};

Ruler& rulerOf(QFont::Weight weight) {
    thread_local std::map<QFont::Weight, std::unique_ptr<Ruler>> rulers; // fonts are measured in worker threads too
    std::unique_ptr<Ruler>& ruler = rulers[weight];
    if (!ruler) ruler = std::make_unique<Ruler>(weight);
    return *ruler;
}

struct Piece {
    QStringView text;
    double width = 0;
};

/// Words, of which those wider than a line are cut, after a hyphen where there is one.
std::vector<Piece> piecesOf(const QString& text, const TextStyle& style, double width) {
    std::vector<Piece> pieces;
    const auto measured = [&](QStringView part) { return Piece{part, widthOf(part, style)}; };
    for (QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        while (word.size() > 1 && widthOf(word, style) > width) {
            qsizetype length = word.size() - 1;
            while (length > 1 && widthOf(word.first(length), style) > width)
                --length;
            if (word.at(length - 1).isHighSurrogate()) ++length;
            if (const qsizetype hyphen = word.first(length).lastIndexOf(u'-'); hyphen > 0) length = hyphen + 1;
            pieces.push_back(measured(word.first(length)));
            word = word.sliced(length);
        }
        if (!word.isEmpty()) pieces.push_back(measured(word));
    }
    return pieces;
}

struct Lines {
    std::vector<std::size_t> starts; ///< the first piece of each
    double widest = 0;
};

Lines fill(const std::vector<Piece>& pieces, double space, double width) {
    Lines lines;
    double taken = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double longer = taken + space + pieces[i].width;
        const bool fits = !lines.starts.empty() && longer <= width;
        if (!fits) lines.starts.push_back(i);
        taken = fits ? longer : pieces[i].width;
        lines.widest = std::max(lines.widest, taken);
    }
    return lines;
}

QStringList wordsOf(const std::vector<Piece>& pieces, const Lines& lines) {
    QStringList words;
    words.reserve(static_cast<qsizetype>(lines.starts.size()));
    for (std::size_t line = 0; line < lines.starts.size(); ++line) {
        const std::size_t end = line + 1 < lines.starts.size() ? lines.starts[line + 1] : pieces.size();
        qsizetype length = -1;
        for (std::size_t i = lines.starts[line]; i < end; ++i)
            length += pieces[i].text.size() + 1;
        QString joined;
        joined.reserve(length);
        for (std::size_t i = lines.starts[line]; i < end; ++i)
            (i > lines.starts[line] ? joined += ' ' : joined) += pieces[i].text;
        words << joined;
    }
    return words;
}

QString elided(const QString& text, const TextStyle& style, double width) {
    if (widthOf(text, style) <= width) return text;
    qsizetype length = text.size();
    QString cut;
    do {
        if (--length > 0 && text.at(length - 1).isHighSurrogate()) --length;
        cut = text.first(length).trimmed() + QChar(u'…');
    } while (length > 0 && widthOf(cut, style) > width);
    return cut;
}

} // namespace

double widthOf(QStringView text, const TextStyle& style) {
    return rulerOf(style.weight).widthOf(text) * style.pixels;
}

QSizeF sizeOf(const QStringList& lines, const TextStyle& style) {
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, widthOf(line, style));
    return {width, static_cast<double>(lines.size()) * lineHeight * style.pixels};
}

QStringList wrap(const QString& text, const TextStyle& style, double width, int maxLines) {
    const QString simple = text.simplified();
    const std::vector<Piece> pieces = piecesOf(simple, style, width);
    const double space = widthOf(u" ", style);
    const Lines lines = fill(pieces, space, width);
    const std::size_t count = lines.starts.size();
    if (count == 1 && pieces.size() > 0 && simple == text) return {text}; // shares the label's characters
    if (maxLines > 0 && count > static_cast<std::size_t>(maxLines)) {
        QStringList words = wordsOf(pieces, lines);
        const QString rest = words.mid(maxLines - 1).join(' ');
        return words.first(maxLines - 1) << elided(rest, style, width);
    }
    // The narrowest width that needs no more lines balances them.
    double low = 0, high = width;
    while (high - low > 1) {
        const double middle = (low + high) / 2;
        const Lines tried = fill(pieces, space, middle);
        (tried.starts.size() <= count && tried.widest <= middle ? high : low) = middle;
    }
    return wordsOf(pieces, fill(pieces, space, high));
}

} // namespace standpoint
