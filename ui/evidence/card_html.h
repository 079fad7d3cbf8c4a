#pragma once
// A card as rich text for QTextDocument.

#include "ui/evidence/card.h"
#include "ui/theme/theme.h"

namespace standpoint {

/// The quote as in a newspaper, the telling words marked: holder bold, cue underlined in its tone, target tinted.
[[nodiscard]] QString cardHtml(const Card&, const Theme&);

} // namespace standpoint
