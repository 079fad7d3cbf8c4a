#include "core/store/project_impl.h"

namespace standpoint {

using store::bindAll;
using store::run;

namespace {

// Gathers the pages of the write-ahead log into the file, so that a copy of it alone is complete even while another
// window has it open. The last connection to close does the same by itself.
void checkpoint(store::Connection& connection) {
    if (connection.writable) connection.db.tryExec("PRAGMA wal_checkpoint(PASSIVE)");
}

} // namespace

Project::Project(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&& other) noexcept {
    std::swap(impl_, other.impl_);
    return *this;
}
Project::~Project() {
    if (impl_) checkpoint(impl_->connection);
}

Result<Project> Project::create(const std::filesystem::path& path) {
    Result<store::Connection> connection = store::createFile(path, store::currentSchema());
    if (!connection) return connection.error();
    return Project(std::make_unique<Impl>(Impl{*std::move(connection)}));
}

Result<Project> Project::open(const std::filesystem::path& path) {
    Result<store::Connection> connection = store::openFile(path, store::currentSchema());
    if (!connection) return connection.error();
    return Project(std::make_unique<Impl>(Impl{*std::move(connection)}));
}

const std::filesystem::path& Project::path() const {
    return impl_->connection.path;
}

bool Project::writable() const {
    return impl_->connection.writable;
}

Result<std::optional<std::string>> Project::setting(const std::string& name) const {
    return impl_->connection.read([&](SQLite::Database& db) -> std::optional<std::string> {
        SQLite::Statement query(db, "SELECT value FROM setting WHERE name = ?");
        if (!bindAll(query, name).executeStep()) return std::nullopt;
        return query.getColumn(0).getString();
    });
}

Status Project::setSetting(const std::string& name, const std::string& value) {
    return impl_->connection.change([&](SQLite::Database& db) -> Status {
        SQLite::Statement set(
            db,
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        run(set, name, value);
        return Done{};
    });
}

Result<std::map<std::variant<ActorId, IssueId>, NodePlace>> Project::places() const {
    return impl_->connection.read([](SQLite::Database& db) {
        std::map<std::variant<ActorId, IssueId>, NodePlace> places;
        SQLite::Statement query(db, "SELECT actor, issue, x, y, pinned FROM place");
        while (query.executeStep()) {
            const NodePlace place{query.getColumn(2).getDouble(), query.getColumn(3).getDouble(),
                                  query.getColumn(4).getInt() != 0};
            if (query.isColumnNull(0))
                places[IssueId{query.getColumn(1).getInt64()}] = place;
            else
                places[ActorId{query.getColumn(0).getInt64()}] = place;
        }
        return places;
    });
}

Status Project::setPlaces(const std::map<std::variant<ActorId, IssueId>, NodePlace>& places) {
    return impl_->connection.change([&](SQLite::Database& db) -> Status {
        // A node that another window has just removed needs no place.
        SQLite::Statement setActor(
            db, "INSERT INTO place (actor, x, y, pinned) SELECT id, ?2, ?3, ?4 FROM actor WHERE id = ?1 "
                "ON CONFLICT (actor) DO UPDATE SET x = excluded.x, y = excluded.y, pinned = excluded.pinned");
        SQLite::Statement setIssue(
            db, "INSERT INTO place (issue, x, y, pinned) SELECT id, ?2, ?3, ?4 FROM issue WHERE id = ?1 "
                "ON CONFLICT (issue) DO UPDATE SET x = excluded.x, y = excluded.y, pinned = excluded.pinned");
        for (const auto& [node, place] : places) {
            if (const ActorId* actor = std::get_if<ActorId>(&node))
                run(setActor, *actor, place.x, place.y, place.pinned);
            else
                run(setIssue, std::get<IssueId>(node), place.x, place.y, place.pinned);
        }
        return Done{};
    });
}

Result<std::int64_t> Project::revision() const {
    return impl_->connection.read([this](SQLite::Database& db) -> std::int64_t {
        return db.execAndGet("PRAGMA data_version").getInt64() + impl_->connection.changes;
    });
}

} // namespace standpoint
