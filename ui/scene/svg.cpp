#include "ui/scene/svg.h"

#include "ui/theme/theme.h"

#include <cmath>

namespace standpoint {

namespace {

/// At most two decimals: a hundredth of a pixel is enough, and files stay small.
QByteArray number(double value) {
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.')) text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray pair(QPointF p) {
    return number(p.x()) + ' ' + number(p.y());
}

QByteArray attribute(const char* name, const QByteArray& value) {
    return QByteArray(" ") + name + "=\"" + value + '"';
}

/// Escaped for text and attributes; characters that XML 1.0 cannot hold are left out.
QByteArray escaped(const QString& text) {
    QString clean;
    for (const QChar c : text)
        if (c.unicode() >= 0x20 && c.unicode() != 0xFFFE && c.unicode() != 0xFFFF) clean += c;
    return clean.toHtmlEscaped().toUtf8();
}

QByteArray pathData(const QPainterPath& path) {
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += 'M' + pair(element);
            break;
        case QPainterPath::LineToElement:
            data += 'L' + pair(element);
            break;
        case QPainterPath::CurveToElement:
            data += 'C' + pair(element) + ' ' + pair(path.elementAt(i + 1)) + ' ' + pair(path.elementAt(i + 2));
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break; // read with its curve
        }
    }
    return data;
}

QByteArray strokeAttributes(const Stroke& stroke) {
    QByteArray text =
        attribute("stroke", stroke.color.name().toLatin1()) + attribute("stroke-width", number(stroke.width));
    if (!stroke.dashes.isEmpty()) {
        QByteArrayList dashes;
        for (const double dash : stroke.dashes)
            dashes << number(dash);
        text += attribute("stroke-dasharray", dashes.join(' '));
    }
    if (stroke.round) text += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    return text;
}

} // namespace

SvgInk::SvgInk(const QRectF& part, const QSizeF& size, const QString& title) {
    const QByteArray family = "'" + sceneFont(12).family().toUtf8() + "', 'DejaVu Sans', sans-serif";
    body_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"" +
            attribute("width", number(size.width())) + attribute("height", number(size.height())) +
            attribute("viewBox", pair(part.topLeft()) + ' ' + number(part.width()) + ' ' + number(part.height())) +
            attribute("font-family", family) + ">\n";
    if (!title.isEmpty()) body_ += "<title>" + escaped(title) + "</title>\n";
}

void SvgInk::path(const QPainterPath& path, const std::optional<QColor>& fill, const std::optional<Stroke>& stroke) {
    body_ += "<path" + attribute("d", pathData(path)) + attribute("fill", fill ? fill->name().toLatin1() : "none");
    if (stroke) body_ += strokeAttributes(*stroke);
    body_ += "/>\n";
}

void SvgInk::words(const Words& words) {
    body_ += "<text" + attribute("font-size", QByteArray::number(words.style.pixels)) +
             attribute("font-weight", QByteArray::number(words.style.weight)) +
             attribute("fill", words.color.name().toLatin1());
    if (words.align == Align::Centre) body_ += " text-anchor=\"middle\"";
    if (words.halo) // behind the letters: SVG 2's paint-order, which browsers, Inkscape and librsvg follow
        body_ += strokeAttributes({*words.halo, 0.3 * words.style.pixels, {}, true}) + " paint-order=\"stroke\"";
    double y = firstBaseline(words);
    if (words.lines.size() == 1) {
        body_ += attribute("x", number(words.at.x())) + attribute("y", number(y));
        if (!words.whole.isEmpty() && words.whole != words.lines.front())
            body_ += attribute("aria-label", escaped(words.whole));
        body_ += '>' + escaped(words.lines.front()) + "</text>\n";
        return;
    }
    if (!words.whole.isEmpty()) body_ += attribute("aria-label", escaped(words.whole));
    body_ += '>';
    for (qsizetype i = 0; i < words.lines.size(); ++i) {
        // The space at the end keeps the words apart in the element's text content.
        const QString line = words.lines[i] + (i + 1 < words.lines.size() ? " " : "");
        body_ += "<tspan" + attribute("x", number(words.at.x())) + attribute("y", number(y)) + '>' + escaped(line) +
                 "</tspan>";
        y += lineHeight * words.style.pixels;
    }
    body_ += "</text>\n";
}

void SvgInk::begin(const QRectF& clip, QPointF shift) {
    body_ += "<g" + attribute("transform", "translate(" + pair(shift) + ')');
    if (!clip.isEmpty()) body_ += " clip-path=\"url(#part)\"";
    body_ += ">\n";
    if (!clip.isEmpty())
        body_ += "<clipPath id=\"part\"><rect" + attribute("x", number(clip.x())) + attribute("y", number(clip.y())) +
                 attribute("width", number(clip.width())) + attribute("height", number(clip.height())) +
                 "/></clipPath>\n";
}

void SvgInk::end() {
    body_ += "</g>\n";
}

} // namespace standpoint
