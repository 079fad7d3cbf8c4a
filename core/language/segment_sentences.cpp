#include "core/language/segment_sentences.h"

#include "core/language/segment_abbreviations.h"
#include "core/language/segment_characters.h"

#include <algorithm>

namespace standpoint::segmentation {

namespace {
class SentenceFinder {
public:
    SentenceFinder(std::u32string_view text, const std::vector<Token>& words) : text_(text), words_(words) {}

    std::vector<std::size_t> run() {
        std::vector<std::size_t> starts;
        if (!words_.empty()) starts.push_back(0);
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            if (!mayEnd(i)) continue;
            std::size_t next = afterClosers(i);
            if (next < words_.size() && next > starts.back() && endsSentence(starts.back(), i, next))
                starts.push_back(next);
        }
        return starts;
    }

private:
    char32_t first(std::size_t i) const { return text_[words_[i].span.begin]; }
    char32_t last(std::size_t i) const { return text_[words_[i].span.end - 1]; }
    bool glued(std::size_t i) const { return i > 0 && words_[i - 1].span.end == words_[i].span.begin; }
    bool isMark(std::size_t i) const { return isTerminator(first(i)); }
    bool mayEnd(std::size_t i) const { return isTerminator(last(i)); }

    // Quotation marks and brackets that close right behind the stop belong to the sentence; so do a reference like
    // "[17]" and a smiley.
    std::size_t afterClosers(std::size_t i) const {
        std::size_t next = i + 1;
        while (next < words_.size() && glued(next) && words_[next].span.length() <= 2 && isCloser(first(next)))
            ++next;
        const bool reference =
            next + 2 < words_.size() && first(next) == '[' && isDigit(first(next + 1)) && first(next + 2) == ']';
        if (reference) next += 3;
        const bool smiley =
            next < words_.size() && words_[next].span.length() > 1 && (first(next) == ':' || first(next) == ';');
        return smiley ? next + 1 : next;
    }

    // The letter that tells how the words from `next` on begin: quotation marks and brackets are looked through.
    std::size_t telling(std::size_t next) const {
        std::size_t i = next;
        while (i + 1 < words_.size() && i < next + 3 && !isWord(first(i)) && !isMark(i))
            ++i;
        return i;
    }

    bool endsSentence(std::size_t start, std::size_t end, std::size_t next) const {
        const std::size_t tell = telling(next);
        const bool lower = isLower(first(tell)), quoted = next > end + 1;
        if (isEnumerator(start, end)) return false;
        if (glued(next) && !quoted && isLower(first(next))) return false;
        if (!isMark(end)) return abbreviationEnds(end, tell) && !lower;
        const bool plainStop = words_[end].form == ".";
        if (start == end || isMark(next)) return false; // "... and then", "(?)."
        if (lower) return !quoted && !glued(next) && (plainStop || asksOrShouts(start, end));
        if (quoted && !plainStop && speechFollows(tell)) return false;
        return true;
    }

    // "Really? he did not" are two sentences, "Yahoo! said" is none.
    bool asksOrShouts(std::size_t start, std::size_t end) const {
        const char32_t mark = last(end);
        return mark == '?' || (mark == '!' && end > start && !isUpper(first(end - 1)));
    }

    // "1." and "b." at the start of a line number what follows.
    bool isEnumerator(std::size_t start, std::size_t end) const {
        return end <= start + 1 && words_[start].span.length() <= 2 && words_[end].form.ends_with('.') &&
               (isDigit(first(start)) || words_[start].span.length() == 1);
    }

    // After "U.S." or "Inc." a capital alone shows nothing; a word like "The" does.
    bool abbreviationEnds(std::size_t end, std::size_t tell) const {
        if (first(end + 1) == '(') return false; // "at 10 a.m. (local time)"
        const std::string lower = asciiLower(words_[end].form);
        const std::string_view stem = std::string_view(lower).substr(0, lower.size() - 1);
        const Abbreviation kind = abbreviationOf(stem);
        if (kind == Abbreviation::Title || kind == Abbreviation::BeforeNumber) return false;
        if (!isUpper(first(tell)) && !isDigit(first(tell)) && isWord(first(tell))) return false;
        if (stem == "etc" || stem == "a.m" || stem == "p.m") return isUpper(first(tell));
        return beginsSentences(asciiLower(words_[tell].form));
    }

    // "Will it hold?" Ms. Quarl asked.
    bool speechFollows(std::size_t from) const {
        for (std::size_t i = from; i < std::min(words_.size(), from + 5) && !(isMark(i) || first(i) == ','); ++i)
            if (isSpeechVerb(words_[i].form)) return true;
        return false;
    }

    std::u32string_view text_;
    const std::vector<Token>& words_;
};
} // namespace

std::vector<std::size_t> sentenceStarts(std::u32string_view text, const std::vector<Token>& words) {
    return SentenceFinder(text, words).run();
}

} // namespace standpoint::segmentation
