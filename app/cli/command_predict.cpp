#include "app/cli/benchmark_tasks.h"
#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "core/exchange/conllu.h"
#include "core/ingest/ingest.h"
#include "core/language/engine.h"

#include <algorithm>
#include <iterator>

namespace standpoint::cli {

namespace {

struct PredictOptions {
    std::string task, input = "conllu";
};

Result<std::string> parseConllu(const LanguageEngine& engine, const std::string& conllu) {
    Result<std::vector<Sentence>> sentences = fromConllu(conllu);
    if (!sentences) return sentences.error();
    engine.annotate(*sentences);
    return fillConllu(conllu, *sentences);
}

Result<std::string> parseText(const LanguageEngine& engine, const std::string& bytes) {
    const Result<Document> document = readDocument(bytes, "standard input", SourceFormat::Text);
    if (!document) return document.error();
    Annotation annotation = engine.annotate(document->text);
    // forms as they stand in the text, so that characters can be aligned with it: "dont" is not repaired here
    const TextIndex index(document->text);
    for (Sentence& sentence : annotation.sentences)
        for (Token& token : sentence.tokens)
            token.form = oneLine(index.slice(token.span));
    return toConllu(annotation, document->text);
}

std::string taskNames() {
    std::string names = "parse";
    for (const NamedTask& task : benchmarkTasks())
        names += ", " + std::string(task.name);
    return names;
}

// A line that cannot be read is reported, and an empty object stands in its place, so that lines stay in step.
void answerLines(const LanguageEngine& engine, BenchmarkTask answer, int& exitCode) {
    std::string line;
    for (int number = 1; std::getline(std::cin, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        try {
            std::cout << answer(engine, nlohmann::json::parse(line))
                             .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                      << "\n";
        } catch (const nlohmann::json::exception&) {
            report(Error{"The line lacks what this task reads.", "line " + std::to_string(number), ""}, exitCode);
            std::cout << "{}\n";
        }
    }
}

Status predict(const PredictOptions& options, int& exitCode) {
    const auto tasks = benchmarkTasks();
    const auto task = std::ranges::find(tasks, options.task, &NamedTask::name);
    if (options.task != "parse" && task == tasks.end())
        return Error{"There is no task \"" + options.task + "\".", "", "The tasks are: " + taskNames() + "."};
    const Result<LanguageEngine> engine = LanguageEngine::loadDefault();
    if (!engine) return engine.error();
    if (task != tasks.end()) {
        answerLines(*engine, task->answer, exitCode);
        return Done{};
    }
    const std::string in{std::istreambuf_iterator<char>(std::cin), {}};
    const Result<std::string> out = options.input == "text" ? parseText(*engine, in) : parseConllu(*engine, in);
    if (!out) return out.error();
    std::cout << *out;
    return Done{};
}

} // namespace

void addPredict(CLI::App& program, int& exitCode) {
    CLI::App* command = program.add_subcommand("predict", "Do a benchmark task: standard input to standard output.");
    const auto options = std::make_shared<PredictOptions>();
    command
        ->add_option("--task", options->task,
                     "parse: tags, lemmas and dependency trees as CoNLL-U; or, with a JSON object a line: attribution, "
                     "coreference, directed-sentiment, relation-kind (also -by-model and -by-lexicon alone), target-sentiment")
        ->required();
    command->add_option("--input", options->input, "What parse reads: words as CoNLL-U (default), or text")
        ->check(CLI::IsMember({"conllu", "text"}));
    command->callback([options, &exitCode] {
        if (const Status done = predict(*options, exitCode); !done) report(done.error(), exitCode);
    });
}

} // namespace standpoint::cli
