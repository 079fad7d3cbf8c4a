#include "core/language/segment_apostrophes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

namespace standpoint::segmentation {

namespace {
using Words = std::unordered_set<std::string_view>;

/// A word that lost its apostrophe, cut where UD cuts it.
struct Contraction {
    int cut; ///< letters before the clitic
    std::string_view clitic;
    bool alsoWord; ///< is a word without the apostrophe too ("wont", "cant", "hes")
};

const std::unordered_map<std::string_view, Contraction> contractions{
    {"dont", {2, "n't", false}},     {"doesnt", {4, "n't", false}},  {"didnt", {3, "n't", false}},
    {"isnt", {2, "n't", false}},     {"arent", {3, "n't", false}},   {"wasnt", {3, "n't", false}},
    {"werent", {4, "n't", false}},   {"hasnt", {3, "n't", false}},   {"havent", {4, "n't", false}},
    {"hadnt", {3, "n't", false}},    {"wouldnt", {5, "n't", false}}, {"couldnt", {5, "n't", false}},
    {"shouldnt", {6, "n't", false}}, {"mustnt", {4, "n't", false}},  {"neednt", {4, "n't", false}},
    {"aint", {2, "n't", false}},     {"youre", {3, "'re", false}},   {"theyre", {4, "'re", false}},
    {"youve", {3, "'ve", false}},    {"theyve", {4, "'ve", false}},  {"weve", {2, "'ve", false}},
    {"ive", {1, "'ve", false}},      {"youll", {3, "'ll", false}},   {"theyll", {4, "'ll", false}},
    {"itll", {2, "'ll", false}},     {"thats", {4, "'s", false}},    {"theres", {5, "'s", false}},
    {"whats", {4, "'s", false}},     {"heres", {4, "'s", false}},    {"im", {1, "'m", false}},
    {"todays", {5, "'s", false}},    {"wont", {2, "n't", true}},     {"cant", {2, "n't", true}},
    {"hes", {2, "'s", true}},        {"shes", {3, "'s", true}},      {"lets", {3, "'s", true}}};

// Names that end in s by themselves.
const Words namesInS{
    "Adams",         "Williams", "Jones",    "Roberts",  "Davis",    "Harris",   "Rogers",   "Peters",   "Edwards",
    "Evans",         "Phillips", "Hughes",   "Stevens",  "Collins",  "Jenkins",  "Matthews", "Simmons",  "Andrews",
    "Richards",      "Owens",    "Watkins",  "Hopkins",  "Hawkins",  "Daniels",  "Reynolds", "Powers",   "Sanders",
    "Saunders",      "Myers",    "Brooks",   "Banks",    "Woods",    "Burns",    "Waters",   "Rivers",   "Gates",
    "Jacobs",        "Parsons",  "Perkins",  "Higgins",  "Nichols",  "Michaels", "Marks",    "Lewis",    "Ellis",
    "Francis",       "Dennis",   "Morris",   "James",    "Charles",  "Thomas",   "Nicholas", "Texas",    "Dallas",
    "Kansas",        "Arkansas", "Athens",   "Brussels", "Paris",    "Naples",   "Wales",    "Honduras", "Philippines",
    "Netherlands",   "Emirates", "Maldives", "Bahamas",  "Barbados", "Laos",     "Cyprus",   "Vegas",    "Angeles",
    "Massachusetts", "Illinois", "Hamas",    "Nations",  "States",   "Times",    "News",     "Olympics"};

// A possessive stands before its noun: these stand before none, or are verbs that a plural would take.
const Words notAfterPossessive{
    "a",     "an",      "the",    "and",     "or",     "but",     "of",     "in",    "on",    "at",     "to",
    "for",   "from",    "with",   "by",      "as",     "that",    "who",    "which", "than",  "if",     "when",
    "while", "because", "after",  "before",  "into",   "over",    "under",  "about", "is",    "are",    "was",
    "were",  "be",      "been",   "has",     "have",   "had",     "do",     "does",  "did",   "will",   "would",
    "can",   "could",   "may",    "might",   "must",   "shall",   "should", "not",   "n't",   "'s",     "he",
    "she",   "it",      "they",   "we",      "his",    "her",     "their",  "its",   "also",  "say",    "says",
    "said",  "told",    "want",   "wants",   "think",  "believe", "hope",   "fear",  "see",   "saw",    "made",
    "make",  "took",    "take",   "came",    "come",   "went",    "go",     "got",   "get",   "gave",   "give",
    "won",   "lost",    "met",    "held",    "hold",   "began",   "begin",  "wrote", "write", "spoke",  "speak",
    "know",  "knew",    "call",   "face",    "need",   "seek",    "sought", "argue", "agree", "oppose", "support",
    "back",  "blame",   "accuse", "demand",  "remain", "become",  "became", "keep",  "kept",  "now",    "then",
    "still", "never",   "often",  "already", "alone",  "there",   "here",   "so",    "such",  "too",    "i",
    "you",   "against"};

// Names of peoples and parties that are counted rather than own something.
const Words peoples{"Tories",    "Liberals",  "Conservatives", "Muslims",   "Jews",     "Catholics", "Protestants",
                    "Kurds",     "Arabs",     "Serbs",         "Croats",    "Turks",    "Swedes",    "Danes",
                    "Finns",     "Poles",     "Czechs",        "Greeks",    "Greens",   "Rebels",    "Senators",
                    "Officials", "Ministers", "Leaders",       "Lawmakers", "Voters",   "Critics",   "Members",
                    "Sources",   "Experts",   "Workers",       "Unions",    "Banks",    "Markets",   "Talks",
                    "Sanctions", "Elections", "Slavs",         "Scots",     "Spaniards"};

const Words pluralisers{"the",  "these", "those", "some", "many", "most", "few", "several", "two",      "three",
                        "four", "five",  "other", "all",  "both", "a",    "an",  "young",   "ordinary", "fellow"};

bool isCapital(std::string_view form) {
    return form.size() >= 4 && std::isupper(static_cast<unsigned char>(form[0])) &&
           std::islower(static_cast<unsigned char>(form[1])) && std::all_of(form.begin(), form.end(), [](char c) {
               return std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80);
           });
}

class Repair {
public:
    explicit Repair(Annotation& annotation) : annotation_(annotation) {}

