#pragma once
// Analyses as JSON, the format "standpoint-analysis" version 1, and articles as lines of JSON.
//
//     { "format": "standpoint-analysis", "version": 1, "engine": "…", "id": "seed",
//       "document": { "title", "byline", "outlet", "date", "url", "language", "sha256", "origin" },  empty ones left
//       out "text": "…", "actors": [ { "id": "mara_osk", "name", "kind", "aliases", "link"?, "doubt"?, "mentions":
//       [[s,e]…], "mention_types" } ], "issues": [ { "phrase", "keywords" } ], "positions": [ { "id": "p1", "holder",
//       "stance", "issue", "keywords", …what all statements have… } ], "relations": [ { "id": "r2", "from", "to",
//       "kind", "polarity", …what all statements have… } ], "attributions": [ { "source": [[s,e]…], "cue": …,
//       "content": …, "speaker"? } ], "sentences": [[s,e]…] }
//
// All statements have "source" (the innermost source, or "author"), "sources" (the whole chain, innermost first),
// "status" (left out where it is "asserted"), "hedged", "confidence", "rule", "engine" (left out where it is the
// analysis'), "reviewed" (left out where false), "evidence": [[s,e]…] and beside each evidence in "highlights" the
// telling words in it: { "holder": [[s,e]…], "cue": …, "target": … }. Offsets are Unicode code points into "text",
// half-open. Actors are referred to by their id, which is Actor::key; the number in a statement's id is its place in
// the analysis.

#include "core/model/result.h"
#include "core/model/statement.h"

#include <string>
#include <string_view>

namespace standpoint {

/// Pretty-printed with `indent` spaces, or on one line where it is negative. Malformed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string toJson(const Analysis&, int indent = 2);

/// An analysis back: fromJson(toJson(a)) == a. Unknown fields are ignored; "issues", "sources", "mention_types",
/// "highlights" and all qualifiers may be missing. Errors: no JSON, another format or version, a field of the wrong
/// type, an unknown word or actor, a place that is not in the text; `where` names the field.
Result<Analysis> analysisFromJson(std::string_view);

/// One article of JSON Lines: {"id": "…", "text": "…"} and, if known, title, byline, outlet, date, url, language.
/// `id` (a text or a whole number) becomes the document's name; sha256 is that of the text. Errors: no JSON object, no
/// id, no text.
Result<Document> documentFromJsonLine(std::string_view);

} // namespace standpoint
