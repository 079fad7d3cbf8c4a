// A filter as JSON. Sets that mean "all" are left out, so that the text stays short and readable.
#include "core/graph/filter.h"

#include <nlohmann/json.hpp>

#include <concepts>

namespace standpoint {

namespace {

using nlohmann::json;

template <class T> void write(json& object, const char* field, const std::set<T>& values) {
    if (values.empty()) return;
    json& array = object[field] = json::array();
    for (const T& value : values) {
        if constexpr (requires { value.value; })
            array.push_back(value.value);
        else
            array.push_back(nameOf(value));
    }
}

/// Throws json::exception on a wrong type, std::bad_optional_access on a word outside the vocabulary.
template <class T, std::invocable<std::string_view> From>
void read(const json& object, const char* field, std::set<T>& values, From from) {
    if (!object.contains(field)) return;
    for (const json& value : object.at(field))
        values.insert(from(value.get_ref<const std::string&>()).value());
}

template <class Tag> void read(const json& object, const char* field, std::set<Id<Tag>>& values) {
    if (!object.contains(field)) return;
    for (const json& value : object.at(field))
        values.insert({value.get<std::int64_t>()});
}

Filter filterFrom(const json& object) {
    const Filter unset;
    Filter filter;
    read(object, "actorKinds", filter.actorKinds, actorKindFrom);
    read(object, "stances", filter.stances, stanceFrom);
    read(object, "polarities", filter.polarities, polarityFrom);
    read(object, "relationKinds", filter.relationKinds, relationKindFrom);
    read(object, "statuses", filter.statuses, statusFrom);
    read(object, "sources", filter.sources);
    read(object, "documents", filter.documents);
    filter.firstDate = object.value("firstDate", unset.firstDate);
    filter.lastDate = object.value("lastDate", unset.lastDate);
    filter.showPositions = object.value("showPositions", unset.showPositions);
    filter.showRelations = object.value("showRelations", unset.showRelations);
    filter.minConfidence = object.value("minConfidence", unset.minConfidence);
    filter.minEvidence = object.value("minEvidence", unset.minEvidence);
    filter.hideUnconnected = object.value("hideUnconnected", unset.hideUnconnected);
    filter.preset = object.value("preset", unset.preset);
    return filter;
}

} // namespace

std::string toJson(const Filter& filter) {
    json object = json::object();
    write(object, "actorKinds", filter.actorKinds);
    write(object, "stances", filter.stances);
    write(object, "polarities", filter.polarities);
    write(object, "relationKinds", filter.relationKinds);
    write(object, "statuses", filter.statuses);
    write(object, "sources", filter.sources);
    write(object, "documents", filter.documents);
    if (!filter.firstDate.empty()) object["firstDate"] = filter.firstDate;
    if (!filter.lastDate.empty()) object["lastDate"] = filter.lastDate;
    object["showPositions"] = filter.showPositions;
    object["showRelations"] = filter.showRelations;
    object["minConfidence"] = filter.minConfidence;
    object["minEvidence"] = filter.minEvidence;
    object["hideUnconnected"] = filter.hideUnconnected;
    if (!filter.preset.empty()) object["preset"] = filter.preset;
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Filter> filterFromJson(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    try {
        return filterFrom(object);
    } catch (const json::exception&) {
        return std::nullopt;
    } catch (const std::bad_optional_access&) {
        return std::nullopt;
    }
}

} // namespace standpoint
