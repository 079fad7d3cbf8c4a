#include "core/stance/lexicon.h"

#include "core/knowledge/knowledge.h"

#include <algorithm>

namespace standpoint {

namespace {

std::vector<Slot> frameFrom(std::string_view cell) {
    std::vector<Slot> out;
    for (const auto part : splitCell(cell)) {
        const auto colon = part.find(':');
        out.push_back({std::string(part.substr(0, colon)), colon == std::string_view::npos ? "" : std::string(part.substr(colon + 1))});
    }
    return out;
}

std::vector<std::string> wordsFrom(std::string_view cell) {
    std::vector<std::string> out;
    for (const auto word : splitCell(cell, ' ')) out.emplace_back(word);
    return out;
}

template <class Entry> void sortByWords(StanceLexicon::Table<Entry>& table) {
    for (auto& [lemma, entries] : table)
        std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
}

// Of a key of several words the last is the head; the others must stand under it.
std::string headOf(std::string_view key, std::vector<std::string>& words) {
    const auto space = key.rfind(' ');
    if (space == std::string_view::npos) return std::string(key);
    for (const std::string& word : wordsFrom(key.substr(0, space))) words.push_back(word);
    return std::string(key.substr(space + 1));
}

// key, words (where `withWords`), kind, polarity, frame, agent
void readRelations(StanceLexicon::Table<RelationEntry>& table, std::string_view file, bool withWords) {
    for (const KnowledgeRow& row : knowledgeRows(file)) {
        const std::size_t k = withWords ? 2 : 1;
        const auto kind = relationKindFrom(row[k]);
        const auto polarity = polarityFrom(row[k + 1]);
        if (!kind || !polarity) continue;
        RelationEntry entry{{}, *kind, *polarity, frameFrom(row[k + 2]), row[k + 3] == "agent"};
        if (withWords) entry.words = wordsFrom(row[1]);
        table[headOf(row[0], entry.words)].push_back(std::move(entry));
    }
    sortByWords(table);
}

double strengthFrom(std::string_view name) {
    return name == "strong" ? 1.0 : name == "weak" ? 0.5 : 0.8;
}

// key, words (where `withWords`), stance, strength, frame
void readStances(StanceLexicon::Table<StanceEntry>& table, std::string_view file, bool withWords) {
    for (const KnowledgeRow& row : knowledgeRows(file)) {
        const std::size_t k = withWords ? 2 : 1;
        const auto stance = stanceFrom(row[k]);
        if (!stance) continue;
        StanceEntry entry{{}, *stance, strengthFrom(row[k + 1]), frameFrom(row[k + 2])};
        if (withWords) entry.words = wordsFrom(row[1]);
        table[headOf(row[0], entry.words)].push_back(std::move(entry));
    }
    sortByWords(table);
}

} // namespace

const StanceLexicon& StanceLexicon::shared() {
    static const StanceLexicon lexicon;
    return lexicon;
}

StanceLexicon::StanceLexicon() {
    readRelations(relationVerbs, "relation_verbs.tsv", true);
    readRelations(relationIdioms, "relation_idioms.tsv", true);
    readRelations(relationNouns, "relation_nouns.tsv", false);
    readRelations(relationAdjectives, "relation_adjectives.tsv", false);
    readStances(stanceVerbs, "stance_verbs.tsv", true);
    readStances(stanceNouns, "stance_nouns.tsv", false);
    readStances(stanceAdjectives, "stance_adjectives.tsv", false);
    for (const KnowledgeRow& row : knowledgeRows("light_verbs.tsv"))
        lightVerbs.emplace(row[0], row[1] == "target" ? Light::Target : Light::Doer);
    for (const KnowledgeRow& row : knowledgeRows("evaluative.tsv")) // word, part of speech, stance, strength
        if (const auto stance = stanceFrom(row[2])) evaluative.try_emplace(std::string(row[0]), StanceEntry{{}, *stance, strengthFrom(row[3]), {}});
}

} // namespace standpoint
