#pragma once
// Strict reading of JSON values, with errors that name the field. Private to core/exchange.

#include "core/model/result.h"
#include "core/model/text.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <stdexcept>

namespace standpoint::exchange {

using Json = nlohmann::ordered_json;

/// What is wrong with a value, and its path in the document: "positions[3].holder".
struct Malformed : std::runtime_error {
    Malformed(std::string fieldPath, const std::string& what) : std::runtime_error(what), path(std::move(fieldPath)) {}
    std::string path;
};

/// A value and where it stands.
class Field {
public:
    Field(const Json& value, std::string path) : value_(&value), path_(std::move(path)) {}

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] bool has(const char* name) const { return value_->is_object() && value_->contains(name); }
    /// A member; throws where there is none.
    [[nodiscard]] Field at(const char* name) const;
    /// The elements of an array; those of a missing member are none.
    [[nodiscard]] std::vector<Field> elements() const;
    [[nodiscard]] std::vector<Field> elements(const char* name) const;

    [[nodiscard]] bool isText() const { return value_->is_string(); }
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string text(const char* name, const std::string& otherwise) const;
    [[nodiscard]] bool flag(const char* name) const; ///< false where it is missing
    [[nodiscard]] double number(const char* name, double otherwise) const;
    [[nodiscard]] std::int64_t whole() const;
    [[nodiscard]] std::vector<std::string> texts(const char* name) const;
    /// [[s, e]…] within a text of `length` code points.
    [[nodiscard]] std::vector<Span> spans(const char* name, int length) const;
    [[nodiscard]] Span span(int length) const;

    /// A word of a vocabulary (`from` is one of its …From functions).
    template <class Value> [[nodiscard]] Value word(std::optional<Value> (*from)(std::string_view)) const {
        if (const std::optional<Value> value = from(text())) return *value;
        throw Malformed(path_, "The word “" + text() + "” is not known here.");
    }
    [[noreturn]] void fail(const std::string& what) const { throw Malformed(path_, what); }

private:
    const Json* value_;
    std::string path_;
};

/// Parses, hands the root to `read`, and turns what goes wrong into an Error.
template <class Read>
auto readJson(std::string_view text, Read&& read) -> Result<std::invoke_result_t<Read, const Field&>> {
    try {
        const Json root = Json::parse(text);
        return read(Field(root, ""));
    } catch (const Malformed& problem) {
        return Error{problem.what(), problem.path, ""};
    } catch (const Json::parse_error& problem) {
        return Error{"This is not JSON.", "byte " + std::to_string(problem.byte), ""};
    } catch (const Json::exception&) {
        return Error{"This JSON has a number that is too large.", "", ""};
    }
}

} // namespace standpoint::exchange
