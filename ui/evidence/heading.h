#pragma once
// The words above the cards.

#include "ui/window/shown.h"

namespace standpoint {

struct Heading {
    QString name;    ///< "North Harbour Union", "Union → Ministry"
    QString about;   ///< "organization · 9 statements · also called “the union”"
    QString doubt;   ///< what the program is unsure of; may be empty
    QString nothing; ///< what to do when there is no card; empty when there are some
};

/// `statements`: how many cards the pick has.
[[nodiscard]] Heading headingOf(const Shown&, const Pick&, int statements);

} // namespace standpoint
