#include "core/model/vocabulary.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

using namespace standpoint;

namespace {

template <class Values, class From> void expectRoundTrip(const Values& values, From from) {
    std::set<std::string_view> names;
    for (const auto value : values) {
        const std::string_view name = nameOf(value);
        EXPECT_TRUE(names.insert(name).second) << name << " names two values";
        EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << name;
        ASSERT_TRUE(from(name)) << name;
        EXPECT_EQ(*from(name), value) << name;
    }
    for (const std::string_view stranger : {"", "State", "planet", "supports "})
        EXPECT_FALSE(from(stranger)) << stranger;
}

TEST(Vocabulary, NamesLeadBackToTheirValues) {
    expectRoundTrip(allActorKinds, actorKindFrom);
    expectRoundTrip(allStances, stanceFrom);
    expectRoundTrip(allPolarities, polarityFrom);
    expectRoundTrip(allStatuses, statusFrom);
    expectRoundTrip(allRelationKinds, relationKindFrom);
    expectRoundTrip(std::array{MentionType::Name, MentionType::Nominal, MentionType::Pronoun}, mentionTypeFrom);
}

TEST(Vocabulary, HasTheGuidelinesNumberOfKinds) {
    EXPECT_EQ(allActorKinds.size(), 6u);
    EXPECT_EQ(allRelationKinds.size(), 21u) << "16 events and 5 that are no event";
}

TEST(Vocabulary, EveryRelationKindHasAVerbAndADefinition) {
    std::set<std::string_view> definitions;
    for (const RelationKind kind : allRelationKinds) {
        EXPECT_FALSE(verbOf(kind).empty()) << nameOf(kind);
        EXPECT_TRUE(definitions.insert(definitionOf(kind)).second) << nameOf(kind);
        EXPECT_FALSE(definitionOf(kind).empty()) << nameOf(kind);
    }
    EXPECT_EQ(verbOf(RelationKind::Accuse), "accuses");
    EXPECT_EQ(verbOf(Stance::Mixed), "has mixed views on");
}

} // namespace
