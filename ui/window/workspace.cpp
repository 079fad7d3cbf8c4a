#include "ui/window/workspace.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace standpoint {

namespace fs = std::filesystem;

namespace {

constexpr int filterDelayMs = 400; // a slider on the move is not saved at each step
constexpr int watchMs = 2000;      // how soon changes by another window are seen

/// A filter without the documents and sources that are gone: it would hide everything for ever.
Filter pruned(Filter filter, const Corpus& corpus) {
    std::erase_if(filter.documents, [&](DocumentId id) { return !corpus.find(id); });
    std::erase_if(filter.sources, [&](ActorId id) { return !corpus.find(id); });
    return filter;
}

} // namespace

Workspace::Workspace(QObject* parent) : QObject(parent) {
    shown_.article = [this](DocumentId id) { return article(id); };
    whole_ = shown_.view;
    saveFilter_.setSingleShot(true);
    saveFilter_.setInterval(filterDelayMs);
    connect(&saveFilter_, &QTimer::timeout, this, &Workspace::flush);
    connect(&watch_, &QTimer::timeout, this, &Workspace::lookForChanges);
    watch_.start(watchMs);
}

Workspace::~Workspace() { flush(); }

template <class T> std::optional<T> Workspace::told(Result<T> result) const {
    if (result) return std::move(*result);
    emit const_cast<Workspace*>(this)->failed(result.error());
    return std::nullopt;
}

Status Workspace::begin() {
    auto place = UnsavedPlace::fresh();
    if (!place) return place.error();
    auto project = Project::create(place->path());
    if (!project) return project.error();
    take(std::move(*project), std::move(*place));
    return Done{};
}

Status Workspace::recover(UnsavedPlace place) {
    auto project = Project::open(place.path());
    if (!project) {
        place.leave(); // what cannot be opened is not thrown away either
        return project.error();
    }
    take(std::move(*project), std::move(place));
    return Done{};
}

Status Workspace::open(const fs::path& path) {
    auto project = Project::open(path);
    if (!project) return project.error();
    if (const auto corpus = project->corpus(); !corpus) return corpus.error();
    take(std::move(*project), std::nullopt);
    return Done{};
}

Status Workspace::saveAs(const fs::path& to) {
    if (!project_) return Error{"No project is open.", "", ""};
    std::error_code ignored;
    if (fs::equivalent(path(), to, ignored)) return Done{};
    flush();
    if (Status copied = project_->copyTo(to); !copied) return copied;
    auto project = Project::open(to);
    if (!project) return project.error();
    project_.reset(); // before its place goes, if it had no name
    unsaved_.reset();
    project_ = std::move(*project);
    emit nameChanged();
    return Done{};
}

void Workspace::take(Project project, std::optional<UnsavedPlace> place) {
    flush();
    project_.reset();
    unsaved_ = std::move(place);
    project_ = std::move(project);
    focus_.reset();
    articles_.clear();
    shown_.corpus = std::make_shared<const Corpus>();
    shown_.view = whole_ = std::make_shared<const GraphView>();
    filter_ = filterPresets().front().filter;
    if (const auto saved = told(project_->setting("filter")); saved && *saved)
        if (const auto filter = filterFromJson(**saved)) filter_ = *filter;
    places_ = told(project_->places()).value_or(NodePlaces{});
    emit projectChanged();
    emit nameChanged();
    reload();
}

QString Workspace::name() const {
    return hasName() && project_ ? QFileInfo(QString::fromStdString(path().string())).completeBaseName()
                                 : QStringLiteral("Unsaved project");
}

fs::path Workspace::path() const { return project_ ? project_->path() : fs::path(); }

void Workspace::reload() {
    if (!project_) return;
    if (auto corpus = told(project_->corpus())) shown_.corpus = std::make_shared<const Corpus>(std::move(*corpus));
    std::erase_if(articles_, [&](const auto& entry) { return !shown_.corpus->find(entry.first); });
    if (const auto revision = told(project_->revision())) revision_ = *revision;
    filter_ = pruned(filter_, *shown_.corpus);
    emit corpusChanged();
    emit filterChanged();
    rebuild();
}

void Workspace::rebuild() {
    whole_ = std::make_shared<const GraphView>(buildView(*shown_.corpus, filter_));
    if (focus_ && !find(*whole_, *focus_)) focus_.reset();
    shown_.view = focus_ ? std::make_shared<const GraphView>(neighbourhood(*whole_, {*focus_}, hops_)) : whole_;
    emit shownChanged();
}

void Workspace::setFilter(Filter filter) {
    filter = pruned(std::move(filter), *shown_.corpus);
    if (filter == filter_) return;
    filter_ = std::move(filter);
    filterWaits_ = true;
    saveFilter_.start();
    emit filterChanged();
    rebuild();
}

void Workspace::focusOn(const NodeRef& node, int hops) {
    focus_ = node;
    hops_ = std::clamp(hops, 1, 3);
    rebuild();
    emit focusChanged();
}

void Workspace::showAll() {
    if (!focus_) return;
    focus_.reset();
    rebuild();
    emit focusChanged();
}

void Workspace::flush() {
    saveFilter_.stop();
    if (!std::exchange(filterWaits_, false) || !isWritable()) return;
    told(project_->setSetting("filter", toJson(filter_)));
    if (const auto revision = told(project_->revision())) revision_ = *revision;
}

Status Workspace::remove(const std::vector<DocumentId>& documents) {
    if (!project_) return Error{"No project is open.", "", ""};
    Status status = Done{};
    for (const DocumentId id : documents)
        if (status) status = project_->remove(id);
    reload();
    return status;
}

std::vector<SearchHit> Workspace::search(const QString& words) const {
    if (!project_ || words.trimmed().isEmpty()) return {};
    return told(project_->search(words.toStdString(), 8)).value_or(std::vector<SearchHit>{});
}

void Workspace::keepPlaces(const NodePlaces& places) {
    NodePlaces changed;
    for (const auto& [node, place] : places) {
        const auto at = places_.find(node);
        if (at == places_.end() || at->second != place) changed[node] = place;
    }
    if (changed.empty() || !isWritable()) return;
    for (const auto& [node, place] : changed) places_[node] = place;
    told(project_->setPlaces(changed));
    if (const auto revision = told(project_->revision())) revision_ = *revision;
}

void Workspace::lookForChanges() {
    if (!project_) return;
    const auto revision = project_->revision();
    if (revision && *revision != revision_) reload();
}

std::shared_ptr<const ArticleText> Workspace::article(DocumentId id) {
    if (const auto at = articles_.find(id); at != articles_.end()) return at->second;
    if (!project_ || !id) return nullptr;
    auto document = told(project_->document(id));
    if (!document) return nullptr;
    return articles_[id] = std::make_shared<const ArticleText>(std::move(*document));
}

} // namespace standpoint
