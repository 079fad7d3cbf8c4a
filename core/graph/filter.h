#pragma once
// Which statements of a project are shown.

#include "core/model/statement.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace standpoint {

/// The colour and mark of an edge: stance and polarity on one scale.
enum class Tone { Positive, Negative, Mixed, Neutral };
[[nodiscard]] std::string_view nameOf(Tone); ///< "positive", "negative", "mixed", "neutral"
[[nodiscard]] Tone
toneOf(const Statement&); ///< supports → Positive, opposes → Negative, mixed → Mixed; else the polarity

/// What to show. An empty set means "all". All conditions must hold.
struct Filter {
    std::set<ActorKind> actorKinds = {};       ///< a statement is shown if both its actors are of these kinds
    std::set<Stance> stances = {};             ///< applies to positions
    std::set<Polarity> polarities = {};        ///< applies to relations
    std::set<RelationKind> relationKinds = {}; ///< applies to relations
    std::set<StatementStatus> statuses = {};
    std::set<ActorId> sources = {}; ///< one of these is in the chain, or is its holder
    std::set<DocumentId> documents = {};
    std::string firstDate = {}; ///< ISO day from which on documents count, empty for any; those without a date then don't
    std::string lastDate = {};  ///< likewise the last such day
    bool showPositions = true;
    bool showRelations = true;
    double minConfidence = 0;    ///< 0–1
    int minEvidence = 1;         ///< statements behind an edge, under the other conditions
    bool hideUnconnected = true; ///< actors and issues without any shown edge
    std::string preset = {};     ///< name of the preset it came from, empty when changed by hand
    bool operator==(const Filter&) const = default;
};

struct FilterPreset {
    std::string name;       ///< "Everything", "Who influences whom", "Conflict", "Cooperation", "Positions"
    std::string definition; ///< one line, for the tooltip
    Filter filter;
};
[[nodiscard]] const std::vector<FilterPreset>& filterPresets();

/// The conditions on a single statement (all but minEvidence and hideUnconnected).
[[nodiscard]] bool passes(const Statement&, const Corpus&, const Filter&);

/// Whether a document's date may lie between a filter's: dates as vague as "2026-05" need only overlap.
[[nodiscard]] bool allowsDate(const std::string& date, const Filter&);

/// For the project file: a small JSON object, and back. Unknown fields are ignored, a malformed text gives an empty
/// optional.
[[nodiscard]] std::string toJson(const Filter&);
[[nodiscard]] std::optional<Filter> filterFromJson(std::string_view);

} // namespace standpoint
