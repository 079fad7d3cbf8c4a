#include "ui/evidence/heading.h"

#include <QStringList>

namespace standpoint {

namespace {

const QString dot = QStringLiteral(" · ");

QString aliasesOf(const Actor& actor) {
    constexpr std::size_t most = 6;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, actor.aliases.size()); ++i)
        names << QStringLiteral("“%1”").arg(qt(actor.aliases[i]));
    if (actor.aliases.size() > most) names << QStringLiteral("and %1 more").arg(actor.aliases.size() - most);
    return names.join(QStringLiteral(", "));
}

Heading ofNode(const Corpus& corpus, const NodeRef& node, int statements) {
    Heading heading{labelOf(corpus, node), QStringLiteral("issue") + dot + statementsInWords(statements), {}, {}};
    if (const ActorId* id = std::get_if<ActorId>(&node)) {
        const Actor* actor = corpus.find(*id);
        if (!actor) return heading;
        heading.about = qt(nameOf(actor->kind)) + dot + statementsInWords(statements);
        if (!actor->aliases.empty()) heading.about += dot + QStringLiteral("also called ") + aliasesOf(*actor);
        heading.doubt = qt(actor->doubt);
    }
    return heading;
}

/// Between which two a statement runs, and what it is called.
struct Ends {
    NodeRef from, to;
    QString verb;
};

Ends endsOf(const Statement& statement) {
    if (const Position* position = statement.position())
        return {position->holder, position->issue, qt(verbOf(position->stance))};
    const Relation& relation = *statement.relation();
    return {relation.from, relation.to, qt(verbOf(relation.kind))};
}

Heading ofStatements(const Corpus& corpus, const std::vector<StatementId>& ids, int statements) {
    std::optional<Ends> ends;
    QStringList verbs;
    for (const StatementId id : ids) {
        const Statement* statement = corpus.find(id);
        if (!statement) continue;
        const Ends these = endsOf(*statement);
        if (ends && (ends->from != these.from || ends->to != these.to))
            return {QStringLiteral("Several lines"), statementsInWords(statements), {}, {}};
        ends = these;
        if (!verbs.contains(these.verb)) verbs << these.verb;
    }
    if (!ends) return {};
    return {labelOf(corpus, ends->from) + QStringLiteral(" → ") + labelOf(corpus, ends->to),
            verbs.join(QStringLiteral(", ")) + dot + statementsInWords(statements), {}, {}};
}

} // namespace

Heading headingOf(const Shown& shown, const Pick& pick, int statements) {
    const Corpus& corpus = *shown.corpus;
    if (corpus.documents.empty())
        return {QStringLiteral("Statements"), {}, {},
                QStringLiteral("Who said what will stand here, each with the words that show it.")};
    Heading heading;
    if (pick.empty()) {
        heading = {QStringLiteral("All statements"),
                   statements ? statementsInWords(statements) + dot + QStringLiteral("choose an actor, an issue or a line to see its own")
                              : QString(), {}, {}};
    } else if (pick.nodes.size() == 1 && pick.statements.empty()) {
        heading = ofNode(corpus, pick.nodes.front(), statements);
    } else if (pick.nodes.empty()) {
        heading = ofStatements(corpus, pick.statements, statements);
    } else {
        constexpr std::size_t most = 6;
        QStringList names;
        for (const NodeRef& node : pick.nodes)
            if (std::size_t(names.size()) < most) names << labelOf(corpus, node);
        if (pick.nodes.size() > most) names << QStringLiteral("and %1 more").arg(pick.nodes.size() - most);
        heading = {QStringLiteral("%1 chosen").arg(pick.nodes.size()), statementsInWords(statements) + dot + names.join(QStringLiteral(", ")), {}, {}};
    }
    if (statements == 0)
        heading.nothing = QStringLiteral("No statement passes the filters. Loosen them on the left, or choose the preset “Everything”.");
    return heading;
}

} // namespace standpoint
