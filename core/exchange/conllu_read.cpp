#include "core/exchange/conllu.h"
#include "core/exchange/conllu_columns.h"

#include <algorithm>

namespace standpoint {

namespace {

using namespace exchange;

class ConlluReader {
public:
    Result<std::vector<Sentence>> read(std::string_view text) {
        forEachLine(text, [&](std::string_view line, int number) {
            line_ = number;
            if (isBlank(line))
                endSentence();
            else if (!line.starts_with('#'))
                readRow(splitAt(line, '\t'));
            else if (line.starts_with("# newpar") && !sentences_.empty())
                ++paragraph_;
        });
        endSentence();
        if (!problem_.what.empty()) return problem_;
        return std::move(sentences_);
    }

private:
    void fail(const std::string& what) {
        if (problem_.what.empty()) problem_ = {what, "line " + std::to_string(line_), ""};
    }

    void readRow(const std::vector<std::string_view>& columns) {
        if (columns.size() < 2) return fail("A word needs at least an ID and a FORM, divided by a tab.");
        if (isNoWord(columns[Id])) return;
        if (wholeNumber(columns[Id]) != static_cast<int>(open_.tokens.size()) + 1)
            return fail("The IDs of a sentence's words must be 1, 2, 3, …");
        const auto column = [&](Column c) {
            const std::string_view value = c < columns.size() ? columns[c] : "_";
            return std::string(value == "_" ? "" : value);
        };
        Token& token = open_.tokens.emplace_back();
        token.form = columns[Form];
        token.lemma = columns.size() > Lemma && columns[Form] == "_" ? std::string(columns[Lemma]) : column(Lemma);
        token.upos = column(Upos);
        token.xpos = column(Xpos);
        token.deprel = column(Deprel);
        if (const std::string head = column(Head); !head.empty()) {
            const std::optional<int> value = wholeNumber(head);
            if (!value || *value < 0) return fail("HEAD must be the ID of a word, or 0.");
            token.head = *value - 1;
            farthestHead_ = std::max(farthestHead_, *value);
        }
        place(token, column(Misc));
    }

    // Spans from TokenRange, else one word after the other.
    void place(Token& token, const std::string& misc) {
        token.span = {next_, next_ + codePoints(token.form)};
        for (const std::string_view part : splitAt(misc, '|')) {
            if (part == "SpaceAfter=No") token.spaceAfter = false;
            if (!part.starts_with("TokenRange=")) continue;
            const std::vector<std::string_view> ends = splitAt(part.substr(part.find('=') + 1), ':');
            const auto begin = wholeNumber(ends[0]), end = wholeNumber(ends.back());
            if (ends.size() != 2 || !begin || !end || *begin < 0 || *begin > *end)
                return fail("TokenRange must be begin:end.");
            token.span = {*begin, *end};
        }
        next_ = token.span.end + (token.spaceAfter ? 1 : 0);
    }

    void endSentence() {
        if (open_.tokens.empty()) return;
        if (farthestHead_ > static_cast<int>(open_.tokens.size()))
            fail("A HEAD of the sentence before this line is none of its words.");
        open_.span = {open_.tokens.front().span.begin, open_.tokens.back().span.end};
        open_.paragraph = paragraph_;
        if (!open_.tokens.back().spaceAfter) ++next_; // the line break
        sentences_.push_back(std::move(open_));
        open_ = {};
        farthestHead_ = 0;
    }

    std::vector<Sentence> sentences_;
    Sentence open_;
    Error problem_;
    int line_ = 0, next_ = 0, paragraph_ = 0, farthestHead_ = 0;
};

} // namespace

Result<std::vector<Sentence>> fromConllu(std::string_view text) {
    return ConlluReader().read(text);
}

} // namespace standpoint
