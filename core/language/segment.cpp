#include "core/language/segment.h"

#include "core/language/segment_apostrophes.h"
#include "core/language/segment_characters.h"
#include "core/language/segment_lines.h"
#include "core/language/segment_sentences.h"
#include "core/language/segment_words.h"

namespace standpoint {

namespace {
using namespace segmentation;

Span chunkFrom(std::u32string_view text, int at, int end) {
    while (at < end && isSpace(text[at]))
        ++at;
    int stop = at;
    while (stop < end && !isSpace(text[stop]))
        ++stop;
    return {at, stop};
}

std::vector<Token> wordsOf(std::u32string_view text, Span block) {
    std::vector<Token> words;
    Span chunk = chunkFrom(text, block.begin, block.end);
    while (!chunk.empty()) {
        const Span next = chunkFrom(text, chunk.end, block.end);
        const std::size_t first = words.size();
        splitChunk(text, chunk, text.substr(next.begin, next.length()), words);
        for (std::size_t i = first; i + 1 < words.size(); ++i)
            words[i].spaceAfter = false;
        chunk = next;
    }
    return words;
}

void addSentences(std::u32string_view text, const Block& block, Annotation& annotation) {
    std::vector<Token> words = wordsOf(text, block.span);
    std::vector<std::size_t> starts = sentenceStarts(text, words);
    starts.push_back(words.size());
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        Sentence sentence;
        sentence.paragraph = block.paragraph;
        sentence.span = {words[starts[i]].span.begin, words[starts[i + 1] - 1].span.end};
        sentence.tokens.assign(std::make_move_iterator(words.begin() + static_cast<std::ptrdiff_t>(starts[i])),
                               std::make_move_iterator(words.begin() + static_cast<std::ptrdiff_t>(starts[i + 1])));
        annotation.sentences.push_back(std::move(sentence));
    }
}
} // namespace

Annotation segment(std::string_view utf8) {
    const std::u32string text = toUtf32(utf8);
    Annotation annotation;
    for (const Block& block : blocksOf(text))
        addSentences(text, block, annotation);
    repairApostrophes(annotation);
    return annotation;
}

} // namespace standpoint
