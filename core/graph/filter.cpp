#include "core/graph/filter.h"

#include <algorithm>

namespace standpoint {

std::string_view nameOf(Tone tone) {
    switch (tone) {
    case Tone::Positive:
        return "positive";
    case Tone::Negative:
        return "negative";
    case Tone::Mixed:
        return "mixed";
    case Tone::Neutral:
        break;
    }
    return "neutral";
}

Tone toneOf(const Statement& statement) {
    if (const Position* position = statement.position()) {
        switch (position->stance) {
        case Stance::Supports:
            return Tone::Positive;
        case Stance::Opposes:
            return Tone::Negative;
        case Stance::Mixed:
            return Tone::Mixed;
        }
    }
    switch (statement.relation()->polarity) {
    case Polarity::Positive:
        return Tone::Positive;
    case Polarity::Negative:
        return Tone::Negative;
    case Polarity::Neutral:
        break;
    }
    return Tone::Neutral;
}

const std::vector<FilterPreset>& filterPresets() {
    using enum RelationKind;
    const auto preset = [](std::string name, std::string definition, Filter filter) {
        filter.preset = name;
        return FilterPreset{std::move(name), std::move(definition), std::move(filter)};
    };
    static const std::vector<FilterPreset> presets{
        preset("Everything", "All positions and relations.", {}),
        preset(
            "Who influences whom",
            "Relations in which one actor moves, binds or speaks for another: influence, threats, coercion, sanctions, "
            "requests, dependence, representation.",
            {.relationKinds = {Influence, Threaten, Coerce, Sanction, Request, Depend, Represent},
             .showPositions = false}),
        preset(
            "Conflict",
            "Accusations, rejections, threats, protests, sanctions, mobilization, coercion, violence and distrust, and "
            "what is opposed.",
            {.stances = {Stance::Opposes},
             .relationKinds = {Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault, Distrust}}),
        preset("Cooperation", "Agreement, talks, support, concessions, joint work, help and trust between actors.",
               {.relationKinds = {Agree, Consult, Support, Concede, Cooperate, Aid, Trust}, .showPositions = false}),
        preset("Positions", "Who supports, opposes or is of two minds about what.", {.showRelations = false}),
    };
    return presets;
}

namespace {

template <class T> bool allows(const std::set<T>& set, const T& value) {
    return set.empty() || set.contains(value);
}

bool allowsKind(const Corpus& corpus, const Filter& filter, ActorId id) {
    if (filter.actorKinds.empty()) return true;
    const Actor* actor = corpus.find(id);
    return actor && filter.actorKinds.contains(actor->kind);
}

bool allowsSource(const Statement& statement, ActorId holder, const Filter& filter) {
    return filter.sources.empty() || filter.sources.contains(holder) ||
           std::ranges::any_of(statement.sources, [&](ActorId id) { return filter.sources.contains(id); });
}

bool allowsDocument(const Statement& statement, const Corpus& corpus, const Filter& filter) {
    const auto inTime = [&](const Evidence& evidence) {
        const DocumentInfo* document = corpus.find(evidence.document);
        return allowsDate(document ? document->date : std::string(), filter);
    };
    if (!(filter.firstDate.empty() && filter.lastDate.empty()) && std::ranges::none_of(statement.evidence, inTime)) return false;
    return filter.documents.empty() || std::ranges::any_of(statement.evidence, [&](const Evidence& evidence) {
               return filter.documents.contains(evidence.document);
           });
}

} // namespace

bool allowsDate(const std::string& date, const Filter& filter) {
    if (filter.firstDate.empty() && filter.lastDate.empty()) return true;
    // ISO dates sort as text; of a vague one its parts are compared alone.
    const std::string day = date.substr(0, 10);
    return !day.empty() && filter.firstDate.substr(0, day.size()) <= day &&
           (filter.lastDate.empty() || day <= filter.lastDate.substr(0, day.size()));
}

bool passes(const Statement& statement, const Corpus& corpus, const Filter& filter) {
    if (!allows(filter.statuses, statement.status) || statement.confidence < filter.minConfidence) return false;
    if (!allowsDocument(statement, corpus, filter)) return false;
    if (const Position* position = statement.position())
        return filter.showPositions && allows(filter.stances, position->stance) &&
               allowsSource(statement, position->holder, filter) && allowsKind(corpus, filter, position->holder);
    const Relation& relation = *statement.relation();
    return filter.showRelations && allows(filter.relationKinds, relation.kind) &&
           allows(filter.polarities, relation.polarity) && allowsSource(statement, relation.from, filter) &&
           allowsKind(corpus, filter, relation.from) && allowsKind(corpus, filter, relation.to);
}

} // namespace standpoint
