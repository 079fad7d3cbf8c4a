#pragma once
// An open project file: every reading and every change goes through one of two doors. Private to core/store and its
// tests.

#include "core/store/errors.h"
#include "core/store/schema.h"

#include "core/model/ids.h"
#include "core/model/text.h"

#include <string_view>
#include <type_traits>
#include <utility>

namespace standpoint::store {

struct Connection {
    std::filesystem::path path;
    bool writable = true;
    mutable SQLite::Database db;
    std::int64_t changes = 0; ///< committed through this connection

    /// Runs deed(db) → Result<T> in one write transaction. After an Error or an exception the file is as before.
    template <class Deed> auto change(Deed&& deed) -> std::invoke_result_t<Deed, SQLite::Database&> {
        if (!writable) return readOnly(path);
        try {
            SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
            auto result = deed(db);
            if (!result) return result;
            transaction.commit();
            ++changes;
            return result;
        } catch (const std::exception& problem) {
            return errorFrom(problem, path);
        }
    }

    /// Runs query(db) → T on one consistent state of the file.
    template <class Query> auto read(Query&& query) const -> Result<std::invoke_result_t<Query, SQLite::Database&>> {
        try {
            SQLite::Transaction snapshot(db);
            auto value = query(db);
            snapshot.commit();
            return value;
        } catch (const std::exception& problem) {
            return errorFrom(problem, path);
        }
    }
};

/// Makes a new file with the schema's tables. The path must not exist.
Result<Connection> createFile(const std::filesystem::path&, const Schema&);
/// Opens a file after checking it without changing it, and migrates it where it is older than the schema.
Result<Connection> openFile(const std::filesystem::path&, const Schema&);

/// A file or folder that nobody may write counts as read-only even for an administrator, who could.
[[nodiscard]] bool mayWrite(const std::filesystem::path&);
/// "." for a bare name.
[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path&);

/// The id that an "INSERT … RETURNING id" gives; leaves the statement ready to be bound again.
[[nodiscard]] std::int64_t insertedId(SQLite::Statement&);

/// Binds values to the parameters from 1 on: text, numbers, flags, ids (none → NULL).
void bindValue(SQLite::Statement&, int index, std::string_view);
void bindValue(SQLite::Statement&, int index, double);
void bindValue(SQLite::Statement&, int index, std::int64_t);
inline void bindValue(SQLite::Statement& s, int index, const std::string& text) {
    bindValue(s, index, std::string_view(text));
}
inline void bindValue(SQLite::Statement& s, int index, const char* text) {
    bindValue(s, index, std::string_view(text));
}
inline void bindValue(SQLite::Statement& s, int index, int number) {
    bindValue(s, index, static_cast<std::int64_t>(number));
}
inline void bindValue(SQLite::Statement& s, int index, bool flag) {
    bindValue(s, index, static_cast<std::int64_t>(flag));
}
template <class Tag> void bindValue(SQLite::Statement& s, int index, Id<Tag> id) {
    if (id)
        bindValue(s, index, id.value);
    else
        s.bind(index);
}
template <class... Values> SQLite::Statement& bindAll(SQLite::Statement& statement, const Values&... values) {
    int index = 0;
    (bindValue(statement, ++index, values), ...);
    return statement;
}
/// Binds, runs to the end, and leaves the statement ready to be bound again.
template <class... Values> void run(SQLite::Statement& statement, const Values&... values) {
    bindAll(statement, values...).exec();
    statement.reset();
}

/// "12-17,40-52" and back; throws Damaged for anything else.
[[nodiscard]] std::string spansToText(const std::vector<Span>&);
[[nodiscard]] std::vector<Span> spansFromText(std::string_view);

} // namespace standpoint::store
