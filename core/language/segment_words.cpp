#include "core/language/segment_words.h"

#include "core/language/segment_abbreviations.h"
#include "core/language/segment_addresses.h"
#include "core/language/segment_characters.h"

#include <algorithm>
#include <unordered_set>

namespace standpoint::segmentation {

namespace {
using Words = std::unordered_set<std::string_view>;

// Counted in EWT: "e-mail" and "non-Arab" stay whole, "well-known" and "al-Qaeda" are split.
const Words hyphenPrefixes{"e",       "non",    "mid",   "pre",   "anti",   "re",    "co",    "post",  "over",
                           "multi",   "pro",    "ex",    "semi",  "sub",    "micro", "cross", "neo",   "intra",
                           "counter", "psycho", "socio", "un",    "arch",   "mini",  "pan",   "ultra", "bi",
                           "tri",     "trans",  "de",    "quasi", "pseudo", "mega"};
const Words hyphenSuffixes{"esque", "wise", "ups", "ish"};
const Words slashWords{"w/o", "w/out", "b/t", "b/c", "l/c", "i/c", "n/a", "a/c", "i/s"};
const Words units{"am",   "pm",  "a.m.", "p.m.", "a.m", "p.m", "mm",   "cm", "km",  "kg", "lb",  "lbs",
                  "oz",   "ft",  "hz",   "khz",  "mhz", "ghz", "kb",   "gb", "tb",  "kw", "mw",  "gw",
                  "kwh",  "mwh", "k",    "m",    "bn",  "mn",  "tn",   "yr", "yrs", "hr", "hrs", "min",
                  "mins", "mph", "kph",  "kmh",  "c",   "f",   "watt", "hh", "x"};
const Words currencyCodes{"rs", "usd", "eur", "gbp", "us$", "chf"};
const Words elisions{"em", "n", "til", "twas", "tis", "cause", "bout", "round", "nuff"};
// "gonna" is two words; where the second begins.
const std::pair<std::string_view, int> contractions[]{{"cannot", 3}, {"gonna", 3}, {"gotta", 3}, {"wanna", 3},
                                                      {"gimme", 3},  {"lemme", 3}, {"dunno", 2}};
constexpr int longestContraction = 6;

class ChunkSplitter {
public:
    ChunkSplitter(std::u32string_view text, Span chunk, std::u32string_view next, std::vector<Token>& words)
        : text_(text), begin_(chunk.begin), end_(chunk.end), next_(next), words_(words) {}

    void run() {
        for (int at = begin_; at < end_;) {
            int stop = wholeThing(text_.substr(0, end_), begin_, at);
            if (stop > at) {
                emit(at, stop);
            } else if (beginsWord(at)) {
                stop = wordEnd(at);
                emitWord(at, stop);
            } else {
                stop = symbolEnd(at);
                emit(at, stop);
            }
            at = stop;
        }
    }

private:
    char32_t at(int i) const { return i >= begin_ && i < end_ ? text_[i] : U'\0'; }
    std::u32string_view slice(int from, int to) const { return text_.substr(from, to - from); }

    bool beginsWord(int i) const {
        const char32_t c = at(i);
        if (isWord(c)) return true;
        if (isApostrophe(c) && !isWord(at(i - 1))) return elisionEnd(i) > i;
        return i == begin_ && ((c == '+' && isDigit(at(i + 1))) || (c == '@' && isLetter(at(i + 1))));
    }

    // "'60s" and "'em" keep their apostrophe; a quotation mark before a word does not belong to it.
    int elisionEnd(int i) const {
        int stop = i + 1;
        while (isWord(at(stop)))
            ++stop;
        if (isApostrophe(at(stop))) return i; // a quoted word
        const bool year = stop - i >= 3 && stop - i <= 4 && isDigit(at(i + 1)) && isDigit(at(i + 2));
        return year || elisions.contains(lowered(slice(i + 1, stop))) ? stop : i;
    }

    int wordEnd(int from) const {
        int stop = from + 1;
        while (stop < end_) {
            if (isWord(at(stop)) || joins(from, stop))
                ++stop;
            else
                break;
        }
        const bool dollar =
            at(stop) == '$' && stop - from <= 2 && isUpper(at(from)) && (isDigit(at(stop + 1)) || stop + 1 == end_);
        if (dollar) return stop + 1;
        return keepsStop(from, stop) ? stop + 1 : stop;
    }

