// Whatever the text: words are in order, do not overlap, and stand in their sentences.
#include "core/language/segment.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace standpoint;
    const std::string text = toUtf8(toUtf32(fuzz::textOf(data, size)));
    const int length = codePoints(text);
    int at = 0;
    for (const Sentence& sentence : segment(text).sentences) {
        fuzz::require(!sentence.tokens.empty(), "a sentence has words");
        for (const Token& token : sentence.tokens) {
            fuzz::require(token.span.begin >= at && !token.span.empty() && token.span.end <= length,
                          "words are in order");
            fuzz::require(sentence.span.contains(token.span) && !token.form.empty(), "words stand in their sentence");
            at = token.span.end;
        }
    }
    return 0;
}
