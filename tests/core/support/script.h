#pragma once
// Analyses from a few readable lines, for tests of what is kept, shown and exported.

#include "core/model/statement.h"

#include <string_view>

namespace standpoint::test {

/// One line each, in any order but with actors before what they say:
///     title: The levy splits Brackwater          (byline:, date:, outlet:, url:, name: likewise)
///     text: Mayor Tamsin Vole backs the levy. The guild accused Vole of waste.
///     actor: vole person Mayor Tamsin Vole | Vole        key, kind, name | aliases
///     link: vole place:brackwater/vole                    likewise doubt:
///     supports: vole | the levy | backs the levy          holder | issue | evidence, verbatim
///     accuse: guild -> vole negative | accused Vole of waste | denied hedged @ vole
/// The author is added as the first actor. Mentions are all places of an actor's names; sentences end at ". " or a
/// line's end; the cue of an evidence is its first word. A line that cannot be understood throws std::invalid_argument.
[[nodiscard]] Analysis analysisOf(std::string_view script);

/// A project that holds just this analysis, as document 1.
[[nodiscard]] Corpus corpusOf(const Analysis&);

/// The mayor, the guild and the levy: two positions, two relations, all sorts of qualifiers.
[[nodiscard]] Analysis levyAnalysis();

} // namespace standpoint::test
