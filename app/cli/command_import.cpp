#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "core/analysis/analyze.h"
#include "core/ingest/ingest.h"
#include "core/store/project.h"

namespace standpoint::cli {

namespace {

struct ImportOptions {
    std::string project;
    std::vector<std::string> files;
};

Result<Project> openOrCreate(const std::string& path) {
    return std::filesystem::exists(path) ? Project::open(path) : Project::create(path);
}

Status importFile(Project& project, const LanguageEngine& engine, const std::string& path) {
    const Result<Document> document = readFile(path);
    if (!document) return document.error();
    const Result<DocumentId> added = project.add(analyze(*document, engine));
    if (!added) return added.error();
    std::cout << path << ": " << document->label() << "\n";
    return Done{};
}

void import(const ImportOptions& options, int& exitCode) {
    const Result<LanguageEngine> engine = LanguageEngine::loadDefault();
    if (!engine) return report(engine.error(), exitCode);
    Result<Project> project = openOrCreate(options.project);
    if (!project) return report(project.error(), exitCode);
    for (const std::string& file : options.files)
        if (const Status imported = importFile(*project, *engine, file); !imported) report(imported.error(), exitCode);
}

} // namespace

void addImport(CLI::App& program, int& exitCode) {
    CLI::App* command =
        program.add_subcommand("import", "Read articles into a project; makes the project where it is missing.");
    const auto options = std::make_shared<ImportOptions>();
    command->add_option("PROJECT", options->project, "Project file (*.standpoint)")->required();
    command->add_option("FILE", options->files, "Articles: text, Markdown or HTML")->required();
    command->callback([options, &exitCode] { import(*options, exitCode); });
}

} // namespace standpoint::cli
