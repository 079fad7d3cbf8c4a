#include "ui/commands/import_articles.h"

#include "ui/commands/commands.h"
#include "ui/commands/files.h"
#include "ui/commands/open_project.h"

#include <QMimeData>
#include <QUrl>

namespace standpoint {

namespace fs = std::filesystem;

namespace {

void import(CommandContext& context, std::vector<ImportItem> items) {
    if (items.empty()) {
        context.report(QStringLiteral("There was no article in it: text, Markdown and HTML files can be read."), {});
    } else if (!context.workspace.isWritable()) {
        context.report(QStringLiteral("The project can only be read. Save it under another name to add articles."), {});
    } else {
        context.importer.start(context.workspace.path(), std::move(items));
    }
}

bool writable(const CommandContext& context) { return context.workspace.isWritable(); }

} // namespace

void bringIn(CommandContext& context, const std::vector<fs::path>& paths) {
    for (const fs::path& path : paths)
        if (path.extension() == ".standpoint") {
            openProjectAt(context, path);
            return;
        }
    import(context, itemsOf(paths));
}

bool canBringIn(const QMimeData& data) { return data.hasUrls() || data.hasHtml() || data.hasText(); }

void bringIn(CommandContext& context, const QMimeData& data) {
    std::vector<fs::path> paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) paths.push_back(url.toLocalFile().toStdString());
    if (!paths.empty()) return bringIn(context, paths);
    // An editor's "HTML" of plain text is dressed-up text: HTML is taken where it has an article's structure.
    const QString html = data.html(), text = data.text();
    const bool article = html.contains(QStringLiteral("<p"), Qt::CaseInsensitive) || text.trimmed().isEmpty();
    if (data.hasHtml() && article) import(context, {PastedText{html.toStdString(), SourceFormat::Html}});
    else if (!text.trimmed().isEmpty()) import(context, {PastedText{text.toStdString(), SourceFormat::Text}});
    else context.say(QStringLiteral("There is no text to paste."));
}

Command importArticles() {
    return {QStringLiteral("&Import articles…"), QStringLiteral("Read text, Markdown or HTML files into the project"),
            {QKeySequence(Qt::CTRL | Qt::Key_I)},
            [](CommandContext& context) {
                const auto paths = askForOpening(context.window, QStringLiteral("Import articles"), articleFiles(), true);
                if (!paths.empty()) bringIn(context, paths);
            },
            writable};
}

Command importFolder() {
    return {QStringLiteral("Import &folder…"), QStringLiteral("Read all articles in a folder and below it"), {},
            [](CommandContext& context) {
                if (const auto path = askForFolder(context.window, QStringLiteral("Import folder"))) bringIn(context, {*path});
            },
            writable};
}

} // namespace standpoint
