#include "ui/evidence/card_html.h"

namespace standpoint {

namespace {

/// A tone's colour mixed into the card's ground, for a tint that leaves the words readable.
QString tint(const QColor& tone, const QColor& ground, double share) {
    const auto mix = [&](int a, int b) { return int(a * share + b * (1 - share)); };
    return QColor(mix(tone.red(), ground.red()), mix(tone.green(), ground.green()), mix(tone.blue(), ground.blue())).name();
}

QString partHtml(const QuotePart& part, const Card& card, const Theme& theme) {
    const QString text = part.text.toHtmlEscaped();
    const QString tone = theme.of(card.tone).name();
    switch (part.role) {
    case QuoteRole::Holder: return QStringLiteral("<b>%1</b>").arg(text);
    case QuoteRole::Cue: return QStringLiteral("<u style=\"color:%1\">%2</u>").arg(tone, text);
    case QuoteRole::Target:
        return QStringLiteral("<span style=\"background-color:%1\">%2</span>")
            .arg(tint(theme.of(card.tone), theme.raised, theme.dark ? 0.28 : 0.16), text);
    case QuoteRole::Plain: break;
    }
    return text;
}

} // namespace

QString cardHtml(const Card& card, const Theme& theme) {
    QString html = QStringLiteral("<p style=\"margin:0 0 5px 0; font-weight:600\">%1</p>").arg(card.headline.toHtmlEscaped());
    for (const auto& quote : card.quotes) {
        html += QStringLiteral("<p style=\"margin:0 0 5px 0; line-height:125%; "
                               "font-family:'Source Serif 4','Noto Serif','Liberation Serif','DejaVu Serif',serif\">“");
        for (const QuotePart& part : quote) html += partHtml(part, card, theme);
        html += QStringLiteral("”</p>");
    }
    const auto small = [&](const QString& text, const QColor& colour) {
        return QStringLiteral("<p style=\"margin:0; font-size:small; color:%1\">%2</p>").arg(colour.name(), text.toHtmlEscaped());
    };
    if (card.moreQuotes > 0) {
        const QString places = card.moreQuotes == 1 ? QStringLiteral("and one more place")
                                                    : QStringLiteral("and %1 more places").arg(card.moreQuotes);
        html += small(places, theme.muted);
    }
    html += small(card.small(), theme.muted);
    if (!card.doubt.isEmpty()) html += small(card.doubt, theme.text);
    return html;
}

} // namespace standpoint
