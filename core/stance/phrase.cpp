#include "core/stance/phrase.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

constexpr std::size_t longest = 11; // words

bool isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool isAccording(const Tree& tree, int i) {
    const auto preposition = tree.child(i, {"case"});
    return preposition && asciiLower(tree.token(*preposition).form) == "according";
}

// What a reader can do without, below a phrase's head; also "according to Osk", who is told elsewhere.
bool isAside(const Tree& tree, int i) {
    if (tree.is(i, {"cc:preconj"})) return asciiLower(tree.token(i).form) != "neither";
    return tree.is(i, {"acl:relcl", "appos", "parataxis", "discourse", "vocative", "advcl", "advmod:emph"}) || isAccording(tree, i);
}

// What makes a clause of a phrase's head: the head alone is what the issue is.
bool isOfClause(const Tree& tree, int i) {
    return tree.is(i, {"nsubj", "csubj", "aux", "cop", "mark", "expl"}) || (tree.is(i, {"advmod"}) && tree.token(i).lemma == "not");
}

// "the sale as [union threatens strike]": what happens meanwhile, which says nothing of the sale ("the fear that …" does).
bool isMeanwhile(const Tree& tree, int i) {
    static const std::set<std::string> marks{"as", "while", "after", "before", "when", "because", "since", "though", "although"};
    const auto mark = tree.child(i, {"mark"});
    return tree.is(i, {"acl"}) && mark && marks.contains(asciiLower(tree.token(*mark).form)) && tree.child(i, {"nsubj"});
}

void collect(const Tree& tree, int i, bool top, std::vector<int>& out) {
    out.push_back(i);
    for (const int c : tree.children(i)) {
        if (tree.is(c, {"punct"})) {
            const std::string& form = tree.token(c).form;
            if (form == "-" || form == "'" || form == "’" || (form == "," && tree.is(i, {"conj"}) && c < i)) out.push_back(c);
            continue;
        }
        const bool verb = tree.token(i).upos == "VERB" || tree.token(i).upos == "AUX";
        if (isMeanwhile(tree, c) || (tree.is(c, {"conj"}) && tree.child(c, {"nsubj"}))) continue; // another clause
        if (isAside(tree, c) || (top && isOfClause(tree, c))) continue;
        if (top && (tree.is(c, {"det"}) || (tree.is(c, {"case"}) && tree.token(c).form != "'s"))) continue;
        if (top && tree.is(c, {"nmod:poss"}) && tree.token(c).upos == "PRON") continue;
        if (top && verb && tree.is(c, {"advmod"})) continue;
        if (tree.is(c, {"conj"}) && top && verb) continue;
        if (tree.is(c, {"cc"}) && top && verb) continue;
        collect(tree, c, false, out);
    }
}

// Far and late parts go first when a phrase is too long.
void shorten(const Tree& tree, int head, std::vector<int>& tokens) {
    while (tokens.size() > longest) {
        int drop = -1, dropSize = 0;
        for (const int t : tokens)
            if (t != head && tree.is(t, {"obl", "nmod", "acl", "conj", "xcomp", "ccomp", "advcl", "advmod", "nmod:unmarked", "obl:unmarked"}) && t > drop) {
                drop = t;
                dropSize = 0;
            }
        if (drop < 0) {
            tokens.resize(longest);
            return;
        }
        const std::size_t before = tokens.size();
        std::erase_if(tokens, [&](int t) { return tree.dominates(drop, t); });
        dropSize = static_cast<int>(before - tokens.size());
        if (dropSize == 0) return;
        // a conjunction that lost its second half
        std::erase_if(tokens, [&](int t) { return tree.is(t, {"cc"}) && std::find(tokens.begin(), tokens.end(), tree.token(t).head) == tokens.end(); });
    }
}

bool isContent(const Token& t) {
    static const std::set<std::string> light{"be", "have", "do", "make", "get", "say", "go", "more", "other", "such", "own", "same", "many", "much"};
    return (t.upos == "NOUN" || t.upos == "PROPN" || t.upos == "VERB" || t.upos == "ADJ") && !light.contains(asciiLower(t.lemma)) && t.form.size() > 1;
}

// The phrase's own words first, then the nouns that were cut from it to make it short.
void addKeywords(const Tree& tree, int head, Phrase& phrase) {
    const auto add = [&](int i, std::size_t most) {
        addKeyword(phrase.keywords, asciiLower(tree.token(i).upos == "PROPN" ? tree.token(i).form : tree.token(i).lemma), most);
    };
    if (isContent(tree.token(head))) add(head, tellingKeywords);
    for (const char* upos : {"NOUN", "PROPN", "VERB", "ADJ"})
        for (const int i : phrase.tokens)
            if (tree.token(i).upos == upos && isContent(tree.token(i))) add(i, tellingKeywords);
    for (const int i : tree.subtree(head))
        if (tree.token(i).upos == "NOUN" && isContent(tree.token(i)) && std::ranges::find(phrase.tokens, i) == phrase.tokens.end()) add(i, 2 * tellingKeywords);
}

