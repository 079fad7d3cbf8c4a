// Whatever is read as an analysis can be written, read back, and added to a project.
#include "core/exchange/analysis_json.h"
#include "core/store/check.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace standpoint;
    const Result<Analysis> read = analysisFromJson(fuzz::textOf(data, size));
    if (!read) return 0;
    fuzz::require(store::check(*read).ok(), "an analysis that was read is consistent");
    const Result<Analysis> again = analysisFromJson(toJson(*read, -1));
    fuzz::require(again && *again == *read, "an analysis that was read comes back as it was");
    return 0;
}
