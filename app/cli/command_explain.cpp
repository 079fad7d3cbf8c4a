#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "core/ingest/ingest.h"
#include "core/stance/explain.h"

namespace standpoint::cli {

namespace {

// Without numbers the sentences themselves, so that one finds the number.
void listSentences(const Annotation& annotation, const Document& document) {
    const TextIndex index(document.text);
    for (std::size_t s = 0; s < annotation.sentences.size(); ++s)
        std::cout << s + 1 << "  " << oneLine(index.slice(annotation.sentences[s].span)) << "\n";
}

void explainFile(const std::string& path, const std::vector<int>& numbers, int& exitCode) {
    const Result<LanguageEngine> engine = LanguageEngine::loadDefault();
    if (!engine) return report(engine.error(), exitCode);
    const Result<Document> document = readFile(path);
    if (!document) return report(document.error(), exitCode);
    const Annotation annotation = engine->annotate(document->text);
    if (numbers.empty()) return listSentences(annotation, *document);
    const Reading reading = readTrees(annotation);
    ActorTable actors = findActors(*document, reading, *engine);
    const Attributions attributions = attribute(reading, actors);
    const Judgement judgement(*engine, reading, actors, attributions);
    const TextIndex index(document->text);
    for (const int number : numbers) {
        if (number < 1 || number > reading.sentences()) {
            report(Error{"There is no sentence " + std::to_string(number) + ".", path, "It has " + std::to_string(reading.sentences()) + ": explain without --sentence lists them."},
                   exitCode);
            continue;
        }
        std::cout << "Sentence " << number << ": " << oneLine(index.slice(reading.sentence(number - 1).span)) << "\n"
                  << explain(reading, actors, attributions, judgement, number - 1) << "\n";
    }
}

} // namespace

void addExplain(CLI::App& program, int& exitCode) {
    CLI::App* command = program.add_subcommand("explain", "Show how a sentence is read: tree, mentions, who says what, clauses, and why its statements are shown or not.");
    const auto file = std::make_shared<std::string>();
    const auto numbers = std::make_shared<std::vector<int>>();
    command->add_option("FILE", *file, "Article: text, Markdown or HTML")->required();
    command->add_option("-s,--sentence", *numbers, "Number of a sentence, from 1; may be given several times. Without it, the sentences are listed with their numbers");
    command->callback([file, numbers, &exitCode] { explainFile(*file, *numbers, exitCode); });
}

} // namespace standpoint::cli
