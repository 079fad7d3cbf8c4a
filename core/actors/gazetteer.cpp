#include "core/actors/gazetteer.h"

#include "core/knowledge/knowledge.h"
#include "core/model/text.h"

namespace standpoint {

namespace {
template <class Map> auto look(const Map& map, std::string_view key) -> const typename Map::mapped_type* {
    const auto found = map.find(std::string(key));
    return found == map.end() ? nullptr : &found->second;
}

std::string plainKey(std::string_view name) {
    std::string key = asciiLower(name);
    std::erase(key, '.');
    return key;
}

bool isCapitals(std::string_view name) {
    bool any = false;
    for (const char c : name) {
        if (c >= 'a' && c <= 'z') return false;
        any |= c >= 'A' && c <= 'Z';
    }
    return any;
}

// "Georgia (U.S. state)": the note tells two bearers of a name apart.
std::string_view withoutNote(std::string_view name) {
    const auto note = name.find(" (");
    return note == std::string_view::npos ? name : name.substr(0, note);
}
} // namespace

const Gazetteer& Gazetteer::shared() {
    static const Gazetteer gazetteer;
    return gazetteer;
}

Gazetteer::Gazetteer() {
    readCountries("countries.tsv");
    readOrganisations();
    readCountries("regions.tsv"); // after the organisations: a region never takes a name that is known
    readPeople();
}

void Gazetteer::add(std::unordered_map<std::string, int>& map, std::string_view key, int entity) {
    if (!key.empty()) map.try_emplace(asciiLower(key), entity);
}

void Gazetteer::addName(std::string_view name, int entity) {
    const std::string_view plain = withoutNote(name);
    if (plain.empty() || seats_.contains(plainKey(plain))) return;
    const Name found{entity, isCapitals(plain), plain != name};
    const auto [at, fresh] = names_.try_emplace(plainKey(plain), found);
    if (!fresh && at->second.noted && !found.noted) at->second = found; // "Democratic Party", though "Democratic Party (Italy)" came first
}

void Gazetteer::readCountries(std::string_view file) {
    // code, name, other names, capital, demonym adjectives, demonym nouns, seats of its government
    for (const KnowledgeRow& row : knowledgeRows(file)) {
        const int entity = static_cast<int>(known_.size());
        known_.push_back({"iso:" + std::string(row[0]), std::string(withoutNote(row[1])), ActorKind::State});
        addName(row[1], entity);
        for (const auto other : splitCell(row[2])) addName(other, entity);
        for (const auto capital : splitCell(row[3])) add(seats_, capital, entity);
        for (const auto word : splitCell(row[4])) add(demonyms_, word, entity);
        for (const auto word : splitCell(row[5])) add(demonyms_, word, entity);
        for (const auto seat : splitCell(row[6])) add(seats_, seat, entity);
    }
}

void Gazetteer::readOrganisations() {
    // id, name, aliases, kind, code of its country
    for (const KnowledgeRow& row : knowledgeRows("organisations.tsv")) {
        const int entity = static_cast<int>(known_.size());
        known_.push_back({"org:" + std::string(row[0]), std::string(withoutNote(row[1])),
                          actorKindFrom(row[3]).value_or(ActorKind::Organization)});
        addName(row[1], entity);
        for (const auto alias : splitCell(row[2]))
            if (alias.starts_with('@')) add(seats_, alias.substr(1), entity);
            else addName(alias, entity);
    }
}

void Gazetteer::readPeople() {
    for (const KnowledgeRow& row : knowledgeRows("titles.tsv"))
        titles_[asciiLower(row[0])] = {row[1] == "honorific", row[2] == "1"};
    for (const KnowledgeRow& row : knowledgeRows("person_nouns.tsv")) {
        PersonNoun noun;
        noun.plural = row[1] == "plur", noun.collective = row[1] == "coll";
        noun.kind = actorKindFrom(row[2]).value_or(noun.plural || noun.collective ? ActorKind::Group : ActorKind::Person);
        personNouns_[asciiLower(row[0])] = noun;
    }
    for (const KnowledgeRow& row : knowledgeRows("given_names.tsv"))
        if (row[1] != "u") genders_[asciiLower(row[0])] = row[1] == "f" ? Gender::Female : Gender::Male;
    for (const auto* title : {"mr", "mr.", "sir", "lord", "king", "prince"}) genders_[title] = Gender::Male;
    for (const auto* title : {"mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "queen", "princess"})
        genders_[title] = Gender::Female;
}

const KnownActor* Gazetteer::named(std::string_view name) const {
    const Name* found = look(names_, plainKey(name));
    if (!found) return nullptr;
    const bool oneWord = name.find(' ') == std::string_view::npos;
    if (found->capitals && !isCapitals(name)) return nullptr;
    if (oneWord && !name.empty() && name[0] >= 'a' && name[0] <= 'z') return nullptr;
    return &known_[found->entity];
}
bool Gazetteer::hasBody(std::string_view key) const {
    const Name* found = look(names_, key);
    return found && known_[found->entity].kind != ActorKind::State;
}
const KnownActor* Gazetteer::ofDemonym(std::string_view word) const {
    const int* found = look(demonyms_, word);
    return found ? &known_[*found] : nullptr;
}
const KnownActor* Gazetteer::governedFrom(std::string_view seat) const {
    const int* found = look(seats_, seat);
    return found ? &known_[*found] : nullptr;
}
bool Gazetteer::isTitle(std::string_view phrase) const { return look(titles_, phrase) != nullptr; }
bool Gazetteer::isHonorific(std::string_view word) const {
    const Title* title = look(titles_, word);
    return title && title->honorific;
}
bool Gazetteer::isOffice(std::string_view phrase) const {
    const Title* title = look(titles_, phrase);
    return title && title->office;
}
const PersonNoun* Gazetteer::personNoun(std::string_view lemma) const { return look(personNouns_, lemma); }
bool Gazetteer::isRole(std::string_view lemma) const { return personNoun(lemma) || isTitle(lemma); }
Gender Gazetteer::genderOf(std::string_view name) const {
    const Gender* found = look(genders_, name);
    return found ? *found : Gender::Unknown;
}

} // namespace standpoint
