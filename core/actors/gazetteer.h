#pragma once
// Names that the program knows beforehand: countries, organisations, titles, nouns for people, given names.

#include "core/model/vocabulary.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace standpoint {

/// A country or organisation of resources/knowledge.
struct KnownActor {
    std::string link; ///< "iso:CN", "org:un"
    std::string name;
    ActorKind kind = ActorKind::State;
};

enum class Gender { Unknown, Female, Male };

/// What a noun for people says: "lawmakers" is plural; "police" is collective and names a body; "minister" one person.
struct PersonNoun {
    ActorKind kind = ActorKind::Person;
    bool plural = false, collective = false;
};

/// Look-ups give null where nothing is known; but for `named` they take lower-case text. Built once from the knowledge files,
/// then shared.
class Gazetteer {
public:
    static const Gazetteer& shared();

    /// "China", "U.N.", "NATO" as printed: what is known in capitals ("WHO", "US") is matched in capitals only, one word with its
    /// capital. Full stops and capitals of longer names do not count.
    [[nodiscard]] const KnownActor* named(std::string_view name) const;
    [[nodiscard]] bool hasBody(std::string_view key) const; ///< whether it has a body of this name, in lower case and without full stops
    [[nodiscard]] const KnownActor* ofDemonym(std::string_view word) const;   ///< "chinese"; also nouns: "canadians"
    [[nodiscard]] const KnownActor* governedFrom(std::string_view seat) const; ///< capitals and seats: "beijing", "kremlin"
    [[nodiscard]] bool isTitle(std::string_view phrase) const;     ///< "president", "sen.", "foreign minister"
    [[nodiscard]] bool isHonorific(std::string_view word) const;   ///< says nothing of an office: "mr.", "dr."
    [[nodiscard]] bool isOffice(std::string_view phrase) const;    ///< its holder represents the body named beside it
    [[nodiscard]] const PersonNoun* personNoun(std::string_view lemma) const;
    [[nodiscard]] bool isRole(std::string_view lemma) const; ///< a noun for people or a title: what may link a person to a body beside it
    [[nodiscard]] Gender genderOf(std::string_view givenNameOrTitle) const;

private:
    Gazetteer();
    void readCountries(std::string_view file);
    void readOrganisations();
    void readPeople();
    void add(std::unordered_map<std::string, int>& map, std::string_view key, int entity);

    std::vector<KnownActor> known_;
    struct Name {
        int entity = 0;
        bool capitals = false; ///< known in capitals only
        bool noted = false;    ///< told apart by a note, "Democratic Party (Italy)": yields to a body that is just called so
    };
    void addName(std::string_view name, int entity);
    std::unordered_map<std::string, Name> names_;
    std::unordered_map<std::string, int> demonyms_, seats_;
    struct Title {
        bool honorific = false, office = false;
    };
    std::unordered_map<std::string, Title> titles_;
    std::unordered_map<std::string, PersonNoun> personNouns_;
    std::unordered_map<std::string, Gender> genders_;
};

} // namespace standpoint
