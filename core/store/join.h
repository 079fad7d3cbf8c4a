#pragma once
// Which of an analysis' actors and issues the project knows already. Private to core/store.

#include "core/model/statement.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

namespace standpoint::store {

/// The project's id of each actor of the analysis, in order; those that are new are added, those that are joined give
/// the project's actor their other names. Actors that the analysis keeps apart stay apart.
///  1. the same link, those of the same kind and name first;
///  2. the same kind and name;
///  3. the same kind, and one's name is among the other's aliases, where just one actor fits and it is no common noun.
/// Names are compared without case; actors with different links are never joined. The author of an article is
/// joined with the author of the same byline; without a byline there is one author per document.
[[nodiscard]] std::vector<ActorId> joinActors(SQLite::Database&, const Analysis&);

/// The same for issues: by phrase without case, else by likeness() of their keywords where they share two at least.
[[nodiscard]] std::vector<IssueId> joinIssues(SQLite::Database&, const Analysis&);

} // namespace standpoint::store
