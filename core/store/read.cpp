#include "core/store/project_impl.h"

#include <algorithm>
#include <unordered_map>

namespace standpoint {

namespace {

using namespace store;

constexpr const char* infoColumns = "id, name, title, byline, outlet, date, url, language, sha256, origin";

DocumentInfo infoFrom(SQLite::Statement& row) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    return {
        {row.getColumn(0).getInt64()}, text(1), text(2), text(3), text(4), text(5), text(6), text(7), text(8), text(9)};
}

template <class Value> Value word(std::optional<Value> (*from)(std::string_view), const SQLite::Column& column) {
    const std::string name = column.getString();
    if (const std::optional<Value> value = from(name)) return *value;
    throw Damaged("the word “" + name + "” is unknown");
}

std::vector<Span> spans(const SQLite::Column& column) {
    return spansFromText(column.getString());
}

// The whole project, or what one document speaks of.
class Reader {
public:
    explicit Reader(SQLite::Database& db, DocumentId only = {}) : db_(db), only_(only) {}

    std::vector<DocumentInfo> documents() {
        std::vector<DocumentInfo> found;
        SQLite::Statement row(db_, std::string("SELECT ") + infoColumns + " FROM document ORDER BY id");
        while (row.executeStep())
            found.push_back(infoFrom(row));
        return found;
    }

    std::vector<Actor> actors() {
        std::vector<Actor> found;
        SQLite::Statement row = query("SELECT id, key, kind, link, doubt FROM actor",
                                      "id IN (SELECT actor FROM document_actor WHERE document = ?)", "id");
        while (row.executeStep()) {
            Actor& actor = found.emplace_back();
            actor.id = {row.getColumn(0).getInt64()};
            actor.key = row.getColumn(1).getString();
            actor.kind = word(actorKindFrom, row.getColumn(2));
            actor.link = row.getColumn(3).getString();
            actor.doubt = row.getColumn(4).getString();
        }
        SQLite::Statement name =
            query("SELECT actor, ordinal, name FROM actor_name",
                  "actor IN (SELECT actor FROM document_actor WHERE document = ?)", "actor, ordinal");
        while (name.executeStep()) {
            Actor& actor = named(found, name.getColumn(0).getInt64());
            if (name.getColumn(1).getInt() == 0)
                actor.name = name.getColumn(2).getString();
            else
                actor.aliases.push_back(name.getColumn(2).getString());
        }
        return found;
    }

    std::vector<Issue> issues() {
        std::vector<Issue> found;
        SQLite::Statement row = query("SELECT id, phrase, keywords FROM issue",
                                      "id IN (SELECT issue FROM document_issue WHERE document = ?)", "id");
        while (row.executeStep()) {
            Issue& issue = found.emplace_back(Issue{{row.getColumn(0).getInt64()}, row.getColumn(1).getString(), {}});
            const std::string words = row.getColumn(2).getString();
            for (std::size_t at = 0; at < words.size();) {
                const std::size_t end = std::min(words.find('\n', at), words.size());
                issue.keywords.push_back(words.substr(at, end - at));
                at = end + 1;
            }
        }
        return found;
    }

    std::vector<Statement> statements() {
        const char* const ofDocument = "statement IN (SELECT statement FROM evidence WHERE document = ?)";
        std::vector<Statement> found;
        SQLite::Statement row = query("SELECT id, status, hedged, confidence, rule, engine, reviewed, holder, stance, "
                                      "issue, target, kind, polarity FROM statement",
                                      "id IN (SELECT statement FROM evidence WHERE document = ?)", "id");
        while (row.executeStep())
            found.push_back(statementFrom(row));
        SQLite::Statement source =
            query("SELECT statement, actor FROM statement_source", ofDocument, "statement, ordinal");
        while (source.executeStep())
            named(found, source.getColumn(0).getInt64()).sources.push_back({source.getColumn(1).getInt64()});
        SQLite::Statement evidence =
            query("SELECT statement, document, begin, \"end\", holder_spans, cue_spans, target_spans FROM evidence",
                  "document = ?", "id");
        while (evidence.executeStep()) {
            const Span span{evidence.getColumn(2).getInt(), evidence.getColumn(3).getInt()};
            named(found, evidence.getColumn(0).getInt64())
                .evidence.push_back({{evidence.getColumn(1).getInt64()},
                                     span,
                                     spans(evidence.getColumn(4)),
                                     spans(evidence.getColumn(5)),
                                     spans(evidence.getColumn(6))});
        }
        return found;
    }

