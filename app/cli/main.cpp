#include "app/cli/commands.h"

int main(int argc, char** argv) {
    using namespace standpoint::cli;
    CLI::App program("News articles as graphs of actors, positions and relations.", "standpoint-cli");
    program.set_version_flag("--version", STANDPOINT_VERSION);
    program.require_subcommand(1);
    int exitCode = Success;
    for (const AddCommand add : {addAnalyze, addImport, addExplain, addExport, addFindings, addPredict, addRender})
        add(program, exitCode);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return program.exit(problem); // help and version too
    }
    return exitCode;
}
