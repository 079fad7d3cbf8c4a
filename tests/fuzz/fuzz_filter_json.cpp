// Whatever is read as a filter comes back as it was.
#include "core/graph/filter.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace standpoint;
    const std::optional<Filter> read = filterFromJson(fuzz::textOf(data, size));
    if (read) fuzz::require(filterFromJson(toJson(*read)) == read, "a filter that was read comes back as it was");
    return 0;
}
