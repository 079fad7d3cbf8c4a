#include "ui/window/import_run.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::size_t mostWorkers = 4;
constexpr std::size_t mostAhead = 16; // analyses that may wait to be stored

/// What names a text that has no file: its first words.
std::string firstWords(const std::string& text) {
    constexpr int most = 60; // code points
    const std::string line = oneLine(text);
    const TextIndex index(line);
    const std::string words(index.slice({0, most}));
    return index.size() > most ? words.substr(0, words.rfind(' ')) + "…" : words;
}

Result<Document> documentOf(const ImportItem& item) {
    if (const auto* path = std::get_if<std::filesystem::path>(&item)) return readFile(*path);
    const PastedText& pasted = std::get<PastedText>(item);
    auto document = readDocument(pasted.bytes, "Pasted text", pasted.format);
    if (!document) return document;
    document->origin = "clipboard";
    document->name = firstWords(document->text);
    return document;
}

} // namespace

std::string nameOf(const ImportItem& item) {
    const auto* path = std::get_if<std::filesystem::path>(&item);
    return path ? path->filename().string() : "Pasted text";
}

ImportRun::ImportRun(const std::vector<ImportItem>& items, const Analyzer& analyze, Told told)
    : items_(items), analyze_(analyze), told_(std::move(told)) {}

ImportReport ImportRun::run(Project& project, std::stop_token stop) {
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < std::min({cores, mostWorkers, items_.size()}); ++i) workers.emplace_back([&] { work(stop); });
    std::unique_lock lock(mutex_);
    while (stored_ < items_.size()) {
        if (!ready_.wait(lock, stop, [&] { return results_.contains(stored_); })) break;
        Result<Analysis> result = std::move(results_.extract(stored_).mapped());
        if (stop.stop_requested()) break;
        lock.unlock();
        store(project, std::move(result));
        lock.lock();
        ++stored_;
        ready_.notify_all();
    }
    report_.cancelled = stored_ < items_.size();
    lock.unlock();
    workers.clear(); // waits for them
    return std::move(report_);
}

void ImportRun::work(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (ready_.wait(lock, stop, [&] { return next_ >= items_.size() || next_ < stored_ + mostAhead; }) &&
           next_ < items_.size()) {
        const std::size_t item = next_++;
        lock.unlock();
        Result<Analysis> result = read(item, stop);
        lock.lock();
        results_.emplace(item, std::move(result));
        ready_.notify_all();
    }
}

Result<Analysis> ImportRun::read(std::size_t item, std::stop_token stop) const {
    auto document = documentOf(items_[item]);
    if (!document) return document.error();
    return analyze_(*document, stop);
}

void ImportRun::store(Project& project, Result<Analysis> analysis) {
    const std::string name = nameOf(items_[stored_]);
    bool added = false;
    if (!analysis) {
        Error error = analysis.error();
        if (error.where.empty()) error.where = name;
        report_.failed.push_back(std::move(error));
    } else {
        const auto before = project.documents();
        const auto id = project.add(*analysis);
        if (!id) {
            Error error = id.error();
            error.where = name;
            report_.failed.push_back(std::move(error));
        } else if (before && std::ranges::any_of(*before, [&](const DocumentInfo& info) { return info.id == *id; })) {
            ++report_.known;
        } else {
            report_.added.push_back(*id);
            added = true;
        }
    }
    told_(int(stored_) + 1, name, added);
}

} // namespace standpoint
