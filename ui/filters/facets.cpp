#include "ui/filters/facets.h"

#include "ui/window/shown.h"

#include <algorithm>
#include <map>
#include <set>

namespace standpoint {

namespace {

QString capitalized(std::string_view word) {
    QString text = qt(word);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

const char* definitionOf(ActorKind kind) {
    switch (kind) {
    case ActorKind::State: return "A country, or whoever acts in its name.";
    case ActorKind::Government: return "A government, ministry, court, parliament or other public body.";
    case ActorKind::Person: return "A named person, or somebody known by an office.";
    case ActorKind::Organization: return "A company, party, union, newspaper or other body.";
    case ActorKind::Alliance: return "States or organizations that act as one.";
    case ActorKind::Group: return "People who act together without a body: protesters, residents.";
    }
    return "";
}

const char* definitionOf(Stance stance) {
    switch (stance) {
    case Stance::Supports: return "Wants it, backs it, prefers it.";
    case Stance::Opposes: return "Rejects, fears, denies or criticises it.";
    case Stance::Mixed: return "Conditional, ambivalent or indifferent.";
    }
    return "";
}

const char* definitionOf(Polarity polarity) {
    switch (polarity) {
    case Polarity::Positive: return "Friendly towards the other.";
    case Polarity::Negative: return "Hostile towards the other.";
    case Polarity::Neutral: return "Neither friendly nor hostile.";
    }
    return "";
}

const char* definitionOf(StatementStatus status) {
    switch (status) {
    case StatementStatus::Asserted: return "Said to be so.";
    case StatementStatus::Hypothetical: return "Said to be possible, wished, feared or conditional.";
    case StatementStatus::Denied: return "Said not to be so.";
    case StatementStatus::Past: return "Said to have been so.";
    case StatementStatus::Future: return "Said to come.";
    }
    return "";
}

template <class Values, class Counts> std::vector<Facet> vocabulary(const Values& values, const Counts& counts) {
    std::vector<Facet> facets;
    for (const auto value : values) {
        const auto found = counts.find(value);
        std::string_view definition = definitionOf(value);
        facets.push_back({qint64(value), capitalized(nameOf(value)), qt(definition), found == counts.end() ? 0 : found->second});
    }
    return facets;
}

void mostFrequentFirst(std::vector<Facet>& facets) {
    std::ranges::stable_sort(facets, std::ranges::greater(), &Facet::count);
}

} // namespace

Facets facetsOf(const Corpus& corpus) {
    std::map<ActorKind, int> kinds;
    std::map<Stance, int> stances;
    std::map<Polarity, int> polarities;
    std::map<RelationKind, int> relations;
    std::map<StatementStatus, int> statuses;
    std::map<ActorId, int> sources;
    std::map<DocumentId, int> documents;
    for (const Actor& actor : corpus.actors) ++kinds[actor.kind];
    for (const Statement& statement : corpus.statements) {
        std::set<ActorId> speaking(statement.sources.begin(), statement.sources.end());
        if (const Position* position = statement.position()) {
            ++stances[position->stance];
            speaking.insert(position->holder);
        } else if (const Relation* relation = statement.relation()) {
            ++polarities[relation->polarity];
            ++relations[relation->kind];
            speaking.insert(relation->from);
        }
        ++statuses[statement.status];
        for (const ActorId id : speaking) ++sources[id];
        std::set<DocumentId> places;
        for (const Evidence& evidence : statement.evidence) places.insert(evidence.document);
        for (const DocumentId id : places) ++documents[id];
    }
    Facets facets{vocabulary(allActorKinds, kinds),          vocabulary(allStances, stances),
                  vocabulary(allPolarities, polarities),     vocabulary(allRelationKinds, relations),
                  vocabulary(allStatuses, statuses),         {},
                  {}};
    for (const auto& [id, count] : sources)
        if (const Actor* actor = corpus.find(id))
            facets.sources.push_back({id.value, qt(actor->name), QStringLiteral("%1, as holder or as somebody quoted").arg(qt(actor->name)), count});
    for (const DocumentInfo& document : corpus.documents)
        facets.documents.push_back({document.id.value, qt(document.label()), {}, documents[document.id]});
    mostFrequentFirst(facets.sources);
    mostFrequentFirst(facets.documents);
    return facets;
}

} // namespace standpoint
