#include "core/actors/mention_words.h"

#include "core/actors/gazetteer.h"
#include "core/actors/same_name.h"

#include <algorithm>
#include <set>

namespace standpoint {

bool isPossessiveMark(const Token& token) {
    return token.form == "'s" || token.form == "’s" || token.form == "'" || token.form == "’";
}

bool isOpening(const Token& token) {
    return token.form == "(" || token.form == "[";
}
bool isClosing(const Token& token) {
    return token.form == ")" || token.form == "]";
}

bool isDeterminer(const Token& token) {
    return token.upos == "DET" || token.xpos == "PRP$";
}

bool isQuantifier(const Token& token) {
    static const std::set<std::string> words{"many", "some", "several", "most", "all", "both", "few", "more", "other", "various", "numerous",
                                             "first", "second", "third", "last", "next", "another"};
    return token.upos != "PROPN" && words.contains(asciiLower(token.form));
}

int headOf(const Tree& tree, int begin, int end) {
    const auto governor = [&](int from) {
        int found = -1;
        for (int i = from; i < end; ++i) {
            const int head = tree.token(i).head;
            if (head >= from && head < end) continue;
            const std::string& upos = tree.token(i).upos;
            if (upos == "NOUN" || upos == "PROPN" || upos == "PRON") return i;
            if (found < 0) found = i;
        }
        return found < 0 ? end - 1 : found;
    };
    const int head = governor(begin);
    for (int i = head + 1; i + 1 < end && tree.token(i).upos != "ADP"; ++i) // "[Mara Osk's] director", whatever the tree hangs "Osk" on
        if (isPossessiveMark(tree.token(i))) return governor(i + 1);
    return head;
}

std::string words(const Tree& tree, int begin, int end) {
    std::string out;
    for (int i = begin; i < end; ++i) {
        out += tree.token(i).form;
        if (i + 1 < end && tree.token(i).spaceAfter) out += ' ';
    }
    return out;
}

std::string keyOf(std::string_view name) {
    std::string key = asciiLower(name);
    std::erase(key, '.');
    return key;
}

std::pair<int, int> personalName(const Tree& tree, int begin, int end, int head) {
    const Gazetteer& known = Gazetteer::shared();
    for (int i = std::max(begin + 1, head); i < end; ++i)
        if (tree.token(i).upos == "ADP" || tree.token(i).form == "," || tree.token(i).form == "(") end = i;
    int from = end;
    while (from > begin) {
        const Token& t = tree.token(from - 1);
        const bool particle = t.upos != "PROPN" && from < end && (t.form == "-" || t.form == "'" || t.form == "al" || t.form == "de" || t.form == "von" || t.form == "van" || t.form == "bin");
        if (!particle && t.upos != "PROPN") break;
        if (known.isTitle(asciiLower(t.form)) && from < end) break;
        --from;
    }
    // "Minister of Education Mara Osk": the office's field is no given name
    if (from > begin && tree.token(from - 1).upos == "ADP")
        for (int i = from + 1; i + 1 < end; ++i)
            if (known.genderOf(asciiLower(tree.token(i).form)) != Gender::Unknown && known.genderOf(asciiLower(tree.token(from).form)) == Gender::Unknown) from = i;
    return from < end ? std::pair(from, end) : std::pair(begin, end);
}

std::pair<int, int> widenToKnown(const Tree& tree, int begin, int end) {
    constexpr int most = 3; // words more at each side
    std::pair best(begin, end);
    for (int from = std::max(0, begin - most); from <= begin; ++from)
        for (int to = end; to <= std::min(tree.size(), end + most); ++to)
            if (to - from > best.second - best.first && startsWithCapital(tree.token(from)) && startsWithCapital(tree.token(to - 1)) &&
                Gazetteer::shared().named(words(tree, from, to)))
                best = {from, to};
    return best;
}

int demonymBegin(const Tree& tree, int word) {
    constexpr int most = 2; // words more
    for (int from = std::max(0, word - most); from < word; ++from)
        if (Gazetteer::shared().ofDemonym(asciiLower(words(tree, from, word + 1)))) return from;
    return word;
}

static bool isHyphen(const Token& t) {
    return t.form == "-" || t.form == "–";
}

bool goesOnBehindHyphen(const Tree& tree, int end) {
    return end > 0 && end + 1 < tree.size() && tree.token(end).form == "-" && !tree.token(end - 1).spaceAfter && !tree.token(end).spaceAfter;
}

std::pair<int, int> withoutRim(const Tree& tree, int begin, int end) {
    const auto isLoose = [&](const Token& t) { return isPossessiveMark(t) || t.form == ")" || t.upos == "PUNCT" || t.upos == "ADP"; };
    const auto isSmall = [&](int t) { return !startsWithCapital(tree.token(t)) && tree.token(t).upos != "PROPN"; };
    while (end > begin + 1 && isLoose(tree.token(end - 1))) --end;
    while (end > begin + 2 && isHyphen(tree.token(end - 2)) && isSmall(end - 1) && startsWithCapital(tree.token(begin))) end -= 2;
    while (end > begin + 2 && isHyphen(tree.token(begin + 1)) && isSmall(begin) && startsWithCapital(tree.token(begin + 2))) begin += 2;
    return {begin, end};
}

int withoutQuantifier(const Tree& tree, int begin, int end) {
    while (begin < end - 1 && isQuantifier(tree.token(begin))) ++begin;
    while (begin < end - 2 && tree.token(begin).upos == "NUM" && !isHyphen(tree.token(begin + 1)) && tree.token(end - 1).upos != "NUM") ++begin;
    return begin;
}

int nameBegin(const Tree& tree, int begin, int head) {
    const auto describes = [&](int t) {
        const Token& token = tree.token(t);
        return token.form == "-" || (!startsWithCapital(token) && (token.upos == "NOUN" || token.upos == "ADJ" || token.upos == "VERB"));
    };
    int at = begin;
    while (at < head && describes(at)) ++at;
    return at > begin && startsWithCapital(tree.token(at)) && tree.token(at - 1).form != "-" ? at : begin;
}

bool hasTwoRoles(const Tree& tree, int head) {
    const auto isRole = [&](int t) {
        const bool longOffice = t > 0 && Gazetteer::shared().isOffice(asciiLower(words(tree, t - 1, t + 1))); // "first lady"
        return tree.token(t).xpos == "NN" && (longOffice || isForOnePerson(asciiLower(tree.token(t).lemma)));
    };
    const auto roles = tree.childrenBy(head, {"conj"});
    return roles.size() == 1 && isRole(head) && isRole(roles.front()) && tree.child(head, {"det"}) && !tree.child(roles.front(), {"det", "nmod:poss"});
}

bool isHonorificOnly(const Tree& tree, int begin, int end) {
    for (int i = begin; i < end; ++i) {
        const std::string form = asciiLower(tree.token(i).form);
        if (!Gazetteer::shared().isHonorific(form) && !(form.ends_with('.') && Gazetteer::shared().isTitle(form))) return false;
    }
    return true;
}

bool isFormerOrLatter(const Tree& tree, int i) {
    const std::string form = asciiLower(tree.token(i).form);
    return (form == "former" || form == "latter") && i > 0 && asciiLower(tree.token(i - 1).form) == "the" && !tree.is(i, {"amod"});
}

bool namesPlace(const Tree& tree, int head) {
    static const std::set<std::string> ofPlaces{"capital", "constitution", "government", "king", "law", "parliament", "people", "population", "queen", "republic", "streets"};
    const Token& token = tree.token(head);
    const std::string preposition = tree.preposition(head);
    if (preposition == "in") return head == 1 && tree.is(head, {"obl", "nmod"});
    return preposition == "of" && tree.is(head, {"nmod"}) && token.head >= 0 && ofPlaces.contains(tree.token(token.head).lemma);
}

int relativeAntecedent(const Tree& tree, int word) {
    static const std::set<std::string> relatives{"that", "which", "who", "whom", "whose"};
    const Token& token = tree.token(word);
    if (!relatives.contains(asciiLower(token.form)) || (token.upos != "PRON" && token.upos != "DET")) return -1;
    for (int i = word, steps = 0; i >= 0 && steps < 4; i = tree.token(i).head, ++steps)
        if (tree.token(i).deprel == "acl:relcl") return tree.token(i).head < word ? tree.token(i).head : -1;
    return -1;
}

int beginOfTwo(const Tree& tree, int head) {
    const Token& noun = tree.token(head);
    const std::string form = asciiLower(noun.form);
    const bool alone = form == "both" || form == "two";
    if (alone ? !tree.is(head, {"nsubj", "obj", "iobj", "obl", "nmod", "conj"}) : noun.xpos != "NNS") return -1;
    int begin = form == "both" ? head : -1;
    bool definite = false;
    for (const int c : tree.children(head)) {
        const std::string word = asciiLower(tree.token(c).form);
        if (c > head) {
            if (!tree.is(c, {"punct", "cc", "appos"}) && (form == "both" || !tree.is(c, {"conj"}))) return -1;
        } else if (word == "both") begin = c;
        else if (word == "the" || word == "these" || word == "those") definite = true;
        else if (word == "two" && definite) begin = c;
        else if (!tree.is(c, {"case", "punct", "mark"})) return -1;
        if (word == "both" && tree.child(head, {"conj"})) return -1; // "both men and women"
    }
    return form == "two" && definite ? head : begin;
}

bool isPlainDefinite(const Tree& tree, int head) {
    const auto& under = tree.children(head);
    return under.size() == 1 && tree.token(under.front()).lemma == "the";
}

std::string sharedName(const Tree& tree, int i) {
    static const std::set<std::string> directions{"North", "South", "East", "West"};
    if (i + 3 >= tree.size() || tree.token(i + 1).lemma != "and" || !directions.contains(tree.token(i).form) || !directions.contains(tree.token(i + 2).form)) return {};
    const std::string name = tree.token(i).form + " " + tree.token(i + 3).form;
    return Gazetteer::shared().named(name) ? name : std::string();
}

int acronymEnd(const Tree& tree, int begin, int end) {
    constexpr int longest = 12; // words
    for (int open = end; open + 2 < tree.size() && open - begin <= longest; ++open) {
        if (tree.token(open).form == "(" && tree.token(open + 2).form == ")")
            return isAcronymOf(keyOf(tree.token(open + 1).form), keyOf(words(tree, begin, open))) ? open : end;
        if (!startsWithCapital(tree.token(open)) && !isSmallWord(asciiLower(tree.token(open).form))) break;
    }
    return end;
}

int bodyEnd(const Tree& tree, int head, int end) {
    while (end + 1 < tree.size() && (tree.token(end).lemma == "of" || tree.token(end).lemma == "for")) {
        const int next = tree.token(end).head;
        if (next <= end || tree.token(next).upos != "PROPN" || !tree.dominates(head, next)) break;
        bool capitals = true;
        for (int i = end + 1; i <= next; ++i) capitals &= tree.token(i).upos == "PROPN" || tree.token(i).upos == "ADJ" || tree.token(i).lemma == "the";
        if (!capitals || tree.child(next, {"conj"})) break;
        end = next + 1;
    }
    return end;
}

bool startsWithCapital(const Token& token) {
    return !token.form.empty() && token.form[0] >= 'A' && token.form[0] <= 'Z';
}

bool isCommonNoun(const Token& token) {
    const std::string form = asciiLower(token.form);
    return !startsWithCapital(token) && (Gazetteer::shared().isTitle(form) || Gazetteer::shared().personNoun(form));
}

bool isForOnePerson(const std::string& noun) {
    const PersonNoun* known = Gazetteer::shared().personNoun(noun);
    return known ? !known->plural && !known->collective : Gazetteer::shared().isOffice(noun);
}

} // namespace standpoint
