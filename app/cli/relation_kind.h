#pragma once
// What one actor does to another in a sentence, by the lexicon: for the benchmark task "relation-kind".

#include "core/language/engine.h"
#include "core/model/vocabulary.h"

#include <optional>
#include <string>

namespace standpoint::cli {

/// The kind of relation from p to q (spans of the text) that the lexicon's rules read; none where they read none.
[[nodiscard]] std::optional<RelationKind> relationByLexicon(const LanguageEngine&, const std::string& text, Span p, Span q);

} // namespace standpoint::cli
