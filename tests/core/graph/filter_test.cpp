#include "town.h"

#include <gmock/gmock.h>

#include <algorithm>

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

TEST(Filter, DatesAreThoseOfDocuments) {
    Corpus corpus = town::corpus();
    corpus.documents[0].date = "2026-05-04";
    corpus.documents[1].date = "2026-05-05T08:00";
    const auto count = [&](const std::string& first, const std::string& last) {
        return std::ranges::count_if(corpus.statements, [&](const Statement& statement) {
            return passes(statement, corpus, {.firstDate = first, .lastDate = last});
        });
    };
    EXPECT_EQ(count("", ""), 8);
    EXPECT_EQ(count("2026-05-05", ""), 3);
    EXPECT_EQ(count("2026-05-05", "2026-05-05"), 3);
    EXPECT_EQ(count("", "2026-05-04"), 5);
    EXPECT_EQ(count("2026-05-06", ""), 0);
    corpus.documents[0].date.clear();
    EXPECT_EQ(count("2026-01-01", "2026-12-31"), 3) << "what has no date lies in no range";
}

TEST(Filter, VagueDatesNeedOnlyOverlap) {
    const Filter middle{.firstDate = "2026-04-20", .lastDate = "2026-05-03"};
    for (const char* date : {"2026-04-20", "2026-05-03", "2026-04", "2026-05", "2026"}) EXPECT_TRUE(allowsDate(date, middle)) << date;
    for (const char* date : {"2026-04-19", "2026-05-04", "2026-03", "2026-06", "2025", ""}) EXPECT_FALSE(allowsDate(date, middle)) << date;
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
                        .firstDate = "2026-05-04",
                        .lastDate = "2026-05-05",
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
