#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "core/analysis/analyze.h"
#include "core/exchange/analysis_json.h"
#include "core/exchange/conllu.h"
#include "core/ingest/ingest.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

namespace standpoint::cli {

namespace {

namespace fs = std::filesystem;

struct AnalyzeOptions {
    std::vector<std::string> files;
    std::string input = "article", format = "json", out;
};

/// Where analyses go: standard output, a file, or a folder with a file for each article.
class Sink {
public:
    static Result<Sink> open(const AnalyzeOptions& options) {
        Sink sink(options);
        if (options.out.empty()) return sink;
        std::error_code failed;
        if (options.out.ends_with('/')) fs::create_directories(options.out, failed);
        if (failed) return Error{"The folder cannot be made: " + failed.message() + ".", options.out, ""};
        if (fs::is_directory(options.out, failed)) {
            sink.folder_ = options.out;
        } else {
            sink.file_ = std::make_unique<std::ofstream>(options.out, std::ios::binary);
            if (!*sink.file_) return Error{"The file cannot be written.", options.out, "Choose another place with -o."};
        }
        return sink;
    }

    /// One article. Several as JSON make one array, but in a folder.
    Status write(const Document& document, const std::string& text) {
        if (!folder_.empty()) {
            const fs::path path = folder_ / (document.name + "." + format_);
            std::ofstream file(path, std::ios::binary);
            file << text << "\n";
            return file ? Status(Done{}) : Error{"The file cannot be written.", path.string(), ""};
        }
        if (array_) stream() << (written_ == 0 ? "[\n" : ",\n");
        stream() << text << (array_ ? "" : "\n");
        ++written_;
        return stream() ? Status(Done{}) : Error{"The analysis cannot be written.", "", "Is the disk full?"};
    }

    Status close() {
        if (array_ && folder_.empty()) stream() << (written_ == 0 ? "[]\n" : "\n]\n");
        if (folder_.empty()) stream().flush();
        return stream() ? Status(Done{}) : Error{"The analyses cannot be written.", "", "Is the disk full?"};
    }

private:
    explicit Sink(const AnalyzeOptions& options)
        : array_(options.format == "json" && (options.files.size() > 1 || options.input == "jsonl")), format_(options.format) {}
    std::ostream& stream() { return file_ ? *file_ : std::cout; }

    bool array_;
    std::string format_;
    int written_ = 0;
    fs::path folder_;
    std::unique_ptr<std::ofstream> file_;
};

std::string analysed(const Document& document, const LanguageEngine& engine, const std::string& format) {
    if (format == "conllu") return toConllu(engine.annotate(document.text), document.text);
    return toJson(analyze(document, engine), format == "jsonl" ? -1 : 2);
}

using Take = std::function<void(const Result<Document>&)>;

void readLines(std::istream& in, const std::string& name, const Take& take) {
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        Result<Document> document = documentFromJsonLine(line);
        if (!document) {
            Error error = document.error();
            error.where = name + ":" + std::to_string(number) + (error.where.empty() ? "" : ": " + error.where);
            take(error);
        } else {
            take(document);
        }
    }
}

void readInput(const std::string& path, bool lines, const Take& take) {
    if (lines && path == "-") return readLines(std::cin, "standard input", take);
    if (lines) {
        std::ifstream file(path, std::ios::binary);
        if (!file) return take(Error{"The file cannot be read.", path, "Check the path and your rights to it."});
        return readLines(file, path, take);
    }
    if (path != "-") return take(readFile(path));
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    Result<Document> document = readDocument(bytes, "standard input");
    if (document) document->origin = "standard input";
    take(document);
}

void analyzeAll(const AnalyzeOptions& options, int& exitCode) {
    const Result<LanguageEngine> engine = LanguageEngine::loadDefault();
    if (!engine) return report(engine.error(), exitCode);
    Result<Sink> sink = Sink::open(options);
    if (!sink) return report(sink.error(), exitCode);
    for (const std::string& path : options.files)
        readInput(path, options.input == "jsonl", [&](const Result<Document>& document) {
            if (!document) return report(document.error(), exitCode);
            if (const Status done = sink->write(*document, analysed(*document, *engine, options.format)); !done) report(done.error(), exitCode);
        });
    if (const Status done = sink->close(); !done) report(done.error(), exitCode);
}

} // namespace

void addAnalyze(CLI::App& program, int& exitCode) {
    CLI::App* command = program.add_subcommand("analyze", "Read articles and write what they say: actors, positions, relations.");
    const auto options = std::make_shared<AnalyzeOptions>();
    command->add_option("FILE", options->files, "Articles: text, Markdown or HTML; - is standard input")->required();
    command->add_option("--input", options->input, "What the files are: articles (default), or jsonl with an article a line")
        ->check(CLI::IsMember({"article", "jsonl"}));
    command->add_option("--format", options->format, "json (default; several make an array), jsonl (one a line), or conllu (trees)")
        ->check(CLI::IsMember({"json", "jsonl", "conllu"}));
    command->add_option("-o,--output", options->out, "File, or folder for a file each (existing, or with / at its end)");
    command->callback([options, &exitCode] { analyzeAll(*options, exitCode); });
}

} // namespace standpoint::cli
