// A line of JSON is an article with a name and a text, or an error.
#include "core/exchange/analysis_json.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace standpoint;
    const Result<Document> read = documentFromJsonLine(fuzz::textOf(data, size));
    if (read)
        fuzz::require(!read->name.empty() && !read->text.empty(), "an article has a name and a text");
    else
        fuzz::require(!read.error().what.empty(), "an error says what is wrong");
    return 0;
}
