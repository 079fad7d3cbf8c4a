#include "core/actors/titles.h"

#include "core/actors/mention_words.h"
#include "core/actors/same_name.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace standpoint {

namespace {

bool isRole(const Candidate& c) {
    const PersonNoun* noun = Gazetteer::shared().personNoun(c.headLemma);
    return c.kind == ActorKind::Person || (noun && !noun->collective) || Gazetteer::shared().isTitle(c.headLemma);
}

// Whether a word hangs from a name as its title does.
bool describes(const Tree& tree, int token, int name) {
    return tree.token(token).head == name && tree.is(token, {"nmod:desc", "compound", "flat"});
}

bool isTitleOf(const Tree& tree, const Candidate& title, const Candidate& name) {
    if (title.sentence != name.sentence || title.end > name.begin || title.plural || !isRole(title)) return false;
    if (title.type != MentionType::Name && !Gazetteer::shared().isHonorific(title.key)) return false; // an office is a mention of its own
    const bool isPersonsName = name.type == MentionType::Name && name.kind == ActorKind::Person;
    if (isPersonsName && title.end < name.begin && Gazetteer::shared().isTitle(title.key) && reachesName(tree, title.end, name)) return true;
    if (!isPersonsName || !describes(tree, title.head, name.head)) return false;
    for (int t = title.end; t < name.begin; ++t)
        if (!describes(tree, t, name.head)) return false;
    return true;
}

// "Prime" of "Prime Minister Mara Osk".
bool isPartOfTitle(const Candidate& part, const Candidate& name) {
    const int begin = name.begin - static_cast<int>(splitName(name.title).size());
    return name.type == MentionType::Name && begin <= part.begin && part.end < name.begin;
}

} // namespace

std::string roleOf(std::string noun) {
    static const std::map<std::string, std::string> same{
        {"attorney", "lawyer"}, {"counsel", "lawyer"}, {"chairman", "chair"}, {"chairwoman", "chair"}, {"spokesman", "spokesperson"},
        {"spokeswoman", "spokesperson"}, {"congresswoman", "congressman"}, {"sen", "senator"}, {"rep", "representative"}, {"gov", "governor"},
        {"lt gov", "lieutenant governor"}, {"gen", "general"}, {"col", "colonel"}, {"lt", "lieutenant"}, {"sgt", "sergeant"}, {"capt", "captain"},
        {"prof", "professor"}, {"dr", "doctor"}, {"rev", "reverend"}};
    std::erase(noun, '.');
    const auto found = same.find(noun);
    return found == same.end() ? noun : found->second;
}

bool reachesName(const Tree& tree, int end, const Candidate& name) {
    constexpr int longest = 4;
    const int gap = name.begin - end;
    if (gap == 0) return true;
    if (gap < 2 || gap > longest || !name.title.empty() || tree.token(end).form != "of") return false;
    for (int t = end + 1; t < name.begin; ++t)
        if (const std::string& upos = tree.token(t).upos; upos != "PROPN" && upos != "NOUN" && upos != "ADJ" && upos != "CCONJ") return false;
    return true;
}

int titleBegin(const Tree& tree, int least, int last) {
    while (least < last && !Gazetteer::shared().isTitle(asciiLower(words(tree, least, last + 1)))) ++least;
    return least;
}

std::pair<int, int> bodyBeforeRole(const Tree& tree, int role) {
    constexpr int longestTitle = 4, longestName = 5;
    const Gazetteer& known = Gazetteer::shared();
    const auto form = [&](int t) { return asciiLower(tree.token(t).form); };
    const PersonNoun* person = known.personNoun(asciiLower(tree.token(role).lemma));
    if (!known.isOffice(form(role)) && !(person && !person->collective)) return {role, role};
    const int end = titleBegin(tree, std::max(0, role - longestTitle + 1), role); // "House |Minority Leader"
    int begin = end;
    const auto belongs = [&](int t) {
        const Token& token = tree.token(t);
        const bool inside = token.head == role || (token.head > t && token.head < end);
        const PersonNoun* noun = known.personNoun(form(t));
        const bool collective = token.upos == "NOUN" && noun && noun->collective && t == end - 1; // "Osk |campaign| aide"
        return inside && tree.is(t, {"compound", "nmod:desc", "flat", "amod"}) && !known.isTitle(form(t)) && !known.ofDemonym(form(t)) &&
               (collective || (startsWithCapital(token) && (token.upos == "PROPN" || token.upos == "NOUN")));
    };
    while (begin > 0 && end - begin < longestName && belongs(begin - 1)) --begin;
    const bool named = std::ranges::any_of(std::views::iota(begin, end), [&](int t) { return tree.token(t).upos == "PROPN"; });
    return named ? std::pair(begin, end) : std::pair(role, role);
}

void dropTitlesBeforeNames(const std::vector<Tree>& trees, std::vector<Candidate>& candidates) {
    std::vector<bool> drop(candidates.size(), false);
    for (Candidate& name : candidates)
        for (std::size_t j = 0; j < candidates.size(); ++j) {
            const Candidate& title = candidates[j];
            if (title.sentence != name.sentence) continue;
            if (isPartOfTitle(title, name)) drop[j] = true;
            if (!isTitleOf(trees[name.sentence], title, name)) continue;
            drop[j] = true;
            if (name.title.empty()) name.title = title.key;
        }
    std::size_t at = 0;
    std::erase_if(candidates, [&](const Candidate&) { return drop[at++]; });
}

} // namespace standpoint
