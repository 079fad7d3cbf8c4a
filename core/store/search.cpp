#include "core/store/project_impl.h"

namespace standpoint {

namespace {

using namespace store;

// Each word of the query as a quoted FTS5 string that other letters may follow. Nothing in it can be syntax; words of
// mere punctuation are ignored by FTS5. Empty where there is no word.
std::string matchAllWords(const std::string& query) {
    std::string expression;
    const std::string_view spaces(" \t\r\n\v\f\0", 7);
    for (std::size_t at = query.find_first_not_of(spaces); at != std::string::npos;) {
        const std::size_t end = std::min(query.find_first_of(spaces, at), query.size());
        expression += '"';
        for (const char c : query.substr(at, end - at))
            expression.append(c == '"' ? 2 : 1, c);
        expression += "\"* ";
        at = query.find_first_not_of(spaces, end);
    }
    return expression;
}

void findLabels(SQLite::Database& db, const std::string& words, int limit, std::vector<SearchHit>& hits) {
    // The shortest name is the nearest to what was typed.
    SQLite::Statement actors(
        db, "SELECT actor, (SELECT name FROM actor_name AS own WHERE own.actor = hit.actor AND ordinal = 0) AS label "
            "FROM actor_name AS hit WHERE id IN (SELECT rowid FROM actor_index WHERE actor_index MATCH ?1) "
            "GROUP BY actor ORDER BY min(length(name)), actor LIMIT ?2");
    for (bindAll(actors, words, limit); actors.executeStep();)
        hits.push_back({ActorId{actors.getColumn(0).getInt64()}, actors.getColumn(1).getString(), "", {}});
    SQLite::Statement issues(
        db, "SELECT id, phrase FROM issue WHERE id IN (SELECT rowid FROM issue_index WHERE issue_index MATCH ?1) "
            "ORDER BY length(phrase), id LIMIT ?2");
    for (bindAll(issues, words, limit); issues.executeStep();)
        hits.push_back({IssueId{issues.getColumn(0).getInt64()}, issues.getColumn(1).getString(), "", {}});
}

void findSentences(SQLite::Database& db, const std::string& words, int limit, std::vector<SearchHit>& hits) {
    SQLite::Statement row(
        db, "SELECT document.id, iif(title <> '', title, name), hit.words, begin, \"end\" FROM sentence_index AS hit "
            "JOIN sentence ON sentence.id = hit.rowid JOIN document ON document.id = sentence.document "
            "WHERE sentence_index MATCH ?1 ORDER BY rank, sentence.id LIMIT ?2");
    for (bindAll(row, words, limit); row.executeStep();)
        hits.push_back({DocumentId{row.getColumn(0).getInt64()},
                        row.getColumn(1).getString(),
                        oneLine(row.getColumn(2).getString()),
                        {row.getColumn(3).getInt(), row.getColumn(4).getInt()}});
}

} // namespace

Result<std::vector<SearchHit>> Project::search(const std::string& query, int limit) const {
    const std::string words = matchAllWords(query);
    if (words.empty() || limit <= 0) return std::vector<SearchHit>();
    return impl_->connection.read([&](SQLite::Database& db) {
        std::vector<SearchHit> hits;
        findLabels(db, words, limit, hits);
        findSentences(db, words, limit, hits);
        return hits;
    });
}

} // namespace standpoint
