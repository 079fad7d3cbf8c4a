// Whatever is read as CoNLL-U can be filled and read again, with the same words.
#include "core/exchange/conllu.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace standpoint;
    const Result<std::vector<Sentence>> read = fromConllu(fuzz::textOf(data, size));
    if (!read) return 0;
    const Result<std::vector<Sentence>> again = fromConllu(fillConllu(fuzz::textOf(data, size), *read));
    fuzz::require(again && again->size() == read->size(), "filling keeps the sentences");
    const auto sameWord = [](const Token& a, const Token& b) {
        return a.form == b.form && a.span == b.span && a.head == b.head;
    };
    for (std::size_t i = 0; i < read->size(); ++i)
        fuzz::require(std::ranges::equal((*again)[i].tokens, (*read)[i].tokens, sameWord), "filling keeps the words");
    return 0;
}