    std::map<ActorId, std::vector<Mention>> mentions() {
        std::map<ActorId, std::vector<Mention>> found;
        SQLite::Statement row = query("SELECT actor, begin, \"end\", type FROM mention", "document = ?", "id");
        while (row.executeStep())
            found[{row.getColumn(0).getInt64()}].push_back(
                {{row.getColumn(1).getInt(), row.getColumn(2).getInt()}, word(mentionTypeFrom, row.getColumn(3))});
        return found;
    }

    std::vector<Attribution> attributions() {
        std::vector<Attribution> found;
        SQLite::Statement row =
            query("SELECT speaker, source_spans, cue_spans, content_spans FROM attribution", "document = ?", "id");
        while (row.executeStep())
            found.push_back({spans(row.getColumn(1)),
                             spans(row.getColumn(2)),
                             spans(row.getColumn(3)),
                             {row.getColumn(0).getInt64()}});
        return found;
    }

    std::vector<Span> sentences() {
        std::vector<Span> found;
        SQLite::Statement row = query("SELECT begin, \"end\" FROM sentence", "document = ?", "id");
        while (row.executeStep())
            found.push_back({row.getColumn(0).getInt(), row.getColumn(1).getInt()});
        return found;
    }

    /// Ids of a column in the order of the document's analysis.
    std::vector<std::int64_t> order(const char* sql) {
        std::vector<std::int64_t> ids;
        SQLite::Statement row(db_, sql);
        for (bindAll(row, only_); row.executeStep();)
            ids.push_back(row.getColumn(0).getInt64());
        return ids;
    }

private:
    SQLite::Statement query(const std::string& select, const std::string& ofDocument, const std::string& order) {
        SQLite::Statement statement(db_, select + (only_ ? " WHERE " + ofDocument : "") + " ORDER BY " + order);
        if (only_) bindAll(statement, only_);
        return statement;
    }

    template <class T> static T& named(std::vector<T>& sorted, std::int64_t id) {
        const auto at = std::lower_bound(sorted.begin(), sorted.end(), id,
                                         [](const T& t, std::int64_t i) { return t.id.value < i; });
        if (at == sorted.end() || at->id.value != id) throw Damaged("a row lost its owner");
        return *at;
    }

    static Statement statementFrom(SQLite::Statement& row) {
        Statement s;
        s.id = {row.getColumn(0).getInt64()};
        s.status = word(statusFrom, row.getColumn(1));
        s.hedged = row.getColumn(2).getInt() != 0;
        s.confidence = row.getColumn(3).getDouble();
        s.rule = row.getColumn(4).getString();
        s.engine = row.getColumn(5).getString();
        s.reviewed = row.getColumn(6).getInt() != 0;
        const ActorId holder{row.getColumn(7).getInt64()};
        if (row.isColumnNull(9))
            s.claim = Relation{holder,
                               {row.getColumn(10).getInt64()},
                               word(relationKindFrom, row.getColumn(11)),
                               word(polarityFrom, row.getColumn(12))};
        else
            s.claim = Position{holder, word(stanceFrom, row.getColumn(8)), {row.getColumn(9).getInt64()}};
        return s;
    }

