#pragma once
// What a fuzz target says when a promise is broken.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

/// libFuzzer's entry point; one for each fuzz_NAME.cpp. Returns 0, or ends the program when a promise is broken.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace standpoint::fuzz {

[[nodiscard]] inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

inline void require(bool kept, const char* promise) {
    if (kept) return;
    std::cerr << "broken promise: " << promise << "\n";
    std::abort();
}

} // namespace standpoint::fuzz
