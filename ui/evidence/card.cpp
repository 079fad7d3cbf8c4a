#include "ui/evidence/card.h"

#include <QStringList>

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::size_t mostQuotes = 3;

QString accordingTo(const Statement& statement, const Corpus& corpus) {
    const ActorId holder = statement.position() ? statement.position()->holder : statement.relation()->from;
    QStringList chain;
    bool holderSpeaks = false;
    for (const ActorId id : statement.sources) {
        const Actor* source = corpus.find(id);
        if (!source || source->isAuthor()) continue;
        if (id == holder && chain.isEmpty()) holderSpeaks = true;
        else chain << qt(source->name);
    }
    const DocumentInfo* document = statement.evidence.empty() ? nullptr : corpus.find(statement.evidence.front().document);
    const QString reporter = document && !document->outlet.empty() ? qt(document->outlet) : QStringLiteral("the article");
    if (!holderSpeaks && chain.isEmpty()) return QStringLiteral("as %1 states").arg(reporter);
    QStringList words;
    if (holderSpeaks) words << QStringLiteral("in %1's own words").arg(labelOf(corpus, holder));
    else words << QStringLiteral("according to %1").arg(chain.takeFirst());
    for (const QString& teller : chain) words << QStringLiteral("as told by %1").arg(teller);
    if (reporter != QStringLiteral("the article")) words << QStringLiteral("reported by %1").arg(reporter);
    return words.join(QStringLiteral(", "));
}

QString doubtsOf(const Statement& statement, const Corpus& corpus) {
    QStringList doubts;
    const auto ask = [&](ActorId id) {
        const Actor* actor = corpus.find(id);
        if (actor && !actor->doubt.empty()) doubts << qt(actor->doubt);
    };
    if (const Position* position = statement.position()) {
        ask(position->holder);
    } else {
        ask(statement.relation()->from);
        ask(statement.relation()->to);
    }
    doubts.removeDuplicates();
    return doubts.join(QStringLiteral(" "));
}

void mark(std::vector<QuoteRole>& roles, const std::vector<Span>& spans, Span whole, QuoteRole role) {
    for (const Span span : spans)
        for (int at = std::max(span.begin, whole.begin); at < std::min(span.end, whole.end); ++at)
            roles[std::size_t(at - whole.begin)] = role;
}

// Who is not named in the quoted words, but sentences before them: "Osk … “We will not sign.”"
void addWordsFromElsewhere(std::vector<QuotePart>& parts, const Evidence& evidence, Span whole, const ArticleText& article) {
    std::vector<QuotePart> before, after;
    const QuotePart gap{QStringLiteral(" … "), QuoteRole::Plain};
    const auto add = [&](const std::vector<Span>& spans, QuoteRole role) {
        for (const Span span : spans) {
            const QuotePart words{article.words(span).simplified(), role};
            if (span.end <= whole.begin) before.insert(before.end(), {words, gap});
            if (span.begin >= whole.end) after.insert(after.end(), {gap, words});
        }
    };
    add(evidence.holder, QuoteRole::Holder);
    add(evidence.target, QuoteRole::Target);
    parts.insert(parts.begin(), before.begin(), before.end());
    parts.insert(parts.end(), after.begin(), after.end());
}

} // namespace

std::vector<QuotePart> quoteOf(const Evidence& evidence, const ArticleText& article) {
    const Span whole{std::max(0, evidence.span.begin), std::min(article.index().size(), evidence.span.end)};
    if (whole.empty()) return {};
    std::vector<QuoteRole> roles(std::size_t(whole.length()), QuoteRole::Plain);
    mark(roles, evidence.target, whole, QuoteRole::Target);
    mark(roles, evidence.holder, whole, QuoteRole::Holder);
    mark(roles, evidence.cue, whole, QuoteRole::Cue);
    std::vector<QuotePart> parts;
    for (int begin = whole.begin; begin < whole.end;) {
        int end = begin + 1;
        const QuoteRole role = roles[std::size_t(begin - whole.begin)];
        while (end < whole.end && roles[std::size_t(end - whole.begin)] == role) ++end;
        QString text = article.words({begin, end});
        text.replace(QChar('\n'), QChar(' '));
        parts.push_back({text, role});
        begin = end;
    }
    // Runs of white space are made one space within each part, as the line breaks of a text file mean nothing in a quote.
    for (QuotePart& part : parts) {
        const bool before = part.text.startsWith(' '), after = part.text.endsWith(' ');
        const QString bare = part.text.simplified();
        part.text = bare.isEmpty() ? QStringLiteral(" ") : (before ? " " : "") + bare + (after ? " " : "");
    }
    while (parts.front().text.startsWith(' ')) parts.front().text.remove(0, 1);
    parts.back().text = parts.size() > 1 && !parts.back().text.trimmed().isEmpty()
                            ? (parts.back().text.startsWith(' ') ? " " : "") + parts.back().text.trimmed()
                            : parts.back().text.trimmed();
    addWordsFromElsewhere(parts, evidence, whole, article);
    return parts;
}

QString confidenceInWords(double confidence) {
    const char* words = confidence >= 0.9   ? "very likely"
                        : confidence >= 0.7 ? "likely"
                        : confidence >= 0.5 ? "more likely than not"
                        : confidence >= 0.3 ? "unsure"
                                            : "doubtful";
    return QStringLiteral("%1 (%2)").arg(QLatin1String(words), QString::number(confidence, 'f', 2));
}

Card makeCard(const Statement& statement, const Shown& shown) {
    const Corpus& corpus = *shown.corpus;
    Card card;
    card.statement = statement.id;
    card.tone = toneOf(statement);
    card.headline = qt(headline(statement, corpus));
    if (!card.headline.isEmpty()) card.headline[0] = card.headline[0].toUpper();
    card.according = accordingTo(statement, corpus);
    card.status = qt(nameOf(statement.status)) + (statement.hedged ? QStringLiteral(", hedged") : QString());
    card.confidence = confidenceInWords(statement.confidence);
    card.doubt = doubtsOf(statement, corpus);
    if (!statement.rule.empty()) card.found = QStringLiteral("Found by: ") + qt(statement.rule);
    for (const Evidence& evidence : statement.evidence) {
        if (card.quotes.size() == mostQuotes) {
            ++card.moreQuotes;
        } else if (const auto article = shown.article(evidence.document)) {
            card.quotes.push_back(quoteOf(evidence, *article));
        }
    }
    const DocumentInfo* document = statement.evidence.empty() ? nullptr : corpus.find(statement.evidence.front().document);
    if (document) {
        card.place = qt(document->label());
        if (!document->date.empty()) card.place += QStringLiteral(" · ") + dateInWords(document->date);
    }
    return card;
}

QString Card::small() const {
    QStringList parts{according, status, confidence};
    if (!place.isEmpty()) parts << place;
    return parts.join(QStringLiteral(" · "));
}

QString Card::plain() const {
    QStringList lines{headline};
    for (const auto& quote : quotes) {
        QString text;
        for (const QuotePart& part : quote) text += part.text;
        lines << QStringLiteral("“%1”").arg(text);
    }
    lines << small();
    if (!doubt.isEmpty()) lines << doubt;
    if (!found.isEmpty()) lines << found;
    return lines.join(QChar('\n'));
}

} // namespace standpoint
