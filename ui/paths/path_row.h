#pragma once
// A path in plain words, before it is drawn.

#include "core/graph/paths.h"
#include "ui/window/shown.h"

namespace standpoint {

/// One hop by its surest statement.
struct HopRow {
    QString from, to;
    QString verb;                ///< "accuses"; with its status where it is none that is asserted: "accuses (denied)"
    bool against = false;        ///< the statement runs from `to` to `from`
    Tone tone = Tone::Neutral;
    QString quote;               ///< the words that show it; empty where the article cannot be read
    int more = 0;                ///< statements of this hop beside it
    bool operator==(const HopRow&) const = default;
};

struct PathRow {
    std::vector<HopRow> hops;
    std::vector<StatementId> statements; ///< of all hops, in the order of the path

    [[nodiscard]] QString line() const;  ///< "Union —accuses→ Minister ←represents— Government"
    [[nodiscard]] QString plain() const; ///< the line and the quotes, for screen readers, tool tips and the clipboard
};

[[nodiscard]] PathRow rowOf(const Path&, const Shown&);

} // namespace standpoint