    // Does the mark at i tie the characters on its sides into one word that began at `from`?
    bool joins(int from, int i) const {
        const char32_t left = at(i - 1), mark = at(i), right = at(i + 1);
        if (!isWord(left) && left != '.' && left != '$') return false;
        if (isApostrophe(mark)) return isLetter(right) && isWord(left);
        const bool digits = isDigit(left) && isDigit(right);
        switch (mark) {
        case '.':
            return digits || (isLetter(right) && isAcronymStop(from, i));
        case ',':
            return digits && digitRun(i + 1) >= 2 && digitRun(i + 1) <= 3;
        case ':':
            return digits;
        case '/':
            return (digits && !isFraction(i)) || isSlashWord(from, i);
        case '&':
            return isUpper(left) && isUpper(right);
        case '*':
            return isLetter(left) && isLetter(right);
        case '@':
            return isWord(right);
        case '-':
            return isWord(right) && keepsHyphen(from, i);
        default:
            return false;
        }
    }

    int digitRun(int from) const {
        int stop = from;
        while (isDigit(at(stop)))
            ++stop;
        return stop - from;
    }

    // The stop inside "U.S" and "Ph.D": one letter before it (or a known first half) and one or none after the next.
    bool isAcronymStop(int from, int i) const {
        int piece = i;
        while (piece > from && isLetter(at(piece - 1)))
            --piece;
        const bool single = i - piece == 1 && (piece == from || at(piece - 1) == '.' || at(piece - 1) == '-');
        const bool nextSingle = !isWord(at(i + 2));
        return (single && nextSingle) ||
               abbreviationOf(lowered(slice(piece, std::min(i + 2, end_)))) != Abbreviation::None;
    }

    // EWT writes dates whole ("11/28/2000", "9/11") and halves, thirds, quarters apart.
    bool isFraction(int i) const {
        const bool alone =
            i - begin_ >= 1 && !isDigit(at(i - 2)) && !isDigit(at(i + 2)) && at(i + 2) != '/' && at(i - 2) != '/';
        return alone && at(i + 1) >= '2' && at(i + 1) <= '5' && at(i - 1) < at(i + 1);
    }

    bool isSlashWord(int from, int i) const {
        int stop = i + 1;
        while (isWord(at(stop)))
            ++stop;
        return slashWords.contains(lowered(slice(from, stop)));
    }

    bool keepsHyphen(int from, int i) const {
        int stop = i + 1;
        while (isWord(at(stop)))
            ++stop;
        if (hyphenPrefixes.contains(lowered(slice(from, i)))) return true;
        if (hyphenSuffixes.contains(lowered(slice(i + 1, stop))) && !isDigit(at(i - 1))) return true;
        return isPhoneHyphen(i);
    }

    // 555-0123, 207-555-0123, 12-20-2000: not the range 200-300.
    bool isPhoneHyphen(int i) const {
        int before = 0, after = digitRun(i + 1);
        while (isDigit(at(i - 1 - before)))
            ++before;
        if (before == 0 || after == 0) return false;
        const bool moreBefore = at(i - 1 - before) == '-' && isDigit(at(i - 2 - before));
        const bool moreAfter = at(i + 1 + after) == '-' && isDigit(at(i + 2 + after));
        return ((before == 3 || before == 1) && after == 4) || moreBefore || moreAfter;
    }

    // Is the full stop behind [from, stop) part of the word?
    bool keepsStop(int from, int stop) const {
        if (at(stop) != '.' || at(stop + 1) == '.') return false;
        const std::u32string_view word = slice(from, stop);
        if (!std::all_of(word.begin(), word.end(), [](char32_t c) { return isLetter(c) || c == '.' || c == '-'; }))
            return false;
        const bool last = stop + 1 == end_;
        const bool capitalNext = last && !next_.empty() && isUpper(next_.front());
        const bool numberNext = last && !next_.empty() && (isDigit(next_.front()) || next_.front() == '#');
        if (word.find('.') != word.npos) return true;
        if (stop - from == 1 && isUpper(word[0])) return (capitalNext || isUpper(at(stop + 1))) && !sentenceFollows();
        switch (abbreviationOf(lowered(word))) {
        case Abbreviation::None:
            return false;
        case Abbreviation::BeforeNumber:
            return numberNext;
        case Abbreviation::BeforeName:
            return isUpper(word[0]) && (numberNext || (capitalNext && !sentenceFollows()));
        case Abbreviation::Title:
        case Abbreviation::Common:
            return stop + 1 == end_ || !isLetter(at(stop + 1));
        }
        return false;
    }

