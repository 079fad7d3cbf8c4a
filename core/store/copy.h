#pragma once
// Whole copies of a project file. Private to core/store.

#include "core/model/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace standpoint::store {

/// Copies one consistent state of a database, with what is only in its write-ahead log, into a file that is new or
/// empty. Throws SQLite::Exception.
void copyPages(SQLite::Database& from, const std::filesystem::path& to);

/// Copies a database over whatever file lies at `to`: afterwards `to` is the whole copy, or as before. Errors: `to` is
/// the database itself (`own`), is in use by another program, or cannot be written.
Status copyOver(SQLite::Database& from, const std::filesystem::path& own, const std::filesystem::path& to);

} // namespace standpoint::store
