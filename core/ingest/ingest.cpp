#include "core/ingest/ingest.h"

#include "core/ingest/binary.h"
#include "core/ingest/encoding.h"
#include "core/ingest/html.h"
#include "core/ingest/markdown.h"
#include "core/ingest/plain.h"
#include "core/model/text.h"

#include <array>
#include <fstream>

namespace standpoint {

namespace {
using namespace ingest;

constexpr std::uintmax_t largestFile = std::uintmax_t{64} << 20;

struct Extension {
    std::string_view ending;
    SourceFormat format;
};
constexpr std::array extensions{
    Extension{".txt", SourceFormat::Text},    Extension{".text", SourceFormat::Text},
    Extension{".md", SourceFormat::Markdown}, Extension{".markdown", SourceFormat::Markdown},
    Extension{".html", SourceFormat::Html},   Extension{".htm", SourceFormat::Html},
    Extension{".xhtml", SourceFormat::Html}};

const Extension* extensionOf(std::string_view name) {
    const std::string lower = asciiLower(name);
    for (const Extension& extension : extensions)
        if (lower.ends_with(extension.ending)) return &extension;
    return nullptr;
}

SourceFormat formatOf(std::string_view bytes, const std::string& name) {
    if (const Extension* extension = extensionOf(name)) return extension->format;
    if (looksLikeHtml(bytes)) return SourceFormat::Html;
    return bytes.starts_with("---") && readHeader(bytes).end > 0 ? SourceFormat::Markdown : SourceFormat::Text;
}

// "news/harbour.md" → "harbour"; an id without a known ending stays as it is.
std::string shortName(const std::string& name) {
    const Extension* extension = extensionOf(name);
    if (!extension) return name.empty() ? "untitled" : name;
    std::string_view stem = std::string_view(name).substr(0, name.size() - extension->ending.size());
    stem = stem.substr(stem.find_last_of("/\\") + 1);
    return stem.empty() ? name : std::string(stem);
}

Result<Article> readArticle(std::string_view bytes, SourceFormat format) {
    Result<std::string> text = decoded(bytes, format == SourceFormat::Html ? declaredEncoding(bytes) : std::string());
    if (!text) return text.error();
    if (format == SourceFormat::Html) return readHtml(*text);
    if (format == SourceFormat::Markdown) return readMarkdown(*text);
    return readPlain(std::move(*text));
}

Document documentOf(Article article, std::string_view bytes, const std::string& name) {
    Document document;
    document.name = shortName(name);
    document.title = std::move(article.metadata.title);
    document.byline = std::move(article.metadata.byline);
    document.outlet = std::move(article.metadata.outlet);
    document.date = std::move(article.metadata.date);
    document.url = std::move(article.metadata.url);
    if (!article.metadata.language.empty()) document.language = std::move(article.metadata.language);
    document.sha256 = sha256(bytes);
    document.text = std::move(article.text);
    return document;
}
} // namespace

Result<Document> readDocument(std::string_view bytes, const std::string& name, SourceFormat format) {
    if (bytes.empty()) return Error{"The file is empty.", name, ""};
    if (bytes.size() > largestFile)
        return Error{"The text is larger than 64 MiB.", name, "Split it into single articles."};
    if (std::optional<Error> refused = refusedFormat(bytes)) return Error{refused->what, name, refused->hint};
    if (format == SourceFormat::Guess) format = formatOf(bytes, name);
    Result<Article> article = readArticle(bytes, format);
    if (!article) return Error{article.error().what, name, article.error().hint};
    if (trimmed(article->text).empty())
        return Error{"There is no text to read in it.", name, "Check that the file holds an article."};
    return documentOf(std::move(*article), bytes, name);
}

Result<Document> readFile(const std::filesystem::path& path, SourceFormat format) {
    std::error_code failure;
    const std::filesystem::file_status status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) return Error{"There is no such file.", path.string(), "Check the name."};
    if (std::filesystem::is_directory(status))
        return Error{"This is a folder.", path.string(), "Give the files in it."};
    const Error tooLarge{"The file is larger than 64 MiB.", path.string(), "Split it into single articles."};
    if (std::filesystem::is_regular_file(status) && std::filesystem::file_size(path, failure) > largestFile && !failure)
        return tooLarge;
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{"The file cannot be read.", path.string(), "Check its permissions."};
    std::string bytes;
    for (std::array<char, 1 << 16> buffer{}; file.read(buffer.data(), buffer.size()) || file.gcount() > 0;) {
        bytes.append(buffer.data(), static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > largestFile) return tooLarge; // a pipe
    }
    if (file.bad()) return Error{"The file cannot be read to its end.", path.string(), "Check the disk."};
    Result<Document> document = readDocument(bytes, path.filename().string(), format);
    if (!document) return Error{document.error().what, path.string(), document.error().hint};
    document->origin = path.string();
    return document;
}

} // namespace standpoint
