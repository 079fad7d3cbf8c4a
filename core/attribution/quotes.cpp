#include "core/attribution/quotes.h"

#include <map>

namespace standpoint {

namespace {
enum class Mark { None, Open, Close, Either };

// A straight mark opens where it leans on the word behind it, and closes where it leans on the word before.
Mark markOf(const Sentence& sentence, std::size_t t) {
    const std::string& form = sentence.tokens[t].form;
    if (form == "“" || form == "``" || form == "«") return Mark::Open;
    if (form == "”" || form == "»") return Mark::Close;
    if (form != "\"" && form != "''") return Mark::None;
    const bool spaceBefore = t == 0 || sentence.tokens[t - 1].spaceAfter, spaceAfter = sentence.tokens[t].spaceAfter || t + 1 == sentence.tokens.size();
    return spaceBefore == spaceAfter ? Mark::Either : spaceBefore ? Mark::Open : Mark::Close;
}
} // namespace

Quotes findQuotes(std::span<const Sentence> sentences) {
    Quotes quotes;
    int open = -1, paragraph = -1;
    bool carried = false; // the paragraph before ended inside this quotation
    for (const Sentence& sentence : sentences) {
        if (sentence.paragraph != paragraph) {
            paragraph = sentence.paragraph;
            carried = open >= 0;
            // only a mark at the start of the new paragraph carries the quotation on
            const Mark first = sentence.tokens.empty() ? Mark::None : markOf(sentence, 0);
            const bool reopened = carried && (first == Mark::Open || first == Mark::Either);
            if (!reopened) open = -1, carried = false;
        }
        std::vector<int> row(sentence.tokens.size(), -1);
        for (std::size_t t = 0; t < sentence.tokens.size(); ++t) {
            const Mark mark = markOf(sentence, t);
            if (mark == Mark::None) {
                row[t] = open;
            } else if (carried) {
                carried = false; // the mark that repeats the opening
            } else if (mark == Mark::Open || (mark == Mark::Either && open < 0)) {
                open = quotes.count++;
            } else {
                open = -1;
            }
        }
        quotes.at.push_back(std::move(row));
    }
    return quotes;
}

int Quotes::filling(int number, const Sentence& sentence) const {
    std::map<int, int> words;
    int all = 0;
    for (std::size_t t = 0; t < sentence.tokens.size(); ++t)
        if (sentence.tokens[t].upos != "PUNCT") ++all, ++words[at[number][t]];
    for (const auto& [quote, n] : words)
        if (quote >= 0 && 5 * n >= 4 * all) return quote;
    return -1;
}

} // namespace standpoint
