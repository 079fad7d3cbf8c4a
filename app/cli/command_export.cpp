#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "core/exchange/graph_export.h"
#include "core/store/project.h"

#include <fstream>

namespace standpoint::cli {

namespace {

struct ExportOptions {
    std::string project, output, format;
    bool projectFilter = false;
};

// The format by name, else by the output's ending: "town.graphml" → "graphml".
std::string formatOf(const ExportOptions& options) {
    if (!options.format.empty()) return options.format;
    const std::string ending = std::filesystem::path(options.output).extension().string();
    return ending.empty() ? "" : asciiLower(ending.substr(1));
}

// All statements and all nodes, or what the project's window shows.
Result<Filter> filterFor(const Project& project, bool projectFilter) {
    Filter whole;
    whole.hideUnconnected = false;
    if (!projectFilter) return whole;
    const Result<std::optional<std::string>> saved = project.setting("filter");
    if (!saved) return saved.error();
    if (!*saved) return whole;
    if (const std::optional<Filter> filter = filterFromJson(**saved)) return *filter;
    return Error{"The filter that is saved in the project cannot be read.", project.path().string(),
                 "Export without --filter-from-project."};
}

Status writeFile(const std::string& path, const std::string& content) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << content;
    file.close();
    if (!file)
        return Error{"The file cannot be written.", path, "Check that you may write there and that the disk has room."};
    return Done{};
}

Status exportGraph(const ExportOptions& options) {
    const Result<Project> project = Project::open(options.project);
    if (!project) return project.error();
    const Result<Corpus> corpus = project->corpus();
    if (!corpus) return corpus.error();
    const Result<Filter> filter = filterFor(*project, options.projectFilter);
    if (!filter) return filter.error();
    const GraphView view = buildView(*corpus, *filter);
    const std::string format = formatOf(options);
    if (format == "graphml") return writeFile(options.output, toGraphml(view, *corpus));
    if (format == "gexf") return writeFile(options.output, toGexf(view, *corpus));
    if (format == "dot" || format == "gv") return writeFile(options.output, toDot(view, *corpus));
    if (format != "json" && format != "csv")
        return Error{"The format is not clear from the name.", options.output,
                     "Use graphml, gexf, dot or json as ending, or --format."};
    const Result<EvidenceText> words = evidenceText(*project);
    if (!words) return words.error();
    if (format == "csv") return writeCsv(view, *corpus, *words, options.output);
    return writeFile(options.output, toGraphJson(view, *corpus, *words));
}

} // namespace

void addExport(CLI::App& program, int& exitCode) {
    CLI::App* command = program.add_subcommand("export", "Write a project's graph for other programs.");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("PROJECT", options->project, "Project file (*.standpoint)")->required();
    command->add_option("-o,--output", options->output, "GRAPH.(graphml|gexf|dot|json), or a folder for csv")
        ->required();
    command->add_option("--format", options->format, "Format, where the output's name does not end in it")
        ->check(CLI::IsMember({"graphml", "gexf", "dot", "json", "csv"}));
    command->add_flag("--filter-from-project", options->projectFilter,
                      "Only what the project's saved filter shows (default: the whole graph)");
    command->callback([options, &exitCode] {
        if (const Status done = exportGraph(*options); !done) report(done.error(), exitCode);
    });
}

} // namespace standpoint::cli
