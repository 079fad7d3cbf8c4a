#include "core/store/check.h"
#include "core/store/join.h"
#include "core/store/project_impl.h"

namespace standpoint {

namespace {

using namespace store;

DocumentId findSame(SQLite::Database& db, const Document& document) {
    SQLite::Statement query(db, "SELECT id FROM document WHERE sha256 = ? AND text = ?");
    if (!bindAll(query, document.sha256, document.text).executeStep()) return {};
    return {query.getColumn(0).getInt64()};
}

DocumentId insertDocument(SQLite::Database& db, const Document& d, const std::string& engine) {
    SQLite::Statement insert(
        db, "INSERT INTO document (name, title, byline, outlet, date, url, language, sha256, origin, engine, text) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    bindAll(insert, d.name, d.title, d.byline, d.outlet, d.date, d.url, d.language, d.sha256, d.origin, engine, d.text);
    return {insertedId(insert)};
}

void insertSentences(SQLite::Database& db, DocumentId document, const std::vector<Span>& sentences) {
    SQLite::Statement insert(db, "INSERT INTO sentence (document, begin, \"end\") VALUES (?, ?, ?)");
    for (const Span span : sentences)
        run(insert, document, span.begin, span.end);
}

// What an analysis says, under the project's ids.
class Adder {
public:
    Adder(SQLite::Database& db, const Analysis& analysis, DocumentId document)
        : db_(db), analysis_(analysis), document_(document), actors_(joinActors(db, analysis)),
          issues_(joinIssues(db, analysis)) {}

    void add() {
        insertSentences(db_, document_, analysis_.sentences);
        insertUses();
        insertAttributions();
        for (const Statement& statement : analysis_.statements)
            insertStatement(statement);
    }

private:
    ActorId global(ActorId local) const { return local ? actors_.at(local.value - 1) : ActorId{}; }
    IssueId global(IssueId local) const { return issues_.at(local.value - 1); }

    void insertUses() {
        SQLite::Statement useActor(db_, "INSERT INTO document_actor (document, actor, ordinal) VALUES (?, ?, ?)");
        SQLite::Statement mention(db_,
                                  "INSERT INTO mention (document, actor, begin, \"end\", type) VALUES (?, ?, ?, ?, ?)");
        for (const Actor& actor : analysis_.actors) {
            run(useActor, document_, global(actor.id), actor.id.value);
            for (const Mention& m : actor.mentions)
                run(mention, document_, global(actor.id), m.span.begin, m.span.end, nameOf(m.type));
        }
        // Two spellings of one issue in an analysis are one in the project.
        SQLite::Statement useIssue(db_,
                                   "INSERT OR IGNORE INTO document_issue (document, issue, ordinal) VALUES (?, ?, ?)");
        for (const Issue& issue : analysis_.issues)
            run(useIssue, document_, global(issue.id), issue.id.value);
    }

    void insertAttributions() {
        SQLite::Statement insert(db_, "INSERT INTO attribution (document, speaker, source_spans, cue_spans, "
                                      "content_spans) VALUES (?, ?, ?, ?, ?)");
        for (const Attribution& a : analysis_.attributions) {
            run(insert, document_, global(a.speaker), spansToText(a.source), spansToText(a.cue),
                spansToText(a.content));
            insert.clearBindings();
        }
    }

    void insertStatement(const Statement& statement) {
        bindAll(insertStatement_, nameOf(statement.status), statement.hedged, statement.confidence, statement.rule,
                statement.engine, statement.reviewed);
        insertStatement_.bind(7); // a position has no target, a relation no issue: NULL unless bound below
        for (int column = 8; column <= 12; ++column)
            insertStatement_.bind(column);
        if (const Position* position = statement.position()) {
            bindValue(insertStatement_, 7, global(position->holder));
            bindValue(insertStatement_, 8, nameOf(position->stance));
            bindValue(insertStatement_, 9, global(position->issue));
        } else if (const Relation* relation = statement.relation()) {
            bindValue(insertStatement_, 7, global(relation->from));
            bindValue(insertStatement_, 10, global(relation->to));
            bindValue(insertStatement_, 11, nameOf(relation->kind));
            bindValue(insertStatement_, 12, nameOf(relation->polarity));
        }
        const StatementId id{insertedId(insertStatement_)};
        int ordinal = 0;
        for (const ActorId source : statement.sources)
            run(insertSource_, id, ordinal++, global(source));
        for (const Evidence& e : statement.evidence)
            run(insertEvidence_, id, document_, e.span.begin, e.span.end, spansToText(e.holder), spansToText(e.cue),
                spansToText(e.target));
    }

    SQLite::Database& db_;
    const Analysis& analysis_;
    DocumentId document_;
    std::vector<ActorId> actors_;
    std::vector<IssueId> issues_;
    SQLite::Statement insertStatement_{
        db_, "INSERT INTO statement (status, hedged, confidence, rule, engine, reviewed, holder, stance, issue, "
             "target, kind, polarity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"};
    SQLite::Statement insertSource_{db_, "INSERT INTO statement_source (statement, ordinal, actor) VALUES (?, ?, ?)"};
    SQLite::Statement insertEvidence_{
        db_, "INSERT INTO evidence (statement, document, begin, \"end\", holder_spans, cue_spans, target_spans) "
             "VALUES (?, ?, ?, ?, ?, ?, ?)"};
};

} // namespace

Result<DocumentId> Project::add(const Analysis& analysis) {
    if (Status sound = store::check(analysis); !sound) return sound.error();
    const Result<DocumentId> same =
        impl_->connection.read([&](SQLite::Database& db) { return findSame(db, analysis.document); });
    if (!same || *same) return same;
    return impl_->connection.change([&](SQLite::Database& db) -> Result<DocumentId> {
        if (const DocumentId added = findSame(db, analysis.document)) return added; // by another window, in this moment
        const DocumentId document = insertDocument(db, analysis.document, analysis.engine);
        Adder(db, analysis, document).add();
        return document;
    });
}

} // namespace standpoint
