#pragma once
// A small corpus for the graph's tests: a mayor, a council, a union and a mill argue about a levy and a quarry.

#include "core/graph/view.h"

namespace standpoint::town {

inline constexpr ActorId mayor{1}, council{2}, guild{3}, mill{4};
inline constexpr IssueId levy{1}, quarry{2};
inline constexpr DocumentId monday{1}, tuesday{2};

inline Statement said(std::int64_t id, std::variant<Position, Relation> claim, DocumentId document = monday,
                      std::vector<ActorId> sources = {}) {
    Statement statement;
    statement.id = {id};
    statement.claim = claim;
    statement.confidence = 0.8;
    statement.sources = std::move(sources);
    statement.evidence = {{.document = document, .span = {0, 10}, .holder = {}, .cue = {}, .target = {}}};
    return statement;
}

inline Corpus corpus() {
    Corpus c;
    for (const auto& [id, name] : {std::pair{monday, "monday"}, {tuesday, "tuesday"}}) {
        DocumentInfo info;
        info.id = id;
        info.name = name;
        c.documents.push_back(info);
    }
    const auto actor = [&](ActorId id, const char* name, ActorKind kind) {
        Actor a;
        a.id = id;
        a.name = a.key = name;
        a.kind = kind;
        c.actors.push_back(a);
    };
    actor(mayor, "Mayor Tamsin Vole", ActorKind::Person);
    actor(council, "Brackwater Council", ActorKind::Government);
    actor(guild, "Weavers' Guild", ActorKind::Organization);
    actor(mill, "Old Mill", ActorKind::Organization);
    c.issues = {{levy, "the bridge levy", {"levy"}}, {quarry, "the new quarry", {"quarry"}}};
    using enum RelationKind;
    c.statements = {
        said(1, Position{mayor, Stance::Supports, levy}),
        said(2, Position{guild, Stance::Opposes, levy}),
        said(3, Relation{guild, mayor, Accuse, Polarity::Negative}, monday, {guild}),
        said(4, Relation{guild, mayor, Threaten, Polarity::Negative}, tuesday, {council}),
        said(5, Relation{guild, mayor, Accuse, Polarity::Negative}, tuesday),
        said(6, Relation{council, guild, Consult, Polarity::Neutral}, tuesday),
        said(7, Relation{mayor, guild, Support, Polarity::Positive}),
        said(8, Position{council, Stance::Mixed, levy}),
    };
    c.statements[6].status = StatementStatus::Denied;
    c.statements[3].status = StatementStatus::Future;
    c.statements[7].confidence = 0.3;
    return c;
}

} // namespace standpoint::town
