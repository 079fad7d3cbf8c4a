#include "ui/paths/path_row.h"

#include "ui/evidence/card.h"

#include <QStringList>

namespace standpoint {

namespace {

QString verbOf(const Statement& statement) {
    const Position* position = statement.position();
    const QString verb = qt(position ? standpoint::verbOf(position->stance) : standpoint::verbOf(statement.relation()->kind));
    return statement.status == StatementStatus::Asserted ? verb
                                                         : QStringLiteral("%1 (%2)").arg(verb, qt(nameOf(statement.status)));
}

NodeRef holderOf(const Statement& statement) {
    return statement.position() ? statement.position()->holder : statement.relation()->from;
}

QString firstQuote(const Statement& statement, const Shown& shown) {
    if (statement.evidence.empty()) return {};
    const auto article = shown.article(statement.evidence.front().document);
    if (!article) return {};
    QString words;
    for (const QuotePart& part : quoteOf(statement.evidence.front(), *article)) words += part.text;
    return words;
}

HopRow rowOf(const Hop& hop, const Shown& shown) {
    HopRow row{labelOf(*shown.corpus, hop.from), labelOf(*shown.corpus, hop.to), {}, false, Tone::Neutral, {},
               int(hop.statements.size()) - 1};
    if (const Statement* surest = shown.corpus->find(hop.statements.front())) {
        row.verb = verbOf(*surest);
        row.against = holderOf(*surest) != hop.from;
        row.tone = toneOf(*surest);
        row.quote = firstQuote(*surest, shown);
    }
    return row;
}

} // namespace

PathRow rowOf(const Path& path, const Shown& shown) {
    PathRow row;
    for (const Hop& hop : path.hops) {
        row.hops.push_back(rowOf(hop, shown));
        row.statements.insert(row.statements.end(), hop.statements.begin(), hop.statements.end());
    }
    return row;
}

QString PathRow::line() const {
    QString text = hops.empty() ? QString() : hops.front().from;
    for (const HopRow& hop : hops)
        text += (hop.against ? QStringLiteral(" ←%1— %2") : QStringLiteral(" —%1→ %2")).arg(hop.verb, hop.to);
    return text;
}

QString PathRow::plain() const {
    QStringList lines{line()};
    for (const HopRow& hop : hops)
        if (!hop.quote.isEmpty()) lines << QStringLiteral("“%1”").arg(hop.quote);
    return lines.join(QChar('\n'));
}

} // namespace standpoint
