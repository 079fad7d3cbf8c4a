#pragma once
// A project: one SQLite file that holds documents, actors, issues, statements and their evidence.

#include "core/model/result.h"
#include "core/model/statement.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace standpoint {

/// One hit of a search.
struct SearchHit {
    std::variant<ActorId, IssueId, DocumentId> target; ///< DocumentId for a hit in an article's text
    std::string label;                                 ///< actor's name, issue's phrase or document's label
    std::string snippet;                               ///< for texts: the sentence, one line
    Span span;                                         ///< for texts: the sentence in the document
};

/// A place of the canvas, in scene units.
struct NodePlace {
    double x = 0, y = 0;
    bool pinned = false; ///< dragged there by the user
    bool operator==(const NodePlace&) const = default;
};

/// An open project file. Movable, not copyable; use from one thread at a time (open a second one for another thread or
/// window: SQLite's WAL keeps both consistent). Every change is one transaction; after an error the file is as before.
class Project {
public:
    static constexpr int schemaVersion = 1;

    /// Makes a new file. Fails if the path exists or cannot be written.
    static Result<Project> create(const std::filesystem::path&);
    /// Opens a file; migrates an older schema after copying the file to NAME.backup-vN. Fails with a clear message, and
    /// without changing the file, for one that is no project, is of a newer version, locked, truncated or corrupt. A
    /// file that cannot be written is opened for reading: writable() is false and every change returns an Error.
    static Result<Project> open(const std::filesystem::path&);

    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] bool writable() const;
    /// Writes the whole project as it is now into a file of its own, with what other windows have changed and only the
    /// write-ahead log holds. Replaces a file of that name, whole or not at all; this project stays open where it is.
    /// An Error where the name is the project's own, in use by another program, or cannot be written.
    Status copyTo(const std::filesystem::path&) const;

    /// Adds a document with all that was read from it, and joins its actors and issues with those that are there:
    /// actors by link, else by kind and name, else where one's name is another's alias and just one fits, all without
    /// case; issues by phrase without case, or by most of their keywords. Actors of one analysis are never joined with each other. An article's
    /// author (key "author", which several actors of a project have) is joined by byline and called by it; without a
    /// byline each document has its "Author of “label”". Other keys are made unique in the project ("pell_2"). Returns
    /// the document's id. A document with the same SHA-256 and text is not added twice: its id is returned and nothing
    /// changes. An analysis that contradicts itself (ids, places outside the text, no evidence) is an Error.
    Result<DocumentId> add(const Analysis&);
    /// Removes a document, its statements, and the actors and issues that nothing else uses.
    Status remove(DocumentId);

    [[nodiscard]] Result<std::vector<DocumentInfo>> documents() const;
    [[nodiscard]] Result<Document> document(DocumentId) const;
    /// Mentions of the project's actors in a document.
    [[nodiscard]] Result<std::map<ActorId, std::vector<Mention>>> mentions(DocumentId) const;
    [[nodiscard]] Result<std::vector<Attribution>> attributions(DocumentId) const;
    /// All but texts and mentions, in one read transaction.
    [[nodiscard]] Result<Corpus> corpus() const;
    /// The analysis of one document back from the project, with ids local to it again.
    [[nodiscard]] Result<Analysis> analysis(DocumentId) const;

    /// Search as you type: actors and issues whose names hold a word that starts with each word of the query, then
    /// sentences by FTS5 rank. Any text is a valid query. At most `limit` hits of each sort.
    [[nodiscard]] Result<std::vector<SearchHit>> search(const std::string& query, int limit = 20) const;

    /// Named settings saved with the project ("filter" holds Filter JSON). A missing one is an empty optional.
    [[nodiscard]] Result<std::optional<std::string>> setting(const std::string& name) const;
    Status setSetting(const std::string& name, const std::string& value);

    /// Where nodes lie on the canvas. Setting keeps the places of nodes that are not named, and ignores nodes that are
    /// gone.
    [[nodiscard]] Result<std::map<std::variant<ActorId, IssueId>, NodePlace>> places() const;
    Status setPlaces(const std::map<std::variant<ActorId, IssueId>, NodePlace>&);

    /// A number that grows with each change by any connection (SQLite's data_version and own changes): "ask again".
    [[nodiscard]] Result<std::int64_t> revision() const;

private:
    struct Impl;
    explicit Project(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> impl_;
};

} // namespace standpoint
