#pragma once
// Test data as export.py wrote it, and the shipped model.

#include "core/language/model_file.h"
#include "core/model/resources.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace standpoint::test {

inline nlohmann::json readJson(const std::string& name) {
    std::ifstream file(std::string(STANDPOINT_TEST_DATA) + "/language/" + name);
    return nlohmann::json::parse(file);
}

inline std::filesystem::path shippedModel() {
    return resourcePath("models/standpoint.model");
}

} // namespace standpoint::test
