#pragma once
// A project as the views see it, made of one analysis without a store.

#include "tests/core/support/script.h"
#include "ui/window/shown.h"

namespace standpoint::test {

inline constexpr DocumentId onlyDocument{1};

[[nodiscard]] inline Shown shownOf(Analysis analysis, const Filter& filter = {}) {
    analysis.document.id = onlyDocument;
    auto corpus = std::make_shared<Corpus>();
    corpus->documents = {analysis.document};
    corpus->actors = analysis.actors;
    corpus->issues = analysis.issues;
    corpus->statements = analysis.statements;
    for (Statement& statement : corpus->statements)
        for (Evidence& evidence : statement.evidence) evidence.document = onlyDocument;
    Shown shown;
    shown.view = std::make_shared<const GraphView>(buildView(*corpus, filter));
    shown.corpus = std::move(corpus);
    const auto article = std::make_shared<const ArticleText>(analysis.document);
    shown.article = [article](DocumentId id) { return id == onlyDocument ? article : nullptr; };
    return shown;
}

/// The statement whose headline begins so; none where there is no such.
[[nodiscard]] inline StatementId statementCalled(const Shown& shown, std::string_view beginning) {
    for (const Statement& statement : shown.corpus->statements)
        if (headline(statement, *shown.corpus).starts_with(beginning)) return statement.id;
    return {};
}

} // namespace standpoint::test
