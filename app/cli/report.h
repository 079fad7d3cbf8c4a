#pragma once
// How a subcommand tells what went wrong.

#include "app/cli/commands.h"
#include "core/model/result.h"

#include <iostream>

namespace standpoint::cli {

/// One line on standard error; the program goes on and ends with exit code 1.
inline void report(const Error& error, int& exitCode) {
    std::cerr << "standpoint-cli: " << error.message() << "\n";
    exitCode = SomeFailed;
}

} // namespace standpoint::cli
