#include "core/store/project_impl.h"

namespace standpoint {

Status Project::remove(DocumentId document) {
    return impl_->connection.change([&](SQLite::Database& db) -> Status {
        const auto forDocument = [&](const char* sql) {
            SQLite::Statement statement(db, sql);
            store::run(statement, document);
        };
        // Actors and issues that only this document speaks of go with it; one that a user added by hand belongs to
        // none.
        db.exec("CREATE TEMP TABLE leaving_actor (id INTEGER PRIMARY KEY); CREATE TEMP TABLE leaving_issue (id INTEGER "
                "PRIMARY KEY)");
        forDocument("INSERT INTO leaving_actor SELECT actor FROM document_actor GROUP BY actor HAVING min(document) = "
                    "?1 AND max(document) = ?1");
        forDocument("INSERT INTO leaving_issue SELECT issue FROM document_issue GROUP BY issue HAVING min(document) = "
                    "?1 AND max(document) = ?1");
        forDocument(
            "CREATE TEMP TABLE leaving_statement AS SELECT DISTINCT statement AS id FROM evidence WHERE document = ?1");
        forDocument("DELETE FROM evidence WHERE document = ?1");
        db.exec("DELETE FROM statement WHERE id IN (SELECT id FROM leaving_statement) AND id NOT IN (SELECT statement "
                "FROM evidence)");
        forDocument("DELETE FROM sentence WHERE document = ?1");
        forDocument("DELETE FROM document WHERE id = ?1");
        const bool found = db.getChanges() == 1;
        db.exec("DELETE FROM actor WHERE id IN (SELECT id FROM leaving_actor);"
                "DELETE FROM issue WHERE id IN (SELECT id FROM leaving_issue);"
                "DROP TABLE leaving_actor; DROP TABLE leaving_issue; DROP TABLE leaving_statement");
        if (!found) return Error{"The document is not in the project any more.", path().string(), ""};
        return Done{};
    });
}

} // namespace standpoint
