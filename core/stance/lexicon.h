#pragma once
// The lexicons of resources/knowledge that tell relations and stances.

#include "core/model/vocabulary.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace standpoint {

/// Where an argument stands: "obj", "iobj", "conj", "xcomp", "ccomp", "poss", "compound", "amod", or "obl"/"nmod" with a preposition.
struct Slot {
    std::string role;
    std::string preposition;
    bool operator==(const Slot&) const = default;
};

struct RelationEntry {
    std::vector<std::string> words; ///< must stand under the predicate for the entry to hold
    RelationKind kind = RelationKind::Consult;
    Polarity polarity = Polarity::Neutral;
    std::vector<Slot> frame;
    bool agent = false; ///< nouns: denotes the first actor itself
};

struct StanceEntry {
    std::vector<std::string> words;
    Stance stance = Stance::Supports;
    double strength = 1; ///< strong 1, normal 0.8, weak 0.5
    std::vector<Slot> frame;
};

/// All look-ups are by lemma and give an empty list for a word that is not there. Entries with more words come first.
/// Built once from the knowledge files, then shared.
class StanceLexicon {
public:
    static const StanceLexicon& shared();

    template <class Entry> using Table = std::unordered_map<std::string, std::vector<Entry>>;

    Table<RelationEntry> relationVerbs, relationNouns, relationAdjectives;
    Table<RelationEntry> relationIdioms; ///< by verb; words[0] is the object's lemma
    Table<StanceEntry> stanceVerbs, stanceNouns, stanceAdjectives;
    enum class Light { Doer, Target };
    std::unordered_map<std::string, Light> lightVerbs; ///< whether their subject is the noun's first actor or its target
    std::unordered_map<std::string, StanceEntry> evaluative; ///< words whose subject the speaker judges

    template <class Entry> [[nodiscard]] static const std::vector<Entry>& find(const Table<Entry>& table, const std::string& lemma) {
        static const std::vector<Entry> none;
        const auto found = table.find(lemma);
        return found == table.end() ? none : found->second;
    }

private:
    StanceLexicon();
};

} // namespace standpoint
