#include "core/actors/same_name.h"

#include "core/actors/gazetteer.h"

#include <algorithm>
#include <map>
#include <set>

namespace standpoint {

namespace {

// "pete" of "peter", "tim" of "timothy": all but a last y, ie or e begins the longer one.
bool isShortOf(std::string part, const std::string& full) {
    if (part.size() >= full.size()) return false;
    while (part.size() > 3 && (part.back() == 'y' || part.back() == 'i' || part.back() == 'e')) part.pop_back();
    return part.size() >= 3 && full.starts_with(part);
}

// What short forms that do not begin the long ones stand for.
const std::string& longForm(const std::string& name) {
    static const std::map<std::string, std::string> names{
        {"bill", "william"},  {"billy", "william"}, {"bob", "robert"},   {"bobby", "robert"},   {"rob", "robert"},      {"dick", "richard"}, {"rick", "richard"},
        {"ted", "edward"},    {"ned", "edward"},    {"jim", "james"},    {"jimmy", "james"},    {"jack", "john"},       {"hank", "henry"},   {"harry", "henry"},
        {"chuck", "charles"}, {"tony", "anthony"},  {"mike", "michael"}, {"kate", "katherine"}, {"liz", "elizabeth"},   {"beth", "elizabeth"},
        {"betty", "elizabeth"}, {"peggy", "margaret"}, {"maggie", "margaret"}, {"larry", "lawrence"}, {"jerry", "gerald"}, {"sasha", "alexander"}};
    const auto found = names.find(name);
    return found == names.end() ? name : found->second;
}

// "hendrika", "hendirka": one letter more or less, or two changed places.
bool isMisspelled(const std::string& a, const std::string& b) {
    constexpr std::size_t least = 6;
    if (std::min(a.size(), b.size()) < least || a.front() != b.front()) return false;
    const std::size_t same = std::ranges::mismatch(a, b).in1 - a.begin();
    const std::string_view restA = std::string_view(a).substr(same), restB = std::string_view(b).substr(same);
    if (restA.size() == restB.size()) return restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA.substr(2) == restB.substr(2);
    return restA.size() > restB.size() ? restA.substr(1) == restB : restB.substr(1) == restA;
}

bool sameGivenName(const std::string& a, const std::string& b) {
    if (isMisspelled(a, b) || longForm(a) == longForm(b) || isShortOf(a, b) || isShortOf(b, a)) return true;
    return a.front() == b.front() && (a.size() <= 2 || b.size() <= 2); // initials
}

} // namespace

NameWords splitName(const std::string& key) {
    NameWords out;
    for (std::size_t from = 0; from < key.size();) {
        const std::size_t to = std::min(key.find(' ', from), key.size());
        if (to > from) out.push_back(key.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

NameWords personalWords(const std::string& key) {
    static const std::set<std::string> generations{"jr", "sr", "ii", "iii", "iv"};
    NameWords out = splitName(key);
    while (out.size() > 1 && Gazetteer::shared().isHonorific(out.front())) out.erase(out.begin());
    while (out.size() > 1 && (generations.contains(out.back()) || out.back() == ",")) out.pop_back();
    for (std::string& word : out) {
        for (const std::string_view article : {"al-", "el-", "ul-"})
            if (word.starts_with(article) && word.size() > article.size() + 2) word.erase(0, article.size());
        if (word.ends_with(',')) word.pop_back();
    }
    return out;
}

bool endsWithWords(const NameWords& all, const NameWords& part) {
    return part.size() <= all.size() && std::equal(part.rbegin(), part.rend(), all.rbegin());
}
bool startsWithWords(const NameWords& all, const NameWords& part) {
    return part.size() <= all.size() && std::equal(part.begin(), part.end(), all.begin());
}

bool isSmallWord(const std::string& word) {
    static const std::set<std::string> small{"of", "the", "and", "for", "in", "on", "to", "&", "a", "de", "'s"};
    return small.contains(word);
}

bool samePerson(const NameWords& a, const NameWords& b) {
    if (a.empty() || b.empty()) return false;
    const NameWords& part = a.size() < b.size() ? a : b;
    const NameWords& full = a.size() < b.size() ? b : a;
    if (endsWithWords(full, part) || (part.size() == 1 && full.size() <= 2 && startsWithWords(full, part))) return true;
    return part.size() > 1 && a.back() == b.back() && sameGivenName(a.front(), b.front());
}

bool maybeSamePerson(const NameWords& a, const NameWords& b) {
    const NameWords& part = a.size() < b.size() ? a : b;
    const NameWords& full = a.size() < b.size() ? b : a;
    if (part.empty() || full.size() < 3 || part.size() == full.size()) return false;
    return startsWithWords(full, part) || (part.size() == 1 && full[full.size() - 2] == part.front());
}

bool isAcronymOf(const std::string& acronym, const std::string& key) {
    if (acronym.size() < 2 || acronym.size() > 7 || acronym.find(' ') != std::string::npos) return false;
    const NameWords words = splitName(key);
    if (words.size() < 2) return false;
    std::string all, withoutSmall;
    for (const std::string& word : words) {
        all += word[0];
        if (!isSmallWord(word)) withoutSmall += word[0];
    }
    if (acronym == all || acronym == withoutSmall) return true;
    const PersonNoun* noun = Gazetteer::shared().personNoun(words.back());
    return acronym.size() > 2 && noun && noun->collective && acronym == withoutSmall.substr(0, withoutSmall.size() - 1);
}

} // namespace standpoint
