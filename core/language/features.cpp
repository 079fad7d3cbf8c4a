#include "core/language/features.h"

#include "core/language/wordpiece.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>

namespace standpoint {

namespace {

constexpr int name = 0, nominal = 1, otherPronoun = 9, classes = 10, roles = 5;
constexpr int farBack = 80; // mentions before this many are asked only if they share words

using Words = std::vector<std::string>;

int bucket(int value, std::initializer_list<int> bounds) {
    return static_cast<int>(std::ranges::count_if(bounds, [&](int bound) { return value > bound; }));
}

int mentionClass(const Token& token) {
    static const std::array<std::set<std::string>, 7> pronouns{
        {{"he", "him", "his", "himself"},
         {"she", "her", "hers", "herself"},
         {"it", "its", "itself"},
         {"they", "them", "their", "theirs", "themselves", "themself"},
         {"i", "me", "my", "mine", "myself"},
         {"we", "us", "our", "ours", "ourselves"},
         {"you", "your", "yours", "yourself", "yourselves"}}};
    const std::string form = lowerCase(token.form);
    for (std::size_t i = 0; i < pronouns.size(); ++i)
        if (pronouns[i].contains(form)) return 2 + static_cast<int>(i);
    return token.upos == "PROPN" ? name : token.upos == "PRON" || token.upos == "DET" ? otherPronoun : nominal;
}

std::string_view universalOf(std::string_view relation) {
    return relation.substr(0, relation.find(':'));
}

int roleOf(const Token& token) {
    const std::string_view relation = universalOf(token.deprel);
    if (token.deprel.starts_with("nsubj")) return 0;
    if (token.deprel == "obj" || token.deprel == "iobj") return 1;
    if (token.deprel == "nmod:poss") return 2;
    return relation == "obl" || relation == "nmod" ? 3 : 4;
}

int relationNumber(const Token& token) {
    static constexpr std::array<std::string_view, 37> relations{
        "acl",       "advcl",      "advmod",   "amod",     "appos", "aux",      "case",   "cc",
        "ccomp",     "clf",        "compound", "conj",     "cop",   "csubj",    "dep",    "det",
        "discourse", "dislocated", "expl",     "fixed",    "flat",  "goeswith", "iobj",   "list",
        "mark",      "nmod",       "nsubj",    "nummod",   "obj",   "obl",      "orphan", "parataxis",
        "punct",     "reparandum", "root",     "vocative", "xcomp"};
    return static_cast<int>(std::ranges::find(relations, universalOf(token.deprel)) - relations.begin());
}

// Lower-case words of a mention's kernel.
Words coreOf(const Sentence& sentence, int head) {
    Words out;
    for (int i = 0; i < static_cast<int>(sentence.tokens.size()); ++i)
        if (isInKernel(sentence, i, head)) out.push_back(lowerCase(sentence.tokens[i].form));
    return out;
}

bool isAcronym(const Words& shortName, const Words& words) {
    if (words.size() < 2 || shortName.size() != 1) return false;
    std::string letters = shortName.front(), firsts;
    std::erase(letters, '.');
    for (const std::string& word : words)
        if (!word.empty()) firsts += toUtf8(toUtf32(word).substr(0, 1));
    return letters == firsts;
}

int stringRelation(const Words& a, const Words& b, int classOfA, int classOfB) {
    if (classOfA >= 2 || classOfB >= 2) return 6;
    if (a == b) return 1;
    if (a.back() == b.back()) return 2;
    const std::set<std::string> x(a.begin(), a.end()), y(b.begin(), b.end());
    if (x != y && (std::ranges::includes(x, y) || std::ranges::includes(y, x))) return 3;
    if (isAcronym(a, b) || isAcronym(b, a)) return 4;
    return std::ranges::any_of(x, [&](const std::string& word) { return y.contains(word); }) ? 5 : 0;
}

bool hasCopula(const Sentence& sentence, int token) {
    return std::ranges::any_of(sentence.tokens, [&](const Token& t) { return t.head == token && t.deprel == "cop"; });
}

int treeRelation(const Sentence& sentence, int i, int j) {
    const Token &a = sentence.tokens[i], &b = sentence.tokens[j];
    if ((a.head == j && a.deprel == "appos") || (b.head == i && b.deprel == "appos")) return 1;
    if ((a.head == j && a.deprel.starts_with("nsubj") && hasCopula(sentence, j)) ||
        (b.head == i && b.deprel.starts_with("nsubj") && hasCopula(sentence, i)))
        return 2;
    return a.head == b.head ? 3 : a.head == j || b.head == i ? 4 : 5;
}

std::vector<int> ancestors(const Sentence& sentence, int i) {
    std::vector<int> out;
    for (; i >= 0 && std::ranges::find(out, i) == out.end(); i = sentence.tokens[i].head)
        out.push_back(i);
    return out;
}

// A word, or the voice.
const Token& wordAt(const Sentence& sentence, int place) {
    static const Token voice = [] {
        Token token;
        token.upos = "PRON";
        return token;
    }();
    return place < 0 ? voice : sentence.tokens[place];
}

// Turns values into rows of the embedding: each feature's rows follow those of the one before.
template <std::size_t n> std::array<int, n> rowsOf(std::array<int, n> values, const std::array<int, n>& sizes) {
    int shift = 0;
    for (std::size_t i = 0; i < n; ++i) {
        values[i] += shift;
        shift += sizes[i];
    }
    return values;
}

} // namespace

bool isInKernel(const Sentence& sentence, int token, int head) {
    const std::string_view relation = universalOf(sentence.tokens[token].deprel);
    return token == head || (sentence.tokens[token].head == head && (relation == "flat" || relation == "compound"));
}

std::vector<CorefPair> corefPairs(std::span<const Sentence> sentences, std::span<const TokenPlace> heads, bool actors) {
    struct Mention {
        int kind = 0, role = 0;
        Words core;
    };
    std::vector<Mention> mentions;
    for (const TokenPlace& place : heads) {
        const Sentence& sentence = sentences[place.sentence];
        const Token& token = sentence.tokens[place.token];
        mentions.push_back({mentionClass(token), roleOf(token), coreOf(sentence, place.token)});
    }
    std::vector<CorefPair> out;
    for (int i = 0; i < static_cast<int>(heads.size()); ++i)
        for (int j = 0; j < i; ++j) {
            const Mention &now = mentions[i], &before = mentions[j];
            const int words = stringRelation(before.core, now.core, before.kind, now.kind);
            if (i - j > farBack && (words == 0 || words == 6)) continue;
            const int apart = heads[i].sentence - heads[j].sentence;
            const int tree =
                apart == 0 ? treeRelation(sentences[heads[i].sentence], heads[j].token, heads[i].token) : 0;
            out.push_back(
                {i, j,
                 rowsOf({bucket(apart, {0, 1, 2, 3, 5, 10}), before.kind * classes + now.kind, words,
                         bucket(i - j, {1, 2, 3, 5, 10, 20, 50}), tree, before.role * roles + now.role, actors ? 1 : 0},
                        corefFeatureSizes)});
        }
    return out;
}

std::array<int, pairFeatureSizes.size()> pairFeatures(const Sentence& sentence, int from, int to) {
    const std::vector<int> above = ancestors(sentence, from), other = ancestors(sentence, to);
    const auto meet = std::ranges::find_first_of(above, other);
    int length = 7, over = from < 0 ? 0 : to < 0 ? 1 : 5; // a voice is over all words
    if (meet != above.end()) {
        const auto there = std::ranges::find(other, *meet);
        length = bucket(static_cast<int>((meet - above.begin()) + (there - other.begin())), {0, 1, 2, 3, 4, 6});
        const std::string& upos = sentence.tokens[*meet].upos;
        over = *meet == from                       ? 0
               : *meet == to                       ? 1
               : upos == "VERB" || upos == "AUX"   ? 2
               : upos == "NOUN" || upos == "PROPN" ? 3
                                                   : 4;
    }
    const Token &a = wordAt(sentence, from), &b = wordAt(sentence, to);
    return rowsOf({relationNumber(a), relationNumber(b), length,
                   5 * (from > to) + bucket(std::abs(from - to), {2, 5, 10, 20}), over, roleOf(a) * roles + roleOf(b),
                   mentionClass(a), mentionClass(b)},
                  pairFeatureSizes);
}

std::array<int, holderFeatureSizes.size()> holderFeatures(const Sentence& sentence, int token) {
    const Token& word = wordAt(sentence, token);
    return rowsOf({relationNumber(word), mentionClass(word), roleOf(word)}, holderFeatureSizes);
}

} // namespace standpoint