    bool sentenceFollows() const {
        std::size_t stop = 0;
        while (stop < next_.size() && isLetter(next_[stop]))
            ++stop;
        return beginsSentences(lowered(next_.substr(0, stop)));
    }

    void emitWord(int from, int to) {
        if (splitNumber(from, to)) return;
        if (to - from <= longestContraction) {
            const std::string lower = lowered(slice(from, to));
            for (const auto& [contraction, cut] : contractions)
                if (lower == contraction) return emit(from, from + cut), emit(from + cut, to);
        }
        // "wouldn't've" has two clitics; nothing has more.
        const int second = cliticStart(slice(from, to));
        const int first = second > 0 ? cliticStart(slice(from, from + second)) : 0;
        if (first > 0) emit(from, from + first);
        if (second > 0) emit(from + first, from + second);
        emit(from + second, to);
    }

    // "5pm", "$40K", "Rs1000": the figure and its unit are two words.
    bool splitNumber(int from, int to) {
        int cut = from;
        if (isDigit(at(from))) {
            while (cut < to && (isDigit(at(cut)) || at(cut) == '.' || at(cut) == ',' || at(cut) == ':'))
                ++cut;
            if (cut == to || !units.contains(lowered(slice(cut, to)))) return false;
        } else {
            while (cut < to && !isDigit(at(cut)))
                ++cut;
            if (cut == to || !currencyCodes.contains(lowered(slice(from, cut)))) return false;
        }
        emit(from, cut);
        emitWord(cut, to);
        return true;
    }

    // Where "n't", "'s", "'ll" begins in a word; 0 where it has none.
    static int cliticStart(std::u32string_view word) {
        const int size = static_cast<int>(word.size());
        for (int back = 2; back <= 3 && back < size; ++back) {
            if (!isApostrophe(word[size - back])) continue;
            const std::string tail = lowered(word.substr(size - back + 1));
            const bool negated = tail == "t" && size > 3 && (word[size - 3] == 'n' || word[size - 3] == 'N');
            if (negated) return size - 3;
            static const Words clitics{"s", "m", "d", "ll", "ve", "re"};
            if (clitics.contains(tail)) return size - back;
        }
        return 0;
    }

    int symbolEnd(int from) const {
        const char32_t c = at(from);
        int stop = from + 1;
        if (isTerminator(c)) {
            while (isTerminator(at(stop)) && !(stop - from > 2 && c == '.' && at(stop) == '?'))
                ++stop;
        } else if (isApostrophe(c)) {
            if (isApostrophe(at(stop)) && !isWord(at(stop + 1))) ++stop;
        } else if (c >= 0x2190) { // symbols and emoji, with their joiners and skin tones
            while (isInvisible(at(stop)) || (at(stop) >= 0xFE00 && at(stop) <= 0xFE0F) ||
                   (at(stop) >= 0x1F3FB && at(stop) <= 0x1F3FF) ||
                   (at(stop - 1) == 0x200D && !isWord(at(stop)) && stop < end_))
                ++stop;
        } else if (std::u32string_view(U"-–—=*#<>~+_|^$").find(c) != std::u32string_view::npos) {
            while (at(stop) == c)
                ++stop;
        }
        return stop;
    }

    void emit(int from, int to) {
        std::u32string form;
        const bool word = std::any_of(text_.begin() + from, text_.begin() + to, isWord);
        for (const char32_t c : slice(from, to))
            if (!isInvisible(c)) form.push_back(word && isApostrophe(c) ? U'\'' : c);
        Token token;
        token.span = {from, to};
        token.form = toUtf8(form.empty() ? slice(from, to) : std::u32string_view(form));
        words_.push_back(std::move(token));
    }

    std::u32string_view text_;
    int begin_, end_;
    std::u32string_view next_;
    std::vector<Token>& words_;
};
} // namespace

void splitChunk(std::u32string_view text, Span chunk, std::u32string_view next, std::vector<Token>& words) {
    ChunkSplitter(text, chunk, next, words).run();
}

std::string lowered(std::u32string_view word) {
    std::u32string lower(word);
    for (char32_t& c : lower)
        c = isApostrophe(c) ? U'\'' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    return toUtf8(lower);
}

} // namespace standpoint::segmentation
