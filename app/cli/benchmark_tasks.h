#pragma once
// The tasks of `predict` that read and write a JSON object a line.

#include "core/language/engine.h"
#include "core/model/result.h"

#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

namespace standpoint::cli {

/// A task's answer to one line. Offsets are code points into its "text". A field that is missing or of the wrong type
/// is an exception of nlohmann::json.
using BenchmarkTask = nlohmann::json (*)(const LanguageEngine&, const nlohmann::json& line);

struct NamedTask {
    std::string_view name;
    BenchmarkTask answer;
};

/// attribution, coreference, directed-sentiment, relation-kind (by model and lexicon together; and by each alone),
/// target-sentiment.
[[nodiscard]] std::span<const NamedTask> benchmarkTasks();

} // namespace standpoint::cli
