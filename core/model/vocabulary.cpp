#include "core/model/vocabulary.h"

namespace standpoint {

namespace {

template <class T> struct Entry {
    T value;
    std::string_view name;
};

constexpr std::array<Entry<ActorKind>, 6> actorKinds{{{ActorKind::State, "state"},
                                                      {ActorKind::Government, "government"},
                                                      {ActorKind::Person, "person"},
                                                      {ActorKind::Organization, "organization"},
                                                      {ActorKind::Alliance, "alliance"},
                                                      {ActorKind::Group, "group"}}};
constexpr std::array<Entry<Stance>, 3> stances{
    {{Stance::Supports, "supports"}, {Stance::Opposes, "opposes"}, {Stance::Mixed, "mixed"}}};
constexpr std::array<Entry<Polarity>, 3> polarities{
    {{Polarity::Positive, "positive"}, {Polarity::Negative, "negative"}, {Polarity::Neutral, "neutral"}}};
constexpr std::array<Entry<StatementStatus>, 5> statuses{{{StatementStatus::Asserted, "asserted"},
                                                          {StatementStatus::Hypothetical, "hypothetical"},
                                                          {StatementStatus::Denied, "denied"},
                                                          {StatementStatus::Past, "past"},
                                                          {StatementStatus::Future, "future"}}};
constexpr std::array<Entry<MentionType>, 3> mentionTypes{
    {{MentionType::Name, "name"}, {MentionType::Nominal, "nominal"}, {MentionType::Pronoun, "pronoun"}}};

struct KindEntry {
    RelationKind value;
    std::string_view name, verb, definition;
};
// Definitions after the PLOVER codebook, shortened.
constexpr std::array<KindEntry, 21> relationKinds{{
    {RelationKind::Agree, "agree", "agrees with", "Agrees to do something, or shares the other's view."},
    {RelationKind::Consult, "consult", "meets", "Meets, visits, talks or negotiates with."},
    {RelationKind::Support, "support", "supports", "Backs by words or diplomacy: praises, endorses, defends."},
    {RelationKind::Concede, "concede", "concedes to", "Gives way: eases pressure, accepts a demand."},
    {RelationKind::Cooperate, "cooperate", "cooperates with", "Works together in deeds: trade, joint work, sharing."},
    {RelationKind::Aid, "aid", "aids", "Gives help: money, goods, arms, shelter."},
    {RelationKind::Retreat, "retreat", "retreats before", "Withdraws, releases, lays down arms."},
    {RelationKind::Request, "request", "asks", "Asks, urges, demands or proposes that the other do something."},
    {RelationKind::Accuse, "accuse", "accuses", "Blames, criticises, condemns or sues."},
    {RelationKind::Reject, "reject", "rejects", "Refuses, dismisses or disbelieves the other."},
    {RelationKind::Threaten, "threaten", "threatens", "Announces harm or punishment."},
    {RelationKind::Protest, "protest", "protests against", "Demonstrates, strikes or rallies against."},
    {RelationKind::Sanction, "sanction", "sanctions", "Cuts ties or help, imposes an embargo, fines, expels."},
    {RelationKind::Mobilize, "mobilize", "mobilizes against", "Puts forces or police on alert or on the move."},
    {RelationKind::Coerce, "coerce", "coerces", "Arrests, bans, seizes, censors: force short of violence."},
    {RelationKind::Assault, "assault", "attacks", "Uses violence: attacks, kills, bombs."},
    {RelationKind::Trust, "trust", "trusts", "Relies on the other's word or will."},
    {RelationKind::Distrust, "distrust", "distrusts", "Doubts the other's word or will."},
    {RelationKind::Influence, "influence", "influences",
     "Has leverage over, leads, persuades or pressures the other, as the text states it."},
    {RelationKind::Depend, "depend", "depends on", "Needs, follows or trades with."},
    {RelationKind::Represent, "represent", "represents", "Speaks or works for, leads as an office, is a member or part of."},
}};

template <class T, std::size_t N> std::string_view find(const std::array<Entry<T>, N>& entries, T value) {
    for (const auto& entry : entries)
        if (entry.value == value) return entry.name;
    return {};
}
template <class T, std::size_t N>
std::optional<T> find(const std::array<Entry<T>, N>& entries, std::string_view name) {
    for (const auto& entry : entries)
        if (entry.name == name) return entry.value;
    return std::nullopt;
}
const KindEntry& entryOf(RelationKind kind) {
    return relationKinds[static_cast<std::size_t>(kind)];
}

} // namespace

std::string_view nameOf(ActorKind kind) { return find(actorKinds, kind); }
std::string_view nameOf(Stance stance) { return find(stances, stance); }
std::string_view nameOf(Polarity polarity) { return find(polarities, polarity); }
std::string_view nameOf(StatementStatus status) { return find(statuses, status); }
std::string_view nameOf(MentionType type) { return find(mentionTypes, type); }
std::string_view nameOf(RelationKind kind) { return entryOf(kind).name; }

std::optional<ActorKind> actorKindFrom(std::string_view name) { return find(actorKinds, name); }
std::optional<Stance> stanceFrom(std::string_view name) { return find(stances, name); }
std::optional<Polarity> polarityFrom(std::string_view name) { return find(polarities, name); }
std::optional<StatementStatus> statusFrom(std::string_view name) { return find(statuses, name); }
std::optional<MentionType> mentionTypeFrom(std::string_view name) { return find(mentionTypes, name); }
std::optional<RelationKind> relationKindFrom(std::string_view name) {
    for (const auto& entry : relationKinds)
        if (entry.name == name) return entry.value;
    return std::nullopt;
}

std::string_view verbOf(RelationKind kind) { return entryOf(kind).verb; }
std::string_view verbOf(Stance stance) {
    switch (stance) {
    case Stance::Supports: return "supports";
    case Stance::Opposes: return "opposes";
    case Stance::Mixed: return "has mixed views on";
    }
    return {};
}
std::string_view definitionOf(RelationKind kind) { return entryOf(kind).definition; }

} // namespace standpoint
