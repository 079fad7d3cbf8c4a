#pragma once
// The tables of a project file, and the steps that bring older files up to date. Private to core/store and its tests.

#include "core/model/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace standpoint::store {

/// "Stpt": tells a project from other SQLite files (PRAGMA application_id).
inline constexpr std::int32_t applicationId = 0x53747074;

/// The text of schema.sql: a new file of the current version.
extern const char* const schemaSql;

/// One step from version `from` to `from + 1`. Runs inside the migration's transaction, with foreign keys not yet
/// enforced.
struct Migration {
    int from = 0;
    std::function<void(SQLite::Database&)> run;
};

/// What a file must become: the version, the statements that make an empty file of it, and the way from older ones.
struct Schema {
    int version = 0;
    const char* sql = "";
    std::vector<Migration> migrations; ///< in order; a file older than the first one cannot be opened
};
[[nodiscard]] const Schema& currentSchema();

/// Makes the tables in an empty database, in one transaction.
void createTables(SQLite::Database&, const Schema&);

/// Copies the file to NAME.backup-vN (never over an older copy), then runs all steps in one transaction: afterwards the
/// file is of the schema's version, or as before. Does nothing for a file that another connection has just brought up
/// to date.
Status migrate(SQLite::Database&, const std::filesystem::path&, const Schema&);

} // namespace standpoint::store
