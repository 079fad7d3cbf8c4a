#include "core/store/schema.h"

#include "core/store/copy.h"
#include "core/store/errors.h"

#include <algorithm>
#include <string>

namespace standpoint::store {

namespace {

std::filesystem::path backupPath(const std::filesystem::path& file, int version) {
    const std::string base = file.string() + ".backup-v" + std::to_string(version);
    std::filesystem::path path = base;
    for (int n = 2; std::filesystem::exists(path); ++n)
        path = base + "-" + std::to_string(n);
    return path;
}

// Through a connection of its own: it reads the state before the migration's transaction.
void backUp(const std::filesystem::path& file, const std::filesystem::path& copy) {
    SQLite::Database source(file.string(), SQLite::OPEN_READONLY, 2000);
    copyPages(source, copy);
}

void setVersion(SQLite::Database& db, int version) {
    db.exec("PRAGMA user_version = " + std::to_string(version));
}

} // namespace

const Schema& currentSchema() {
    static const Schema schema{1, schemaSql, {}};
    return schema;
}

void createTables(SQLite::Database& db, const Schema& schema) {
    SQLite::Transaction transaction(db);
    db.exec("PRAGMA application_id = " + std::to_string(applicationId));
    setVersion(db, schema.version);
    db.exec(schema.sql);
    transaction.commit();
}

Status migrate(SQLite::Database& db, const std::filesystem::path& path, const Schema& schema) try {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const int version = db.execAndGet("PRAGMA user_version").getInt();
    if (version == schema.version) return Done{};
    const auto& steps = schema.migrations;
    auto step = std::find_if(steps.begin(), steps.end(), [&](const Migration& m) { return m.from == version; });
    if (step == steps.end())
        return Error{"The project was made by a version of Standpoint that is too old to be read.", path.string(), ""};
    backUp(path, backupPath(path, version));
    for (; step != steps.end(); ++step) {
        step->run(db);
        setVersion(db, step->from + 1);
    }
    SQLite::Statement orphans(db, "PRAGMA foreign_key_check");
    if (orphans.executeStep())
        throw SQLite::Exception("a row of " + orphans.getColumn(0).getString() + " lost its owner");
    transaction.commit();
    return Done{};
} catch (const std::exception& problem) {
    Error error = errorFrom(problem, path);
    error.what = "The project could not be brought up to date and is unchanged. " + error.what;
    return error;
}

} // namespace standpoint::store
