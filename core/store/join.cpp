#include "core/store/join.h"

#include "core/store/connection.h"
#include "core/store/fold.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace standpoint::store {

namespace {

// One pass of joining looks for candidates of one sort.
enum class Likeness { Link, Name, Alias };

std::vector<ActorId> idsFrom(SQLite::Statement& query) {
    std::vector<ActorId> ids;
    while (query.executeStep())
        ids.push_back({query.getColumn(0).getInt64()});
    query.reset();
    return ids;
}

class ActorJoiner {
public:
    explicit ActorJoiner(SQLite::Database& db) : db_(db) {}

    std::vector<ActorId> join(const Analysis& analysis) {
        std::vector<ActorId> joined(analysis.actors.size());
        for (const Likeness likeness : {Likeness::Link, Likeness::Name, Likeness::Alias})
            for (std::size_t i = 0; i < joined.size(); ++i) {
                const Actor& actor = analysis.actors[i];
                if (joined[i] || actor.isAuthor()) continue;
                joined[i] = firstFree(candidates(actor, likeness), likeness);
                if (joined[i]) taken_.insert(joined[i]);
            }
        for (std::size_t i = 0; i < joined.size(); ++i) {
            const Actor& actor = analysis.actors[i];
            if (actor.isAuthor())
                joined[i] = author(actor, analysis.document);
            else if (!joined[i])
                joined[i] = insert(actor, freeKey(actor.key), actor.name);
            learn(joined[i], actor);
        }
        return joined;
    }

private:
    std::vector<ActorId> candidates(const Actor& actor, Likeness likeness) {
        if (likeness == Likeness::Link) {
            if (actor.link.empty()) return {};
            return idsFrom(bindAll(byLink_, actor.link, nameOf(actor.kind), fold(actor.name)));
        }
        if (likeness == Likeness::Name) return named(actor, actor.name, true);
        std::vector<ActorId> found;
        if (looksLikeName(actor.name)) found = named(actor, actor.name, false);
        for (const std::string& alias : actor.aliases) {
            if (!looksLikeName(alias)) continue; // "the spokesman" of one article is not that of another
            const std::vector<ActorId> more = named(actor, alias, true);
            found.insert(found.end(), more.begin(), more.end());
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    // Actors of the same kind that have this as their name, or among their aliases.
    std::vector<ActorId> named(const Actor& actor, const std::string& name, bool asName) {
        return idsFrom(bindAll(byName_, fold(name), nameOf(actor.kind), actor.link, asName));
    }

    ActorId firstFree(std::vector<ActorId> found, Likeness likeness) const {
        std::erase_if(found, [&](ActorId id) { return taken_.contains(id); });
        const bool clear = likeness == Likeness::Alias ? found.size() == 1 : !found.empty();
        return clear ? found.front() : ActorId{};
    }

    ActorId author(const Actor& actor, const DocumentInfo& document) {
        if (document.byline.empty()) return insert(actor, actor.key, "Author of “" + document.label() + "”");
        const std::vector<ActorId> known = idsFrom(bindAll(byByline_, fold(document.byline)));
        return known.empty() ? insert(actor, actor.key, document.byline) : known.front();
    }

    std::string freeKey(const std::string& wanted) {
        std::string key = wanted;
        for (int n = 2; !idsFrom(bindAll(byKey_, key)).empty(); ++n)
            key = wanted + "_" + std::to_string(n);
        return key;
    }

    ActorId insert(const Actor& actor, const std::string& key, const std::string& name) {
        const ActorId id{insertedId(bindAll(insert_, key, nameOf(actor.kind), actor.link, actor.doubt))};
        run(insertName_, id, 0, name, fold(name));
        return id;
    }

    // What this analysis knows of the actor and the project does not.
    void learn(ActorId id, const Actor& actor) {
        run(setLink_, actor.link, id);
        std::set<std::string> known;
        int ordinal = 0;
        for (bindAll(names_, id); names_.executeStep(); ++ordinal)
            known.insert(names_.getColumn(0).getString());
        names_.reset();
        const auto add = [&](const std::string& name) {
            const std::string folded = fold(name);
            if (!folded.empty() && known.insert(folded).second) run(insertName_, id, ordinal++, name, folded);
        };
        if (!actor.isAuthor()) add(actor.name);
        for (const std::string& alias : actor.aliases)
            add(alias);
    }

    SQLite::Database& db_;
    std::set<ActorId> taken_; // an analysis has one actor per referent: two of its actors never become one
    SQLite::Statement byLink_{
        db_, "SELECT actor.id FROM actor JOIN actor_name ON actor_name.actor = actor.id AND ordinal = 0 "
             "WHERE link = ?1 AND link <> '' ORDER BY kind <> ?2, folded <> ?3, actor.id"};
    SQLite::Statement byName_{db_, "SELECT actor.id FROM actor_name JOIN actor ON actor.id = actor_name.actor "
                                   "WHERE folded = ?1 AND kind = ?2 AND (link = '' OR ?3 IN ('', link)) "
                                   "AND (ordinal = 0) = ?4 AND key <> 'author' ORDER BY actor.id"};
    SQLite::Statement byByline_{db_, "SELECT actor.id FROM actor_name JOIN actor ON actor.id = actor_name.actor "
                                     "WHERE folded = ?1 AND ordinal = 0 AND key = 'author'"};
    SQLite::Statement byKey_{db_, "SELECT id FROM actor WHERE key = ?1 AND key <> 'author'"};
    SQLite::Statement insert_{db_, "INSERT INTO actor (key, kind, link, doubt) VALUES (?, ?, ?, ?) RETURNING id"};
    SQLite::Statement insertName_{db_, "INSERT INTO actor_name (actor, ordinal, name, folded) VALUES (?, ?, ?, ?)"};
    SQLite::Statement setLink_{db_, "UPDATE actor SET link = ?1 WHERE id = ?2 AND link = ''"};
    SQLite::Statement names_{db_, "SELECT folded FROM actor_name WHERE actor = ? ORDER BY ordinal"};
};

std::vector<Issue> issuesWithKeywords(SQLite::Database& db) {
    std::vector<Issue> issues;
    SQLite::Statement query(db, "SELECT id, keywords FROM issue WHERE instr(keywords, char(10)) > 0 ORDER BY id");
    while (query.executeStep()) {
        Issue& issue = issues.emplace_back();
        issue.id = {query.getColumn(0).getInt64()};
        std::istringstream lines(query.getColumn(1).getString());
        for (std::string word; std::getline(lines, word);)
            issue.keywords.push_back(word);
    }
    return issues;
}

IssueId mostAlike(const Issue& issue, const std::vector<Issue>& known) {
    IssueId best;
    double most = 0;
    for (const Issue& other : known) {
        const double alike = likeness(issue.keywords, other.keywords);
        if (sharedKeywords(issue.keywords, other.keywords) > 1 && alike >= sameIssue && alike > most) best = other.id, most = alike;
    }
    return best;
}

} // namespace

std::vector<ActorId> joinActors(SQLite::Database& db, const Analysis& analysis) {
    return ActorJoiner(db).join(analysis);
}

std::vector<IssueId> joinIssues(SQLite::Database& db, const Analysis& analysis) {
    SQLite::Statement find(db, "SELECT id FROM issue WHERE folded = ?");
    SQLite::Statement insert(db, "INSERT INTO issue (phrase, folded, keywords) VALUES (?, ?, ?) RETURNING id");
    const std::vector<Issue> known = issuesWithKeywords(db);
    std::vector<IssueId> joined;
    for (const Issue& issue : analysis.issues) {
        const std::string folded = fold(issue.phrase);
        bindAll(find, folded);
        if (find.executeStep()) {
            joined.push_back({find.getColumn(0).getInt64()});
        } else if (const IssueId like = mostAlike(issue, known)) {
            joined.push_back(like);
        } else {
            std::string keywords;
            for (const std::string& word : issue.keywords)
                keywords.append(keywords.empty() ? "" : "\n").append(word);
            joined.push_back({insertedId(bindAll(insert, issue.phrase, folded, keywords))});
        }
        find.reset();
    }
    return joined;
}

} // namespace standpoint::store
