#include "core/store/connection.h"

#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>

namespace standpoint::store {

namespace {
namespace fs = std::filesystem;

constexpr int openTimeoutMs = 2000; // how long to wait for another program's lock while opening
constexpr int workTimeoutMs = 5000; // and for another window's change while working

// Changes of other connections or of a crashed program that are not in the file itself yet.
bool hasWriteAheadLog(const fs::path& path) {
    std::error_code none;
    const auto size = fs::file_size(path.string() + "-wal", none);
    return !none && size > 0;
}

std::uint32_t bigEndian(const unsigned char* at, int bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | at[i];
    return value;
}

// Reads the file's first bytes without SQLite, which would touch what it opens
// (https://www.sqlite.org/fileformat.html, 1.3).
Status checkHeader(const fs::path& path) {
    std::error_code problem;
    const auto status = fs::status(path, problem);
    if (!fs::exists(status))
        return Error{"There is no such file.", path.string(), "Check the name, or make a new project."};
    if (!fs::is_regular_file(status))
        return Error{"This is a folder or device, not a project file.", path.string(), ""};
    std::array<unsigned char, 100> header{};
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{"The file cannot be read.", path.string(), "Check that you may read it."};
    file.read(reinterpret_cast<char*>(header.data()), header.size());
    const auto got = static_cast<std::size_t>(file.gcount());
    const std::string_view magic("SQLite format 3\0", 16);
    if (got < 16 || std::string_view(reinterpret_cast<const char*>(header.data()), 16) != magic)
        return notAProject(path);
    if (got < header.size()) return damaged(path, "it is cut short");
    if (bigEndian(&header[68], 4) != static_cast<std::uint32_t>(applicationId)) return notAProject(path);
    const std::uint64_t pageSize = bigEndian(&header[16], 2) == 1 ? 65536 : bigEndian(&header[16], 2);
    if (!hasWriteAheadLog(path) && fs::file_size(path, problem) < pageSize * bigEndian(&header[28], 4))
        return damaged(path, "it is cut short");
    return Done{};
}

std::string percentEncoded(const fs::path& path) {
    std::string uri = "file:";
    for (const char c : fs::absolute(path).string()) {
        if (c == '%' || c == '?' || c == '#') {
            std::array<char, 4> code{};
            std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
            uri += code.data();
        } else {
            uri.push_back(c);
        }
    }
    return uri;
}

// Opens for reading so that nothing is written beside or into the file, as far as a write-ahead log allows.
SQLite::Database openForReading(const fs::path& path) {
    const char* const still = hasWriteAheadLog(path) ? "?mode=ro" : "?immutable=1";
    SQLite::Database db(percentEncoded(path) + still, SQLite::OPEN_READONLY | SQLite::OPEN_URI, openTimeoutMs);
    return db;
}

void harden(SQLite::Database& db) {
    sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    db.exec("PRAGMA cell_size_check = ON");
}

struct Objects {
    std::set<std::string> stored;            // tables and indexes by name
    std::map<std::string, std::string> code; // triggers and views, with their SQL
};

Objects objectsIn(SQLite::Database& db) {
    Objects objects;
    SQLite::Statement row(db, "SELECT name, type IN ('trigger', 'view'), coalesce(sql, '') FROM sqlite_schema");
    while (row.executeStep()) {
        const std::string name = row.getColumn(0).getString();
        if (row.getColumn(1).getInt() != 0)
            objects.code[name] = row.getColumn(2).getString();
        else
            objects.stored.insert(name);
    }
    return objects;
}

// All that the schema has must be there. SQLite runs triggers and views while a project is used, so a file that was
// sent by a stranger may bring none of its own. (PRAGMA trusted_schema is no help: with it off, SQLite 3.40 refuses
// FTS5 in triggers.)
Status checkTables(SQLite::Database& db, const fs::path& path, const Schema& schema) {
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    createTables(fresh, schema);
    const Objects wanted = objectsIn(fresh), present = objectsIn(db);
    for (const std::string& name : wanted.stored)
        if (!present.stored.contains(name)) return damaged(path, "its table “" + name + "” is missing");
    if (present.code != wanted.code) return damaged(path, "its triggers and views are not those of a project");
    return Done{};
}

// All checks that need no right to write; gives the file's version.
Result<int> inspect(const fs::path& path, const Schema& schema) try {
    SQLite::Database db = openForReading(path);
    harden(db);
    const int version = db.execAndGet("PRAGMA user_version").getInt();
    if (version > schema.version)
        return Error{"The project was made by a newer version of Standpoint.", path.string(),
                     "Update Standpoint to open it."};
    SQLite::Statement check(db, "PRAGMA quick_check(1)");
    if (!check.executeStep()) return damaged(path, "it cannot be checked");
    if (const std::string verdict = check.getColumn(0).getString(); verdict != "ok") return damaged(path, verdict);
    if (version == schema.version)
        if (Status tables = checkTables(db, path, schema); !tables) return tables.error();
    return version;
} catch (const std::exception& problem) {
    return errorFrom(problem, path);
}

Connection openForWork(const fs::path& path) {
    SQLite::Database db(path.string(), SQLite::OPEN_READWRITE, openTimeoutMs);
    harden(db);
    db.exec("PRAGMA journal_mode = WAL");
    return {path, true, std::move(db)};
}

void startWork(Connection& connection) {
    connection.db.exec("PRAGMA foreign_keys = ON");
    connection.db.setBusyTimeout(workTimeoutMs);
}

} // namespace

bool mayWrite(const fs::path& path) {
    const auto anyWrite = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    std::error_code ignored;
    const bool marked = (fs::status(path, ignored).permissions() & anyWrite) == fs::perms::none;
    return !marked && ::access(path.c_str(), W_OK) == 0;
}

fs::path folderOf(const fs::path& path) {
    const fs::path folder = path.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

Result<Connection> createFile(const fs::path& path, const Schema& schema) {
    // "x" makes the file only where there is none, also when two programs try at once.
    std::FILE* const file = std::fopen(path.c_str(), "wbx");
    if (!file) {
        std::error_code ignored;
        if (fs::exists(path, ignored))
            return Error{"There is already a file of this name. It was not changed.", path.string(),
                         "Choose another name, or open it."};
        return Error{"The file cannot be made.", path.string(),
                     "Check that the folder exists and that you may write in it."};
    }
    std::fclose(file);
    try {
        {
            // Before WAL is on, so that the file itself says what it is from the first moment.
            SQLite::Database db(path.string(), SQLite::OPEN_READWRITE, openTimeoutMs);
            createTables(db, schema);
        }
        Connection connection = openForWork(path);
        startWork(connection);
        return connection;
    } catch (const std::exception& problem) {
        std::error_code ignored;
        fs::remove(path, ignored);
        return errorFrom(problem, path);
    }
}

Result<Connection> openFile(const fs::path& path, const Schema& schema) {
    if (Status header = checkHeader(path); !header) return header.error();
    const Result<int> version = inspect(path, schema);
    if (!version) return version.error();
    const bool writable = mayWrite(path) && mayWrite(folderOf(path));
    const bool old = *version < schema.version;
    if (old && !writable)
        return Error{
            "The project is of an older version and cannot be brought up to date, because it can only be read.",
            path.string(), "Make the file and its folder writable, or open a copy of it."};
    try {
        if (!writable) {
            SQLite::Database db = openForReading(path);
            harden(db);
            return Connection{path, false, std::move(db)};
        }
        Connection connection = openForWork(path);
        if (old) {
            if (Status migrated = migrate(connection.db, path, schema); !migrated) return migrated.error();
            if (Status tables = checkTables(connection.db, path, schema); !tables) return tables.error();
        }
        startWork(connection);
        return connection;
    } catch (const std::exception& problem) {
        return errorFrom(problem, path);
    }
}

} // namespace standpoint::store
