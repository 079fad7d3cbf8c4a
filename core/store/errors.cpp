#include "core/store/errors.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace standpoint::store {

Error notAProject(const std::filesystem::path& path) {
    return {"The file is not a Standpoint project.", path.string(),
            "Open a *.standpoint file, or make a new project and import the file into it."};
}

Error damaged(const std::filesystem::path& path, const std::string& detail) {
    return {"The project file is damaged (" + detail + "). Nothing was changed in it.", path.string(),
            "Restore it from a backup, or make a new project and import the articles again."};
}

Error readOnly(const std::filesystem::path& path) {
    return {"The project can only be read, so nothing was changed.", path.string(),
            "Make the file and its folder writable, or work on a copy of it."};
}

Error errorFrom(const std::exception& problem, const std::filesystem::path& path) {
    if (dynamic_cast<const Damaged*>(&problem)) return damaged(path, problem.what());
    const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&problem);
    switch (sqlite ? sqlite->getErrorCode() : SQLITE_ERROR) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {"The project is locked by another program. Nothing was changed.", path.string(),
                "Close the other program or wait until it is done, then try again."};
    case SQLITE_CORRUPT:
        return damaged(path, problem.what());
    case SQLITE_NOTADB:
        return notAProject(path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return readOnly(path);
    case SQLITE_FULL:
        return {"The disk is full. Nothing was changed in the project.", path.string(),
                "Free some space, then try again."};
    case SQLITE_CANTOPEN:
        return {"The file cannot be opened.", path.string(), "Check that you may read and write it and its folder."};
    case SQLITE_IOERR:
        return {std::string("The disk could not be read or written (") + problem.what() + ").", path.string(),
                "Check the disk or network drive, then try again."};
    default:
        return {std::string("The project could not be read or changed (") + problem.what() + ").", path.string(), ""};
    }
}

} // namespace standpoint::store
