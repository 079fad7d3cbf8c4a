#pragma once
// Files and pasted text → analyses → project, off the GUI thread.

#include "core/ingest/ingest.h"
#include "core/model/statement.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace standpoint {

/// Document → Analysis; called from several threads at once.
using Analyzer = std::function<Result<Analysis>(const Document&, std::stop_token)>;

/// Text from the clipboard or dropped.
struct PastedText {
    std::string bytes;
    SourceFormat format = SourceFormat::Guess;
};
using ImportItem = std::variant<std::filesystem::path, PastedText>;

struct ImportReport {
    std::vector<DocumentId> added;   ///< in the order of the items
    int known = 0;                   ///< were in the project already
    std::vector<Error> failed;       ///< `where` names the item
    bool cancelled = false;
    [[nodiscard]] QString summary() const; ///< "3 articles imported, 1 was there already."
};

/// Runs one import at a time; what is asked for meanwhile waits. All signals come on the thread of this object.
class Importer : public QObject {
    Q_OBJECT

public:
    explicit Importer(Analyzer, QObject* parent = nullptr);
    ~Importer() override; ///< cancels and waits

    void start(const std::filesystem::path& project, std::vector<ImportItem>);
    void cancel(); ///< what is in the project already stays there
    void cancelAndWait();
    [[nodiscard]] bool isRunning() const { return running_; }

signals:
    void progressed(int done, int total, const QString& name);
    void articlesAdded(); ///< some, not for each of many: views may ask again
    void finished(const standpoint::ImportReport&);

private:
    struct Job {
        std::filesystem::path project;
        std::vector<ImportItem> items;
    };
    void next();
    void run(const Job&, std::stop_token);

    Analyzer analyze_;
    std::vector<Job> waiting_;
    bool running_ = false;
    std::jthread worker_;
};

/// Files as they are, folders as the articles (.txt, .md, .markdown, .html, .htm, .xhtml) in and below them, sorted.
[[nodiscard]] std::vector<ImportItem> itemsOf(const std::vector<std::filesystem::path>&);

} // namespace standpoint
