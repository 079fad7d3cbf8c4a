#include "core/stance/phrase.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

constexpr std::size_t longest = 11; // words

bool isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// What a reader can do without, below a phrase's head.
bool isAside(const Tree& tree, int i) {
    return tree.is(i, {"acl:relcl", "appos", "parataxis", "cc:preconj", "discourse", "vocative", "advcl", "nsubj", "csubj", "aux", "cop", "mark",
                       "advmod:emph", "expl"});
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
            if (form == "-" || form == "'" || form == "’") out.push_back(c);
            continue;
        }
        const bool verb = tree.token(i).upos == "VERB" || tree.token(i).upos == "AUX";
        if (isMeanwhile(tree, c)) continue;
        if (isAside(tree, c) && !(tree.is(c, {"mark"}) && !top)) continue;
        if (top && (tree.is(c, {"det"}) || (tree.is(c, {"case"}) && tree.token(c).form != "'s") || tree.is(c, {"mark"}))) continue;
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
    while (!phrase.tokens.empty() && (tree.token(phrase.tokens.front()).upos == "DET" || tree.token(phrase.tokens.front()).upos == "CCONJ" ||
                                      tree.token(phrase.tokens.front()).upos == "PUNCT" || tree.token(phrase.tokens.front()).upos == "ADP"))
        phrase.tokens.erase(phrase.tokens.begin());
    while (!phrase.tokens.empty() && (tree.token(phrase.tokens.back()).upos == "CCONJ" || tree.token(phrase.tokens.back()).upos == "ADP" ||
                                      tree.token(phrase.tokens.back()).upos == "DET"))
        phrase.tokens.pop_back();
    bool meaningful = false;
    for (std::size_t k = 0; k < phrase.tokens.size(); ++k) {
        const int i = phrase.tokens[k];
        const Token& t = tree.token(i);
        std::string word = t.form;
        if (i == head && (t.xpos == "VB" || t.xpos == "VBP" || t.xpos == "VBZ" || (t.xpos == "VBD" && !tree.child(i, {"nsubj"}))) && t.upos == "VERB") word = gerund(t.lemma);
        const bool glued = k > 0 && phrase.tokens[k - 1] == i - 1 && !tree.token(i - 1).spaceAfter;
        if (!phrase.text.empty() && !glued) phrase.text += ' ';
        phrase.text += word;
        meaningful |= isContent(t);
    }
    if (!meaningful) return {};
    addKeywords(tree, head, phrase);
    return phrase;
}

} // namespace standpoint
