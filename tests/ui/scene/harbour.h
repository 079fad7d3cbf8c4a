#pragma once
// A small picture for tests: a harbour town with every kind of actor, tone and mark.

#include "ui/scene/scene.h"

namespace standpoint::harbour {

inline constexpr ActorId norland{1}, council{2}, vole{3}, guild{4}, league{5}, dockers{6};
inline constexpr IssueId sale{1};
inline constexpr const char* guildName = "Federation of Independent Weavers' & Dyers' <Guilds> on the Lower River";

inline Corpus corpus() {
    Corpus c;
    const auto actor = [&](ActorId id, const char* name, ActorKind kind) {
        Actor a;
        a.id = id;
        a.key = a.name = name;
        a.kind = kind;
        c.actors.push_back(a);
    };
    actor(norland, "Norland", ActorKind::State);
    actor(council, "Brackwater Council", ActorKind::Government);
    actor(vole, "Tamsin Vole", ActorKind::Person);
    actor(guild, guildName, ActorKind::Organization);
    actor(league, "Eastmark League", ActorKind::Alliance);
    actor(dockers, "Dockers", ActorKind::Group);
    c.issues = {
        {sale, "the sale of the northern harbour to a foreign consortium without a vote of the town", {"sale"}}};
    const auto say = [&](std::variant<Position, Relation> claim, StatementStatus status = StatementStatus::Asserted) {
        Statement s;
        s.id = {static_cast<std::int64_t>(c.statements.size()) + 1};
        s.claim = claim;
        s.status = status;
        s.confidence = 1;
        c.statements.push_back(s);
    };
    using enum RelationKind;
    say(Position{vole, Stance::Supports, sale});
    say(Position{dockers, Stance::Opposes, sale});
    say(Position{council, Stance::Mixed, sale});
    say(Relation{dockers, vole, Accuse, Polarity::Negative});
    say(Relation{dockers, vole, Protest, Polarity::Negative});
    say(Relation{vole, dockers, Aid, Polarity::Positive}, StatementStatus::Hypothetical);
    say(Relation{norland, council, Threaten, Polarity::Negative}, StatementStatus::Denied);
    say(Relation{guild, council, Consult, Polarity::Neutral});
    say(Relation{league, norland, Support, Polarity::Positive});
    say(Relation{vole, vole, Distrust, Polarity::Negative});
    return c;
}

inline GraphView view() {
    return buildView(corpus(), {});
}

/// Laid out, with a title.
inline Scene scene(const Theme& theme = lightTheme()) {
    Scene s = makeScene(view(), layOut(view(), {}), theme);
    s.title = "The harbour sale";
    return s;
}

} // namespace standpoint::harbour
