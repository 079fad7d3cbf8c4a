#pragma once
// The closed vocabularies of the domain, their names in files and JSON (nameOf) and back (…From).

#include <array>
#include <optional>
#include <string_view>

namespace standpoint {

enum class ActorKind { State, Government, Person, Organization, Alliance, Group };
enum class Stance { Supports, Opposes, Mixed };
enum class Polarity { Positive, Negative, Neutral };
enum class StatementStatus { Asserted, Hypothetical, Denied, Past, Future };
enum class MentionType { Name, Nominal, Pronoun };

/// PLOVER's event types (Open Event Data Alliance, PLOVER codebook), and five relations that are no event.
enum class RelationKind {
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest,
    Sanction, Mobilize, Coerce, Assault, Trust, Distrust, Influence, Depend, Represent
};

inline constexpr std::array allActorKinds{ActorKind::State,        ActorKind::Government, ActorKind::Person,
                                          ActorKind::Organization, ActorKind::Alliance,   ActorKind::Group};
inline constexpr std::array allStances{Stance::Supports, Stance::Opposes, Stance::Mixed};
inline constexpr std::array allPolarities{Polarity::Positive, Polarity::Negative, Polarity::Neutral};
inline constexpr std::array allStatuses{StatementStatus::Asserted, StatementStatus::Hypothetical,
                                        StatementStatus::Denied, StatementStatus::Past, StatementStatus::Future};
inline constexpr std::array allRelationKinds{
    RelationKind::Agree,    RelationKind::Consult,  RelationKind::Support,   RelationKind::Concede,
    RelationKind::Cooperate, RelationKind::Aid,     RelationKind::Retreat,   RelationKind::Request,
    RelationKind::Accuse,   RelationKind::Reject,   RelationKind::Threaten,  RelationKind::Protest,
    RelationKind::Sanction, RelationKind::Mobilize, RelationKind::Coerce,    RelationKind::Assault,
    RelationKind::Trust,    RelationKind::Distrust, RelationKind::Influence, RelationKind::Depend,
    RelationKind::Represent};

/// Lower-case names as files and JSON have them: "state", "supports", "positive", "asserted", "accuse", "name".
[[nodiscard]] std::string_view nameOf(ActorKind);
[[nodiscard]] std::string_view nameOf(Stance);
[[nodiscard]] std::string_view nameOf(Polarity);
[[nodiscard]] std::string_view nameOf(StatementStatus);
[[nodiscard]] std::string_view nameOf(MentionType);
[[nodiscard]] std::string_view nameOf(RelationKind);

/// The value of a name; nothing for a word outside the vocabulary.
[[nodiscard]] std::optional<ActorKind> actorKindFrom(std::string_view);
[[nodiscard]] std::optional<Stance> stanceFrom(std::string_view);
[[nodiscard]] std::optional<Polarity> polarityFrom(std::string_view);
[[nodiscard]] std::optional<StatementStatus> statusFrom(std::string_view);
[[nodiscard]] std::optional<MentionType> mentionTypeFrom(std::string_view);
[[nodiscard]] std::optional<RelationKind> relationKindFrom(std::string_view);

/// What a relation kind does in a sentence, for headlines: verbOf(Accuse) = "accuses", verbOf(Represent) = "represents".
[[nodiscard]] std::string_view verbOf(RelationKind);
/// "supports", "opposes", "has mixed views on".
[[nodiscard]] std::string_view verbOf(Stance);
/// One-line definition of a kind for tooltips.
[[nodiscard]] std::string_view definitionOf(RelationKind);

} // namespace standpoint
