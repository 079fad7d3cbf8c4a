#include "town.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;

/// Numbers of the statements that pass.
std::vector<std::int64_t> passing(const Filter& filter) {
    const Corpus corpus = town::corpus();
    std::vector<std::int64_t> ids;
    for (const Statement& statement : corpus.statements)
        if (passes(statement, corpus, filter)) ids.push_back(statement.id.value);
    return ids;
}

Filter preset(const std::string& name) {
    for (const FilterPreset& p : filterPresets())
        if (p.name == name) return p.filter;
    ADD_FAILURE() << "no preset " << name;
    return {};
}

TEST(Filter, LetsEverythingThroughByDefault) {
    EXPECT_THAT(passing({}), ElementsAre(1, 2, 3, 4, 5, 6, 7, 8));
}

TEST(Filter, StancesTouchPositionsOnly) {
    EXPECT_THAT(passing({.stances = {Stance::Opposes}}), ElementsAre(2, 3, 4, 5, 6, 7));
}

TEST(Filter, PolaritiesAndKindsTouchRelationsOnly) {
    EXPECT_THAT(passing({.polarities = {Polarity::Positive}}), ElementsAre(1, 2, 7, 8));
    EXPECT_THAT(passing({.relationKinds = {RelationKind::Accuse}, .showPositions = false}), ElementsAre(3, 5));
}

TEST(Filter, BothActorsMustBeOfTheKinds) {
    EXPECT_THAT(passing({.actorKinds = {ActorKind::Person, ActorKind::Organization}}), ElementsAre(1, 2, 3, 4, 5, 7));
}

TEST(Filter, ASourceIsInTheChainOrHolds) {
    EXPECT_THAT(passing({.sources = {town::council}}), ElementsAre(4, 6, 8));
}

TEST(Filter, ConditionsCombine) {
    EXPECT_THAT(passing({.statuses = {StatementStatus::Asserted}, .documents = {town::tuesday}}), ElementsAre(5, 6));
    EXPECT_THAT(passing({.showRelations = false, .minConfidence = 0.5}), ElementsAre(1, 2));
}

TEST(Presets, NameThemselvesAndAreDistinct) {
    for (const FilterPreset& p : filterPresets()) {
        EXPECT_EQ(p.filter.preset, p.name);
        EXPECT_FALSE(p.definition.empty());
    }
    EXPECT_EQ(filterPresets().front().name, "Everything");
    EXPECT_EQ(filterPresets().size(), 5u);
}

TEST(Presets, ShowWhatTheirNamesSay) {
    EXPECT_THAT(passing(preset("Who influences whom")), ElementsAre(4));
    EXPECT_THAT(passing(preset("Conflict")), ElementsAre(2, 3, 4, 5));
    EXPECT_THAT(passing(preset("Cooperation")), ElementsAre(6, 7));
    EXPECT_THAT(passing(preset("Positions")), ElementsAre(1, 2, 8));
}

TEST(FilterJson, ComesBackAsItWas) {
    const Filter filter{.actorKinds = {ActorKind::Alliance, ActorKind::State},
                        .stances = {Stance::Mixed},
                        .polarities = {Polarity::Negative},
                        .relationKinds = {RelationKind::Depend, RelationKind::Accuse},
                        .statuses = {StatementStatus::Denied},
                        .sources = {town::mayor},
                        .documents = {town::tuesday, town::monday},
                        .showPositions = false,
                        .showRelations = false,
                        .minConfidence = 0.25,
                        .minEvidence = 3,
                        .hideUnconnected = false,
                        .preset = "Käthe's view"};
    EXPECT_EQ(filterFromJson(toJson(filter)), filter);
    for (const FilterPreset& p : filterPresets())
        EXPECT_EQ(filterFromJson(toJson(p.filter)), p.filter);
}

TEST(FilterJson, MissingAndUnknownFieldsAreFine) {
    EXPECT_EQ(filterFromJson("{}"), Filter{});
    EXPECT_EQ(filterFromJson(R"({"shinyNewThing": [1, 2], "minEvidence": 2})"), (Filter{.minEvidence = 2}));
}

TEST(FilterJson, MalformedTextGivesNothing) {
    for (const char* text : {"", "[]", "null", "{", R"({"stances": ["loves"]})", R"({"stances": 3})",
                             R"({"minEvidence": "two"})", R"({"sources": ["mayor"]})"})
        EXPECT_EQ(filterFromJson(text), std::nullopt) << text;
}

} // namespace
} // namespace standpoint
