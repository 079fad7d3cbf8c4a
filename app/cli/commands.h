#pragma once
// The subcommands of standpoint-cli: one file each, command_NAME.cpp.

#include <CLI/CLI.hpp>

namespace standpoint::cli {

/// The exit code of the program; a subcommand sets it and goes on with what still can be done.
enum ExitCode { Success = 0, SomeFailed = 1 };

/// Each adds its subcommand, with options and help, to the program. When it is chosen, it runs as the parser's callback
/// and sets the exit code.
using AddCommand = void (*)(CLI::App& program, int& exitCode);
void addAnalyze(CLI::App& program, int& exitCode);
void addExplain(CLI::App& program, int& exitCode);
void addFindings(CLI::App& program, int& exitCode);
void addImport(CLI::App& program, int& exitCode);
void addExport(CLI::App& program, int& exitCode);
void addPredict(CLI::App& program, int& exitCode);
void addRender(CLI::App& program, int& exitCode);

} // namespace standpoint::cli
