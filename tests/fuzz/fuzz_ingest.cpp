// Whatever bytes come in, in whatever format: an error, or a document of valid UTF-8.
#include "core/ingest/ingest.h"
#include "core/model/text.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace standpoint;
    for (const SourceFormat format :
         {SourceFormat::Guess, SourceFormat::Text, SourceFormat::Markdown, SourceFormat::Html}) {
        const Result<Document> read = readDocument(fuzz::textOf(data, size), "input", format);
        if (!read) {
            fuzz::require(!read.error().what.empty() && read.error().where == "input", "an error says what and where");
            continue;
        }
        fuzz::require(toUtf8(toUtf32(read->text)) == read->text, "the text is valid UTF-8");
        fuzz::require(!read->text.empty() && !read->name.empty(), "a document has a text and a name");
    }
    return 0;
}
