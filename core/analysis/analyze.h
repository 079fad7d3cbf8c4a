#pragma once
// Document → Analysis: the whole way, without database or window.

#include "core/language/engine.h"
#include "core/model/statement.h"

#include <stop_token>

namespace standpoint {

/// Version of the engine and its rules; stands in every analysis and statement that it makes.
[[nodiscard]] std::string engineVersion();

/// Reads a document: annotation, actors, attributions, statements. Stateless and thread-safe (one LanguageEngine may serve all
/// threads). Never fails: a text without actors gives an analysis without statements. Stops early, with what it has,
/// when asked to.
[[nodiscard]] Analysis analyze(const Document&, const LanguageEngine&, std::stop_token = {});

} // namespace standpoint
