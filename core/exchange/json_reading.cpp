#include "core/exchange/json_reading.h"

#include <cmath>

namespace standpoint::exchange {

Field Field::at(const char* name) const {
    const std::string path = path_.empty() ? name : path_ + "." + name;
    if (!value_->is_object()) fail("An object is expected here.");
    const auto found = value_->find(name);
    if (found == value_->end()) throw Malformed(path, "This field is missing.");
    return {*found, path};
}

std::vector<Field> Field::elements() const {
    if (!value_->is_array()) fail("A list is expected here.");
    std::vector<Field> fields;
    for (std::size_t i = 0; i < value_->size(); ++i)
        fields.emplace_back((*value_)[i], path_ + "[" + std::to_string(i) + "]");
    return fields;
}

std::vector<Field> Field::elements(const char* name) const {
    return has(name) ? at(name).elements() : std::vector<Field>();
}

std::string Field::text() const {
    if (!value_->is_string()) fail("A text is expected here.");
    return value_->get<std::string>();
}

std::string Field::text(const char* name, const std::string& otherwise) const {
    return has(name) ? at(name).text() : otherwise;
}

bool Field::flag(const char* name) const {
    if (!has(name)) return false;
    const Field field = at(name);
    if (!field.value_->is_boolean()) field.fail("true or false is expected here.");
    return field.value_->get<bool>();
}

double Field::number(const char* name, double otherwise) const {
    if (!has(name)) return otherwise;
    const Field field = at(name);
    if (!field.value_->is_number()) field.fail("A number is expected here.");
    return field.value_->get<double>();
}

std::int64_t Field::whole() const {
    if (!value_->is_number_integer()) fail("A whole number is expected here.");
    return value_->get<std::int64_t>();
}

std::vector<std::string> Field::texts(const char* name) const {
    std::vector<std::string> values;
    for (const Field& element : elements(name))
        values.push_back(element.text());
    return values;
}

Span Field::span(int length) const {
    const std::vector<Field> ends = elements();
    if (ends.size() != 2) fail("A place in the text is two numbers, [start, end].");
    const std::int64_t begin = ends[0].whole(), end = ends[1].whole();
    if (begin < 0 || begin > end || end > length) fail("This place is not in the text.");
    return {static_cast<int>(begin), static_cast<int>(end)};
}

std::vector<Span> Field::spans(const char* name, int length) const {
    std::vector<Span> values;
    for (const Field& element : elements(name))
        values.push_back(element.span(length));
    return values;
}

} // namespace standpoint::exchange
