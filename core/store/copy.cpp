#include "core/store/copy.h"

#include "core/store/project_impl.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <cstdio>

namespace standpoint {

namespace fs = std::filesystem;

namespace store {

namespace {

fs::path with(const fs::path& path, const std::string& ending) {
    return path.string() + ending;
}

Error notThere(const fs::path& to) {
    return {"The project could not be saved there. It is safe where it was.", to.string(),
            "Check that the folder exists and that you may write in it, or choose another one."};
}

/// An empty file beside the target, on the same disk, that no other program has.
Result<fs::path> placeBeside(const fs::path& to) {
    for (int n = 1; n < 100; ++n) {
        const fs::path part = with(to, ".part" + std::to_string(n));
        if (std::FILE* const file = std::fopen(part.c_str(), "wbx")) {
            std::fclose(file);
            return part;
        }
    }
    return notThere(to);
}

/// A log that stayed beside the old file would be read into the new one. Closing the last connection takes it away; if
/// it is still there then, another program works with the file.
Status takeLogAway(const fs::path& to) {
    const fs::path log = with(to, "-wal");
    if (!fs::exists(log)) return Done{};
    try {
        SQLite::Database(to.string(), SQLite::OPEN_READWRITE).exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const std::exception&) {
        // Told below: the log is still there.
    }
    if (!fs::exists(log)) return Done{};
    return Error{"The file that would be replaced is open in another window or program. Nothing was changed in it.",
                 to.string(), "Close it there, or choose another name."};
}

Status mayReplace(const fs::path& own, const fs::path& to) {
    std::error_code none;
    if (fs::equivalent(own, to, none))
        return Error{"This is the open project itself, which is saved already.", to.string(),
                     "Choose another name for a copy."};
    if (fs::exists(to, none) && !fs::is_regular_file(to, none))
        return Error{"There is a folder or device of this name.", to.string(), "Choose another name."};
    if (!mayWrite(folderOf(to)) || (fs::exists(to, none) && !mayWrite(to))) return notThere(to);
    return takeLogAway(to);
}

} // namespace

void copyPages(SQLite::Database& from, const fs::path& to) {
    SQLite::Database target(to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(target, from);
    if (const int code = backup.executeStep(-1); code != SQLITE_DONE)
        throw SQLite::Exception("The copy was not finished.", code);
}

Status copyOver(SQLite::Database& from, const fs::path& own, const fs::path& to) try {
    if (Status free = mayReplace(own, to); !free) return free;
    const Result<fs::path> part = placeBeside(to);
    if (!part) return part.error();
    try {
        copyPages(from, *part);
        fs::rename(*part, to);
        return Done{};
    } catch (...) {
        std::error_code ignored;
        for (const char* ending : {"", "-journal", "-wal", "-shm"})
            fs::remove(with(*part, ending), ignored);
        throw;
    }
} catch (const std::exception& problem) {
    return errorFrom(problem, to);
}

} // namespace store

Status Project::copyTo(const fs::path& to) const {
    return store::copyOver(impl_->connection.db, path(), to);
}

} // namespace standpoint
