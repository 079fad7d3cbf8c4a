#include "ui/window/importer.h"

#include "ui/window/import_run.h"
#include "ui/window/words.h"

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace standpoint {

namespace fs = std::filesystem;

namespace {

constexpr int refreshMs = 700; // views ask again at most this often during an import

QString articles(std::size_t count) {
    return count == 1 ? QStringLiteral("1 article") : QStringLiteral("%1 articles").arg(count);
}

bool looksLikeArticle(const fs::path& path) {
    constexpr std::array known{".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"};
    return std::ranges::count(known, asciiLower(path.extension().string())) > 0;
}

} // namespace

QString ImportReport::summary() const {
    QStringList parts;
    if (!added.empty()) parts << articles(added.size()) + QStringLiteral(" imported");
    if (known > 0) parts << articles(std::size_t(known)) + (known == 1 ? QStringLiteral(" was there already") : QStringLiteral(" were there already"));
    if (!failed.empty()) parts << articles(failed.size()) + QStringLiteral(" could not be read");
    if (cancelled) parts << QStringLiteral("the rest was cancelled");
    return parts.isEmpty() ? QStringLiteral("Nothing was imported.") : parts.join(QStringLiteral(", ")) + QChar('.');
}

std::vector<ImportItem> itemsOf(const std::vector<fs::path>& paths) {
    std::vector<ImportItem> items;
    for (const fs::path& path : paths) {
        std::error_code failed;
        if (!fs::is_directory(path, failed)) {
            items.emplace_back(path);
            continue;
        }
        std::vector<fs::path> inside;
        for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, failed), end;
             !failed && at != end; at.increment(failed))
            if (at->is_regular_file(failed) && looksLikeArticle(at->path())) inside.push_back(at->path());
        std::ranges::sort(inside);
        items.insert(items.end(), inside.begin(), inside.end());
    }
    return items;
}

Importer::Importer(Analyzer analyze, QObject* parent) : QObject(parent), analyze_(std::move(analyze)) {}

Importer::~Importer() {
    waiting_.clear();
    worker_ = {}; // asks it to stop and waits
}

void Importer::start(const fs::path& project, std::vector<ImportItem> items) {
    if (items.empty()) return;
    waiting_.push_back({project, std::move(items)});
    if (!running_) next();
}

void Importer::cancel() {
    waiting_.clear();
    worker_.request_stop();
}

void Importer::cancelAndWait() {
    cancel();
    worker_ = {};
    running_ = false;
}

void Importer::next() {
    if (waiting_.empty()) return;
    running_ = true;
    Job job = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    emit progressed(0, int(job.items.size()), qt(nameOf(job.items.front())));
    worker_ = std::jthread([this, job = std::move(job)](std::stop_token stop) { run(job, stop); });
}

void Importer::run(const Job& job, std::stop_token stop) {
    ImportReport report;
    if (auto project = Project::open(job.project)) {
        const int total = int(job.items.size());
        QElapsedTimer sinceRefresh;
        ImportRun import(job.items, analyze_, [&](int done, const std::string& name, bool added) {
            const bool refresh = added && (!sinceRefresh.isValid() || sinceRefresh.elapsed() > refreshMs);
            if (refresh) sinceRefresh.start();
            QMetaObject::invokeMethod(this, [this, done, total, refresh, text = qt(name)] {
                emit progressed(done, total, text);
                if (refresh) emit articlesAdded();
            });
        });
        report = import.run(*project, stop);
    } else {
        report.failed.push_back(project.error());
    }
    QMetaObject::invokeMethod(this, [this, report = std::move(report)] {
        running_ = false;
        emit finished(report);
        if (!running_) next(); // a listener may have started one
    });
}

} // namespace standpoint