    SQLite::Database& db_;
    DocumentId only_;
};

std::optional<Document> readDocument(SQLite::Database& db, DocumentId id) {
    SQLite::Statement row(db, std::string("SELECT ") + infoColumns + ", text FROM document WHERE id = ?");
    if (!bindAll(row, id).executeStep()) return std::nullopt;
    Document document;
    static_cast<DocumentInfo&>(document) = infoFrom(row);
    document.text = row.getColumn(10).getString();
    return document;
}

// Gives the values of one document ids local to its analysis: 1, 2, … in the analysis' order.
class Localiser {
public:
    template <class T> void arrange(std::vector<T>& values, const std::vector<std::int64_t>& order) {
        std::unordered_map<std::int64_t, std::int64_t>& local = map<decltype(T::id)>();
        for (const std::int64_t id : order)
            local.emplace(id, static_cast<std::int64_t>(local.size()) + 1);
        for (T& value : values)
            move(value.id);
        std::sort(values.begin(), values.end(), [](const T& a, const T& b) { return a.id < b.id; });
    }
    template <class IdType> void move(IdType& id) {
        if (!id) return;
        const auto at = map<IdType>().find(id.value);
        if (at == map<IdType>().end())
            throw Damaged("a statement speaks of an actor or issue that its document does not know");
        id.value = at->second;
    }
    void move(Statement& s) {
        if (Position* position = std::get_if<Position>(&s.claim)) {
            move(position->holder);
            move(position->issue);
        } else if (Relation* relation = std::get_if<Relation>(&s.claim)) {
            move(relation->from);
            move(relation->to);
        }
        for (ActorId& source : s.sources)
            move(source);
        for (Evidence& evidence : s.evidence)
            evidence.document = {};
    }

private:
    template <class IdType> std::unordered_map<std::int64_t, std::int64_t>& map() {
        if constexpr (std::is_same_v<IdType, ActorId>)
            return actors_;
        else
            return issues_;
    }
    std::unordered_map<std::int64_t, std::int64_t> actors_, issues_;
};

Analysis readAnalysis(SQLite::Database& db, Document document) {
    Reader reader(db, document.id);
    Analysis analysis;
    analysis.actors = reader.actors();
    analysis.issues = reader.issues();
    analysis.statements = reader.statements();
    analysis.attributions = reader.attributions();
    analysis.sentences = reader.sentences();
    for (auto& [actor, found] : reader.mentions())
        for (Actor& a : analysis.actors)
            if (a.id == actor) a.mentions = found;
    Localiser localiser;
    localiser.arrange(analysis.actors,
                      reader.order("SELECT actor FROM document_actor WHERE document = ? ORDER BY ordinal"));
    localiser.arrange(analysis.issues,
                      reader.order("SELECT issue FROM document_issue WHERE document = ? ORDER BY ordinal"));
    for (Attribution& attribution : analysis.attributions)
        localiser.move(attribution.speaker);
    std::int64_t next = 0;
    for (Statement& statement : analysis.statements) {
        localiser.move(statement);
        statement.id = {++next};
    }
    SQLite::Statement engine(db, "SELECT engine FROM document WHERE id = ?");
    if (bindAll(engine, document.id).executeStep()) analysis.engine = engine.getColumn(0).getString();
    document.id = {};
    analysis.document = std::move(document);
    return analysis;
}

Error noSuchDocument(const std::filesystem::path& path) {
    return {"The document is not in the project any more.", path.string(), ""};
}

} // namespace

Result<std::vector<DocumentInfo>> Project::documents() const {
    return impl_->connection.read([](SQLite::Database& db) { return Reader(db).documents(); });
}

Result<Document> Project::document(DocumentId id) const {
    Result<std::optional<Document>> found =
        impl_->connection.read([&](SQLite::Database& db) { return readDocument(db, id); });
    if (!found) return found.error();
    if (!*found) return noSuchDocument(path());
    return **std::move(found);
}

Result<std::map<ActorId, std::vector<Mention>>> Project::mentions(DocumentId id) const {
    return impl_->connection.read([&](SQLite::Database& db) { return Reader(db, id).mentions(); });
}

Result<std::vector<Attribution>> Project::attributions(DocumentId id) const {
    return impl_->connection.read([&](SQLite::Database& db) { return Reader(db, id).attributions(); });
}

Result<Corpus> Project::corpus() const {
    return impl_->connection.read([](SQLite::Database& db) {
        Reader reader(db);
        return Corpus{reader.documents(), reader.actors(), reader.issues(), reader.statements()};
    });
}

Result<Analysis> Project::analysis(DocumentId id) const {
    Result<std::optional<Analysis>> found =
        impl_->connection.read([&](SQLite::Database& db) -> std::optional<Analysis> {
            std::optional<Document> document = readDocument(db, id);
            if (!document) return std::nullopt;
            return readAnalysis(db, *std::move(document));
        });
    if (!found) return found.error();
    if (!*found) return noSuchDocument(path());
    return **std::move(found);
}

} // namespace standpoint