    void run() {
        survey();
        if (lost_ == 0 && kept_ == 0 && countPossessives() >= 2) lost_ = 2;
        stripped_ = lost_ > kept_;
        if (lost_ == 0) return;
        for (Sentence& sentence : annotation_.sentences)
            repair(sentence);
    }

private:
    struct Uses {
        int all = 0;
        int counted = 0; ///< with "a", "the", "some", …: a common noun
    };

    // What the document itself shows: apostrophes lost and kept, names and how they are used.
    void survey() {
        for (const Sentence& sentence : annotation_.sentences) {
            for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
                const std::string& form = sentence.tokens[i].form;
                if (form.size() > 1 && form.find('\'') != form.npos) ++kept_;
                if (const Contraction* found = contraction(form); found && !found->alsoWord) ++lost_;
                if (!isName(sentence, i)) continue;
                Uses& uses = names_[form];
                ++uses.all;
                uses.counted += i > 0 && pluralisers.contains(asciiLower(sentence.tokens[i - 1].form));
            }
        }
    }

    // Without a single apostrophe, names that also stand with an s before a noun show stripping too.
    int countPossessives() const {
        int count = 0;
        for (const Sentence& sentence : annotation_.sentences)
            for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
                count += isPossessive(sentence, i);
        return count;
    }

    static const Contraction* contraction(const std::string& form) {
        const auto found = contractions.find(asciiLower(form));
        return found == contractions.end() ? nullptr : &found->second;
    }

    // A capitalised word, or the last part of one: "Dong-el".
    static bool isName(const Sentence& sentence, std::size_t i) {
        const std::vector<Token>& words = sentence.tokens;
        if (isCapital(words[i].form)) return true;
        const bool tail =
            i >= 2 && words[i - 1].form == "-" && !words[i - 1].spaceAfter && isCapital(words[i - 2].form);
        return tail && std::islower(static_cast<unsigned char>(words[i].form[0])) && words[i].form.size() <= 5;
    }

