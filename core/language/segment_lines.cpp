#include "core/language/segment_lines.h"

#include "core/language/segment_abbreviations.h"
#include "core/language/segment_characters.h"
#include "core/language/segment_words.h"

#include <algorithm>

namespace standpoint::segmentation {

namespace {
// Longer lines than these are whole paragraphs: nobody wraps there.
constexpr int widestWrap = 140;

struct Line {
    Span span; // without white space around
    int paragraph = 0;
};

std::vector<Line> linesOf(std::u32string_view text) {
    std::vector<Line> lines;
    const int size = static_cast<int>(text.size());
    int paragraph = 0;
    bool blank = false;
    for (int from = 0; from < size;) {
        int stop = from;
        while (stop < size && !isLineBreak(text[stop]))
            ++stop;
        int begin = from, end = stop;
        while (begin < end && isSpace(text[begin]))
            ++begin;
        while (end > begin && isSpace(text[end - 1]))
            --end;
        if (begin < end) {
            if (blank && !lines.empty()) ++paragraph;
            lines.push_back({{begin, end}, paragraph});
            blank = false;
        } else {
            blank = true;
        }
        from = stop + 1 + (stop + 1 < size && text[stop] == '\r' && text[stop + 1] == '\n');
    }
    return lines;
}

int firstWordLength(std::u32string_view text, Span line) {
    int stop = line.begin;
    while (stop < line.end && !isSpace(text[stop]))
        ++stop;
    return stop - line.begin;
}

std::u32string_view lastWord(std::u32string_view text, Span line) {
    int begin = line.end;
    while (begin > line.begin && isLetter(text[begin - 1]))
        --begin;
    return text.substr(begin, line.end - begin);
}

bool isBullet(std::u32string_view text, Span line) {
    const char32_t c = text[line.begin];
    const bool mark = c == '*' || c == '-' || c == U'•' || c == U'–' || c == '#' || c == '>' || c == U'·';
    return mark && (line.length() == 1 || isSpace(text[line.begin + 1]) || text[line.begin + 1] == c);
}

bool hasLetters(std::u32string_view text, Span line) {
    return std::any_of(text.begin() + line.begin, text.begin() + line.end, isWord);
}

// Does the sentence visibly go on from one line to the next?
bool goesOn(std::u32string_view text, Span line, Span next) {
    const char32_t last = text[line.end - 1], first = text[next.begin];
    if (isLower(first)) return true;
    if (last == ',' || last == '-' || last == U'–' || last == '(' || last == '&') return true;
    const std::u32string_view word = lastWord(text, line);
    // "… talks with" / "… and the": starters hold the prepositions, articles and conjunctions that end no line on
    // purpose.
    return !word.empty() && isLower(word.front()) && beginsSentences(lowered(word)) &&
           line.length() > firstWordLength(text, line);
}

// Width at which the lines [from, to) of one paragraph were wrapped; 0 if they were not.
int wrapWidth(std::u32string_view text, const std::vector<Line>& lines, std::size_t from, std::size_t to) {
    int widest = 0, full = 0;
    for (std::size_t i = from; i < to; ++i)
        widest = std::max(widest, lines[i].span.length());
    if (widest > widestWrap) return 0;
    for (std::size_t i = from; i + 1 < to; ++i)
        full += lines[i].span.length() + 1 + firstWordLength(text, lines[i + 1].span) > widest;
    const int breaks = static_cast<int>(to - from) - 1;
    return full * 2 > breaks && widest >= 30 ? widest : 0;
}

bool endsBlock(std::u32string_view text, Span line, Span next, int width) {
    if (isBullet(text, next) || !hasLetters(text, line) || !hasLetters(text, next)) return true;
    if (goesOn(text, line, next)) return false;
    return width == 0 || line.length() + 1 + firstWordLength(text, next) <= width;
}
// "…, as she told the council,", a blank line, "they are unlikely": a break that layout put into a sentence.
bool crossesBlankLine(std::u32string_view text, Span line, Span next) {
    return line.length() >= 40 && text[line.end - 1] == ',' && isLower(text[next.begin]);
}

int markupLength(std::u32string_view text, int at, int end, int step) {
    int length = 0;
    while (at + step * length != end && (text[at + step * length] == '#' || text[at + step * length] == '*'))
        ++length;
    return length;
}

// Markdown left in a text ("## **Heading**") stands apart, so that the parser reads the heading alone.
void addBlock(std::u32string_view text, Block block, std::vector<Block>& blocks) {
    const auto [begin, end] = block.span;
    int before = markupLength(text, begin, end, 1);
    while (before > 0 && begin + before < end && isSpace(text[begin + before])) {
        const int more = markupLength(text, begin + before + 1, end, 1);
        if (more == 0) break;
        before += 1 + more;
    }
    const int after = begin + before < end ? markupLength(text, end - 1, begin - 1, -1) : 0;
    if (before == 0 || (text[begin] == '*' && (before == 1 || after == 0))) return blocks.push_back(block);
    blocks.push_back({{begin, begin + before}, block.paragraph});
    if (begin + before < end - after) blocks.push_back({{begin + before, end - after}, block.paragraph});
    if (after > 0) blocks.push_back({{end - after, end}, block.paragraph});
}
} // namespace

std::vector<Block> blocksOf(std::u32string_view text) {
    const std::vector<Line> lines = linesOf(text);
    std::vector<Block> blocks;
    Block open;
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = from + 1;
        while (to < lines.size() && lines[to].paragraph == lines[from].paragraph)
            ++to;
        const int width = wrapWidth(text, lines, from, to);
        for (std::size_t i = from; i < to; ++i) {
            const Span line = lines[i].span;
            const bool continues = i == from ? i > 0 && crossesBlankLine(text, lines[i - 1].span, line)
                                             : !endsBlock(text, lines[i - 1].span, line, width);
            if (!continues && !open.span.empty()) addBlock(text, open, blocks);
            if (continues)
                open.span.end = line.end;
            else
                open = {line, lines[i].paragraph};
        }
        from = to;
    }
    if (!open.span.empty()) addBlock(text, open, blocks);
    return blocks;
}

} // namespace standpoint::segmentation
