// Every fact of resources/knowledge can be read: columns, closed vocabularies, no fact twice.

#include "core/knowledge/knowledge.h"
#include "core/model/vocabulary.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace standpoint {
namespace {

struct File {
    const char* name;
    std::size_t columns, most; ///< cells at the end may be left out where `columns` < `most`
    std::vector<std::size_t> key; ///< what stands in these columns together occurs once
};

const std::vector<File> files{
    {"confidence.tsv", 3, 3, {0, 1}},
    {"countries.tsv", 6, 7, {0}},
    {"evaluative.tsv", 4, 4, {0, 1}},
    {"given_names.tsv", 2, 2, {0}},
    {"hedges.tsv", 2, 2, {0, 1}},
    {"irregular_forms.tsv", 3, 3, {0, 1}},
    {"lemmas.tsv", 2, 2, {0, 1}},
    {"light_verbs.tsv", 2, 2, {0}},
    {"negators.tsv", 3, 3, {0, 1}},
    {"organisations.tsv", 4, 5, {0}},
    {"person_nouns.tsv", 3, 3, {0, 1}},
    {"regions.tsv", 8, 8, {0}},
    {"relation_adjectives.tsv", 4, 4, {0, 3}},
    {"relation_idioms.tsv", 5, 5, {0, 1, 4}},
    {"relation_nouns.tsv", 4, 5, {0, 3}},
    {"relation_verbs.tsv", 5, 5, {0, 1}},
    {"reporting_nouns.tsv", 2, 2, {0}},
    {"reporting_verbs.tsv", 3, 3, {0, 1}},
    {"source_phrases.tsv", 2, 2, {0}},
    {"stance_adjectives.tsv", 4, 4, {0, 3}},
    {"stance_nouns.tsv", 4, 4, {0, 3}},
    {"stance_verbs.tsv", 5, 5, {0, 1, 4}},
    {"titles.tsv", 3, 3, {0}},
};

std::string placeOf(const char* file, const KnowledgeRow& row) {
    return std::string(file) + ":" + std::to_string(row.line) + " " + std::string(row[0]);
}

TEST(Knowledge, RowsHaveTheirColumns) {
    for (const File& file : files) {
        const auto rows = knowledgeRows(file.name);
        EXPECT_FALSE(rows.empty()) << file.name;
        for (const KnowledgeRow& row : rows) {
            EXPECT_GE(row.cells.size(), file.columns) << placeOf(file.name, row);
            EXPECT_LE(row.cells.size(), file.most) << placeOf(file.name, row);
            EXPECT_FALSE(row[0].empty()) << placeOf(file.name, row);
        }
    }
}

TEST(Knowledge, NoKeyTwice) {
    for (const File& file : files) {
        std::set<std::vector<std::string_view>> seen;
        for (const KnowledgeRow& row : knowledgeRows(file.name)) {
            std::vector<std::string_view> key;
            for (const std::size_t k : file.key) key.push_back(row[k]);
            EXPECT_TRUE(seen.insert(key).second) << placeOf(file.name, row);
        }
    }
}

TEST(Knowledge, RelationsHaveKnownKindsAndPolarities) {
    for (const auto& [name, kind] : {std::pair("relation_verbs.tsv", 2), {"relation_idioms.tsv", 2}, {"relation_nouns.tsv", 1}, {"relation_adjectives.tsv", 1}})
        for (const KnowledgeRow& row : knowledgeRows(name)) {
            EXPECT_TRUE(relationKindFrom(row[kind])) << placeOf(name, row);
            EXPECT_TRUE(polarityFrom(row[kind + 1])) << placeOf(name, row);
            EXPECT_FALSE(row[kind + 2].empty()) << placeOf(name, row) << " has no frame";
        }
}

TEST(Knowledge, StancesAreKnown) {
    const std::set<std::string_view> strengths{"strong", "normal", "weak"};
    for (const auto& [name, stance] : {std::pair("stance_verbs.tsv", 2), {"stance_nouns.tsv", 1}, {"stance_adjectives.tsv", 1}, {"evaluative.tsv", 2}})
        for (const KnowledgeRow& row : knowledgeRows(name)) {
            EXPECT_TRUE(stanceFrom(row[stance])) << placeOf(name, row);
            EXPECT_TRUE(strengths.contains(row[stance + 1])) << placeOf(name, row);
        }
}

TEST(Knowledge, FramesNameSlotsThatTheRulesKnow) {
    const std::set<std::string_view> slots{"obj", "iobj", "obl", "conj", "xcomp", "ccomp", "nmod", "poss", "compound", "amod", "case"};
    for (const auto& [name, frame] : {std::pair("relation_verbs.tsv", 4), {"relation_idioms.tsv", 4}, {"relation_nouns.tsv", 3}, {"relation_adjectives.tsv", 3},
                                      {"stance_verbs.tsv", 4}, {"stance_nouns.tsv", 3}, {"stance_adjectives.tsv", 3}})
        for (const KnowledgeRow& row : knowledgeRows(name))
            for (const std::string_view slot : splitCell(row[frame])) {
                const std::string_view role = slot.substr(0, slot.find(':'));
                EXPECT_TRUE(slots.contains(role)) << placeOf(name, row) << ": " << slot;
                EXPECT_EQ(role == "obl" || role == "nmod", slot.find(':') != std::string_view::npos) << placeOf(name, row) << ": " << slot;
            }
}

TEST(Knowledge, EachRelationVerbIsInOneClass) {
    std::map<std::pair<std::string_view, std::string_view>, std::set<std::string_view>> kinds;
    for (const KnowledgeRow& row : knowledgeRows("relation_verbs.tsv")) kinds[{row[0], row[1]}].insert(row[2]);
    EXPECT_GT(kinds.size(), 1000u);
    for (const auto& [verb, of] : kinds) EXPECT_EQ(of.size(), 1u) << verb.first << " " << verb.second;
}

TEST(Knowledge, CuesHaveKnownClasses) {
    const std::set<std::string_view> classes{"say", "claim", "deny", "ask", "think", "know", "urge"};
    for (const auto& [name, column] : {std::pair("reporting_verbs.tsv", 2), {"reporting_nouns.tsv", 1}, {"source_phrases.tsv", 1}})
        for (const KnowledgeRow& row : knowledgeRows(name)) EXPECT_TRUE(classes.contains(row[column])) << placeOf(name, row);
}

TEST(Knowledge, ActorsHaveKnownKinds) {
    for (const KnowledgeRow& row : knowledgeRows("organisations.tsv")) EXPECT_TRUE(actorKindFrom(row[3])) << placeOf("organisations.tsv", row);
    for (const KnowledgeRow& row : knowledgeRows("person_nouns.tsv")) EXPECT_TRUE(actorKindFrom(row[2])) << placeOf("person_nouns.tsv", row);
    const std::set<std::string_view> genders{"f", "m", "u"};
    for (const KnowledgeRow& row : knowledgeRows("given_names.tsv")) EXPECT_TRUE(genders.contains(row[1])) << placeOf("given_names.tsv", row);
}

TEST(Knowledge, CellsAreSplitAtBars) {
    EXPECT_EQ(splitCell("UAE|Emirates"), (std::vector<std::string_view>{"UAE", "Emirates"}));
    EXPECT_TRUE(splitCell("").empty());
    EXPECT_TRUE(knowledgeRows("no_such_file.tsv").empty());
}

} // namespace
} // namespace standpoint
