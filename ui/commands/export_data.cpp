#include "ui/commands/export_data.h"

#include "core/exchange/graph_export.h"
#include "ui/commands/commands.h"
#include "ui/commands/files.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <set>

namespace standpoint {

namespace {

constexpr std::array csvNames{"nodes.csv", "edges.csv", "statements.csv"};

EvidenceText wordsOf(const Shown& shown) {
    std::set<DocumentId> needed;
    for (const StatementId id : allStatements(shown))
        for (const Evidence& evidence : shown.corpus->find(id)->evidence) needed.insert(evidence.document);
    EvidenceText words;
    for (const DocumentId id : needed)
        if (const auto article = shown.article(id)) words.add(article->document());
    return words;
}

std::string bytesOf(const Shown& shown, DataFormat format) {
    switch (format) {
    case DataFormat::Graphml: return toGraphml(*shown.view, *shown.corpus);
    case DataFormat::Gexf: return toGexf(*shown.view, *shown.corpus);
    case DataFormat::Dot: return toDot(*shown.view, *shown.corpus);
    case DataFormat::Json: return toGraphJson(*shown.view, *shown.corpus, wordsOf(shown));
    case DataFormat::Csv: break; // is no single file
    }
    return {};
}

/// False when the user wants to keep tables that lie in the folder already.
bool mayReplaceTables(QWidget& window, const std::filesystem::path& folder) {
    std::error_code none;
    const auto isThere = [&](const char* name) { return std::filesystem::exists(folder / name, none); };
    if (std::ranges::none_of(csvNames, isThere)) return true;
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("Replace the tables?"),
                    QStringLiteral("%1 holds such tables already. Replace them?").arg(QString::fromStdString(folder.string())),
                    QMessageBox::Cancel, &window);
    box.setTextFormat(Qt::PlainText);
    const auto* replace = box.addButton(QStringLiteral("Replace"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

Filter everything() {
    Filter filter;
    filter.hideUnconnected = false;
    return filter;
}

void askForData(CommandContext& context) {
    Shown shown = context.workspace.shown();
    const auto whole = std::make_shared<const GraphView>(buildView(*shown.corpus, everything()));
    ExportDataDialog dialog(countOf(*shown.view), countOf(*whole), &context.window);
    if (dialog.exec() != QDialog::Accepted) return;
    if (dialog.whole()) shown.view = whole;
    const QString suffix = suffixOf(dialog.format()), title = QStringLiteral("Export data");
    const auto path = dialog.format() == DataFormat::Csv
                          ? askForFolder(context.window, QStringLiteral("Folder for the tables"))
                          : askForSaving(context.window, title, context.workspace.name(), suffix,
                                         QStringLiteral("%1 (*.%2)").arg(nameOf(dialog.format()), suffix));
    if (!path || (dialog.format() == DataFormat::Csv && !mayReplaceTables(context.window, *path))) return;
    const Status written = writeData(shown, dialog.format(), *path);
    if (!written) context.report(QString::fromStdString(written.error().message()), {});
    else context.say(QStringLiteral("Data saved: %1").arg(QString::fromStdString(path->string())));
}

} // namespace

Status writeData(const Shown& shown, DataFormat format, const std::filesystem::path& path) {
    if (format == DataFormat::Csv) return writeCsv(*shown.view, *shown.corpus, wordsOf(shown), path);
    QSaveFile file(QString::fromStdString(path.string()));
    const std::string bytes = bytesOf(shown, format);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()) && file.commit())
        return Done{};
    return Error{"The file could not be written: " + file.errorString().toStdString() + ".", path.string(), "Choose another folder."};
}

Command exportData() {
    return {QStringLiteral("Export &data…"), QStringLiteral("Save the graph for other programs: GraphML, GEXF, DOT, JSON, CSV"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, askForData,
            [](const CommandContext& context) { return !context.workspace.isEmpty(); }};
}

} // namespace standpoint
