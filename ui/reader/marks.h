#pragma once
// Where an article shows its statements, before it is drawn.

#include "ui/window/shown.h"

namespace standpoint {

/// One evidence span of a shown statement.
struct Mark {
    Span span;
    StatementId statement;
    Tone tone = Tone::Neutral;
    bool operator==(const Mark&) const = default;
};

/// All marks of a document, long before short, so that the inner ones are drawn last.
[[nodiscard]] std::vector<Mark> marksOf(const Shown&, DocumentId);
/// The statements at a code point, the shortest evidence first.
[[nodiscard]] std::vector<StatementId> statementsAt(const std::vector<Mark>&, int offset);

/// A text as the reader shows it: as many UTF-16 units as the text has, each in its place, so that TextIndex's offsets hold.
/// Lines that were only wrapped (60–100 characters, another follows) are joined by a space.
[[nodiscard]] QString displayText(const Document&);

} // namespace standpoint
