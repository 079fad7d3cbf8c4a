#pragma once
// Private to core/attribution: for whom a person speaks who says "we".

#include "core/actors/actors.h"

namespace standpoint {

/// The body that stands beside the first office or title that the text gives a person: "Osk, chair of the Harbour Union", "Norland's
/// envoy". None where it gives none, or where the actor is no person.
[[nodiscard]] ActorId bodyOf(const Reading&, const ActorTable&, ActorId person);

} // namespace standpoint
