#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "core/exchange/conllu.h"
#include "core/ingest/ingest.h"
#include "core/language/engine.h"

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

Status predict(const PredictOptions& options) {
    if (options.task != "parse")
        return Error{"There is no task \"" + options.task + "\".", "", "The tasks are: parse."};
    const Result<LanguageEngine> engine = LanguageEngine::loadDefault();
    if (!engine) return engine.error();
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
    command->add_option("--task", options->task, "parse: tags, lemmas and dependency trees as CoNLL-U")->required();
    command->add_option("--input", options->input, "What parse reads: words as CoNLL-U (default), or text")
        ->check(CLI::IsMember({"conllu", "text"}));
    command->callback([options, &exitCode] {
        if (const Status done = predict(*options); !done) report(done.error(), exitCode);
    });
}

} // namespace standpoint::cli
