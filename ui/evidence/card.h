#pragma once
// One statement as a card of plain words, before it is drawn.

#include "ui/window/shown.h"

#include <QString>

#include <vector>

namespace standpoint {

/// What a stretch of a quote tells.
enum class QuoteRole { Plain, Holder, Cue, Target };

struct QuotePart {
    QString text;
    QuoteRole role = QuoteRole::Plain;
    bool operator==(const QuotePart&) const = default;
};

struct Card {
    StatementId statement;
    Tone tone = Tone::Neutral;
    QString headline;                          ///< "North Harbour Union opposes the sale of the port"
    std::vector<std::vector<QuotePart>> quotes; ///< one of each evidence span, first three at most
    int moreQuotes = 0;                        ///< evidence spans beyond those
    QString according;                         ///< "according to Ines Calder, as the Daily Post reports"
    QString status;                            ///< "asserted", "hypothetical, hedged"
    QString confidence;                        ///< "likely (0.86)"
    QString place;                             ///< "Port sale delayed · 3 May 2026"
    QString doubt;                             ///< what the program is unsure of; may be empty
    QString found;                             ///< "Found by: …", the rule in words

    [[nodiscard]] QString small() const; ///< the line under the quote: according, status, confidence, place
    [[nodiscard]] QString plain() const; ///< everything as text, for the clipboard and screen readers
};

[[nodiscard]] Card makeCard(const Statement&, const Shown&);

/// The quote of one evidence, white space made single, split where the role changes. The cue wins over holder and target.
[[nodiscard]] std::vector<QuotePart> quoteOf(const Evidence&, const ArticleText&);
/// "very likely (0.93)".
[[nodiscard]] QString confidenceInWords(double);

} // namespace standpoint