bool isLoose(const Token& t, std::initializer_list<std::string_view> upos) {
    return t.xpos == "RP" || std::ranges::find(upos, t.upos) != upos.end();
}

// The tokens from the `first` on as words, each behind a space where it has one in the text.
std::string wordsOf(const Tree& tree, const std::vector<int>& tokens, std::size_t first) {
    std::string out;
    for (std::size_t k = first; k < tokens.size(); ++k) {
        const bool glued = k > 0 && ((tokens[k - 1] == tokens[k] - 1 && !tree.token(tokens[k] - 1).spaceAfter) || tree.token(tokens[k]).form == ",");
        out += (glued ? "" : " ") + tree.token(tokens[k]).form;
    }
    return out;
}

// A clause's verb as the name of a deed: "blocking" of "will block", "has blocked"; "blocking the port" of "the port was blocked".
std::string asGerund(const Tree& tree, int verb) {
    const Token& t = tree.token(verb);
    const bool passive = tree.child(verb, {"aux:pass"}).has_value();
    if (!passive && t.xpos == "VBN" && !tree.child(verb, {"aux"})) return t.form; // "planned"
    if (t.xpos == "VBG") return t.form;
    if (!passive) return gerund(t.lemma);
    const auto subject = tree.child(verb, {"nsubj:pass"});
    const Phrase whom = subject && tree.token(*subject).upos != "PRON" ? phraseOf(tree, *subject) : Phrase{};
    if (whom.text.empty()) return "being " + t.form;
    const auto determiner = tree.child(*subject, {"det"});
    return gerund(t.lemma) + " " + (determiner ? asciiLower(tree.token(*determiner).form) + " " : "") + whom.text;
}

} // namespace

void addKeyword(std::vector<std::string>& keywords, const std::string& word, std::size_t most) {
    if (keywords.size() < most && std::ranges::find(keywords, word) == keywords.end()) keywords.push_back(word);
}

std::string gerund(const std::string& lemma) {
    static const std::set<std::string> doubled{"begin", "admit", "permit", "commit", "submit", "prefer", "refer", "defer", "deter", "occur",
                                               "control", "compel", "expel", "rebel", "transfer", "forget", "regret", "forbid", "upset", "equip"};
    const std::size_t n = lemma.size();
    if (n < 2) return lemma + "ing";
    if (lemma.ends_with("ie")) return lemma.substr(0, n - 2) + "ying";
    if (lemma.ends_with("e") && !lemma.ends_with("ee") && !lemma.ends_with("oe") && !lemma.ends_with("ye") && lemma != "be") return lemma.substr(0, n - 1) + "ing";
    const auto vowels = std::count_if(lemma.begin(), lemma.end(), isVowel);
    const char last = lemma[n - 1];
    const bool closed = n >= 3 && !isVowel(last) && isVowel(lemma[n - 2]) && !isVowel(lemma[n - 3]) && last != 'w' && last != 'x' && last != 'y';
    if ((closed && vowels == 1) || doubled.contains(lemma)) return lemma + last + "ing";
    return lemma + "ing";
}

Phrase phraseOf(const Tree& tree, int head) {
    Phrase phrase;
    collect(tree, head, true, phrase.tokens);
    std::sort(phrase.tokens.begin(), phrase.tokens.end());
    shorten(tree, head, phrase.tokens);
    while (!phrase.tokens.empty() && isLoose(tree.token(phrase.tokens.front()), {"DET", "CCONJ", "PUNCT", "ADP"})) phrase.tokens.erase(phrase.tokens.begin());
    while (!phrase.tokens.empty() && isLoose(tree.token(phrase.tokens.back()), {"CCONJ", "ADP", "DET"})) phrase.tokens.pop_back();
    if (std::ranges::none_of(phrase.tokens, [&](int i) { return isContent(tree.token(i)); })) return {};
    const bool verb = tree.token(head).upos == "VERB" && phrase.tokens.front() == head;
    phrase.text = verb ? asGerund(tree, head) + wordsOf(tree, phrase.tokens, 1) : wordsOf(tree, phrase.tokens, 0).substr(1);
    addKeywords(tree, head, phrase);
    return phrase;
}

} // namespace standpoint
