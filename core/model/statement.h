#pragma once
// Actors, issues and statements: what an analysis finds and a project keeps.

#include "core/model/document.h"
#include "core/model/ids.h"
#include "core/model/text.h"
#include "core/model/vocabulary.h"

#include <string>
#include <variant>
#include <vector>

namespace standpoint {

/// A place in a document where an actor is named.
struct Mention {
    Span span;
    MentionType type = MentionType::Name;
    bool operator==(const Mention&) const = default;
};

/// Whoever is said to want, think, say, decide or do something, or is the target of that. One per referent.
struct Actor {
    ActorId id;
    std::string key;                  ///< readable id, unique in its analysis: "china", "mara_osk"; the article's author is "author"
    std::string name;                 ///< as the window shows it
    ActorKind kind = ActorKind::Person;
    std::vector<std::string> aliases; ///< other names the text uses, without `name`
    std::string link;                 ///< identifier in resources/knowledge ("iso:CN", "org:UN"), empty where unknown
    std::string doubt;                ///< what the program is unsure of, in words; empty where it is not
    std::vector<Mention> mentions;    ///< in text order; empty in a Corpus (ask the store for those of a document)
    bool operator==(const Actor&) const = default;

    [[nodiscard]] bool isAuthor() const { return key == "author"; }
};

/// What a position is about: a short noun phrase. The same thing said twice is one issue.
struct Issue {
    IssueId id;
    std::string phrase;
    std::vector<std::string> keywords; ///< lower-case content words, the telling ones first: 1–4 of the phrase, then up to as many of its longer form
    bool operator==(const Issue&) const = default;
};

/// Issues are compared by that many of their keywords.
inline constexpr std::size_t tellingKeywords = 4;

/// How many telling keywords of two issues both have.
[[nodiscard]] std::ptrdiff_t sharedKeywords(const std::vector<std::string>& keywords, const std::vector<std::string>& others);

/// What share of the telling keywords of two issues both have (Jaccard), 0–1. From `sameIssue` on they are taken for the same: on articles coded by
/// hand four in five pairs of so like phrases were one issue to the coders.
[[nodiscard]] double likeness(const std::vector<std::string>& keywords, const std::vector<std::string>& others);
inline constexpr double sameIssue = 0.5;

/// Who says what: the spans of one attribution, each possibly in several pieces.
struct Attribution {
    std::vector<Span> source, cue, content;
    ActorId speaker; ///< none where the source is no known actor
    bool operator==(const Attribution&) const = default;
};

/// A stretch of a document, verbatim, that shows a statement, and the telling words inside it.
struct Evidence {
    DocumentId document;       ///< none in an Analysis (its one document is meant)
    Span span;
    std::vector<Span> holder;  ///< the words that name the holder or the relation's `from`
    std::vector<Span> cue;     ///< the words that tell stance or relation
    std::vector<Span> target;  ///< the words that name the issue or the relation's `to`
    bool operator==(const Evidence&) const = default;
};

/// Somebody's attitude to something.
struct Position {
    ActorId holder;
    Stance stance = Stance::Supports;
    IssueId issue;
    bool operator==(const Position&) const = default;
};

/// What one actor does to another, or how it stands to it.
struct Relation {
    ActorId from, to;
    RelationKind kind = RelationKind::Consult;
    Polarity polarity = Polarity::Neutral;
    bool operator==(const Relation&) const = default;
};

/// The unit that is stored and shown: a position or a relation, with its evidence and its qualifiers.
struct Statement {
    StatementId id;
    std::variant<Position, Relation> claim;
    StatementStatus status = StatementStatus::Asserted;
    bool hedged = false;
    std::vector<ActorId> sources; ///< according to whom: innermost speaker first; the article's author is the implicit last
    double confidence = 0;        ///< 0–1, how likely a careful reader agrees
    std::string rule;             ///< what made it, in words a user can read
    std::string engine;           ///< version of the engine that made it, or "manual"
    bool reviewed = false;        ///< confirmed by a person
    std::vector<Evidence> evidence; ///< at least one, each of one document; in a Corpus all of the same document
    bool operator==(const Statement&) const = default;

    [[nodiscard]] const Position* position() const { return std::get_if<Position>(&claim); }
    [[nodiscard]] const Relation* relation() const { return std::get_if<Relation>(&claim); }
};

/// Everything read from one document. Ids are 1-based positions in these vectors: actors[id.value - 1].
struct Analysis {
    Document document;
    std::vector<Actor> actors;
    std::vector<Issue> issues;
    std::vector<Attribution> attributions;
    std::vector<Statement> statements;
    std::vector<Span> sentences; ///< in text order
    std::string engine;          ///< version of the engine
    bool operator==(const Analysis&) const = default;

    [[nodiscard]] const Actor& actor(ActorId id) const { return actors.at(id.value - 1); }
    [[nodiscard]] const Issue& issue(IssueId id) const { return issues.at(id.value - 1); }
};

/// Everything that graph, filters and exports need of a project, with the project's ids. No texts, no mentions.
/// Vectors are sorted by id.
struct Corpus {
    std::vector<DocumentInfo> documents;
    std::vector<Actor> actors;
    std::vector<Issue> issues;
    std::vector<Statement> statements;
    bool operator==(const Corpus&) const = default;

    [[nodiscard]] const DocumentInfo* find(DocumentId) const; ///< O(log n), null where there is none
    [[nodiscard]] const Actor* find(ActorId) const;
    [[nodiscard]] const Issue* find(IssueId) const;
    [[nodiscard]] const Statement* find(StatementId) const;
};

/// "North Harbour Union opposes the sale of the port": the statement in plain words.
[[nodiscard]] std::string headline(const Statement&, const Corpus&);

/// For tests and logs: `accuse(Canada → Brazil, negative)`, `opposes(Osk, "levy")`, then status if not asserted and
/// ` @ Dorn` for each source that is neither holder nor author.
[[nodiscard]] std::string print(const Statement&, const std::vector<Actor>& actors, const std::vector<Issue>& issues);

} // namespace standpoint