    bool isPossessive(const Sentence& sentence, std::size_t i) const {
        const std::string& form = sentence.tokens[i].form;
        if (form.back() != 's' || !isName(sentence, i) || namesInS.contains(form) || peoples.contains(form))
            return false;
        const std::string stem = form.substr(0, form.size() - 1);
        if (stem.ends_with("s") || stem.ends_with("u") || stem.ends_with("i") || isDemonym(stem)) return false;
        return isOwner(sentence, i, stem) && ownsSomething(sentence, i);
    }

    // Does the text know this name without its s, or leave nothing else to think of "sees Osks plan"?
    bool isOwner(const Sentence& sentence, std::size_t i, const std::string& stem) const {
        const Uses& plural = names_.at(sentence.tokens[i].form);
        if (plural.counted > 0) return false;
        if (const auto known = names_.find(stem); known != names_.end())
            return known->second.counted * 2 <= known->second.all;
        const bool named = i > 0 && isCapital(sentence.tokens[i - 1].form);
        const bool tail = !isCapital(sentence.tokens[i].form); // "Dong-els"
        return plural.all == 1 && i > 0 && (stripped_ || (named && !tail));
    }

    // A noun follows, at once or after "and" and another owner: "Osks and Veldes plans".
    bool ownsSomething(const Sentence& sentence, std::size_t i) const {
        const std::vector<Token>& words = sentence.tokens;
        if (i + 2 < words.size() && words[i + 1].form == "and") return isPossessive(sentence, i + 2);
        return i + 1 < words.size() && takesNoun(words[i + 1].form);
    }

    static bool takesNoun(const std::string& next) {
        if (!std::isalpha(static_cast<unsigned char>(next[0])) || notAfterPossessive.contains(asciiLower(next)))
            return false;
        return std::isupper(static_cast<unsigned char>(next[0])) || !next.ends_with("ed");
    }

    // "Russians", "Democrats": people are counted, not owners, unless the text says otherwise.
    static bool isDemonym(const std::string& stem) {
        static constexpr std::array endings{"ian", "ean", "ican", "crat", "ist", "ese",
                                            "ish", "man", "aeli", "ani",  "aqi"};
        return std::any_of(endings.begin(), endings.end(),
                           [&](const char* ending) { return stem.ends_with(ending); }) &&
               stem != "Oman" && stem != "Iran";
    }

    void repair(Sentence& sentence) {
        std::vector<Token> out;
        out.reserve(sentence.tokens.size());
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const Token& token = sentence.tokens[i];
            const Contraction* found = contraction(token.form);
            if (found && (!found->alsoWord || (stripped_ && isVerbal(sentence, i))))
                split(token, found->cut, found->clitic, out);
            else if (stripped_ && isPossessive(sentence, i))
                split(token, token.span.length() - 1, "'s", out);
            else
                out.push_back(token);
        }
        sentence.tokens = std::move(out);
    }

    // "as is his wont" and "the cant of politicians" are nouns; "lets" with a subject before it is a verb.
    static bool isVerbal(const Sentence& sentence, std::size_t i) {
        const std::string form = asciiLower(sentence.tokens[i].form);
        const std::string before = i > 0 ? asciiLower(sentence.tokens[i - 1].form) : std::string();
        if (form == "lets") return i == 0;
        return before != "his" && before != "her" && before != "their" && before != "its" && before != "the" &&
               before != "a";
    }

    static void split(const Token& token, int cut, std::string_view clitic, std::vector<Token>& out) {
        const int middle = token.span.begin + cut;
        Token head = token, tail = token;
        head.span.end = tail.span.begin = middle;
        const std::u32string letters = toUtf32(token.form);
        head.form = toUtf8(std::u32string_view(letters).substr(0, cut));
        head.spaceAfter = false;
        tail.form = clitic;
        out.push_back(std::move(head));
        out.push_back(std::move(tail));
    }

    Annotation& annotation_;
    int lost_ = 0, kept_ = 0; ///< apostrophes
    bool stripped_ = false;   ///< the document lost its apostrophes, not a word here and there
    std::unordered_map<std::string, Uses> names_;
};
} // namespace

void repairApostrophes(Annotation& annotation) {
    Repair(annotation).run();
}

} // namespace standpoint::segmentation
