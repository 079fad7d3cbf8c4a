#pragma once
// pugixml documents as text. Private to core/exchange.

#include "core/exchange/graph_table.h"

#include <pugixml.hpp>

#include <sstream>

namespace standpoint::exchange {

/// A new document with its XML declaration.
[[nodiscard]] inline pugi::xml_document newXml() {
    pugi::xml_document xml;
    pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    return xml;
}

inline pugi::xml_node child(pugi::xml_node parent, const char* name,
                            std::initializer_list<std::pair<const char*, std::string>> attributes) {
    pugi::xml_node node = parent.append_child(name);
    for (const auto& [attribute, value] : attributes)
        node.append_attribute(attribute) = value.c_str();
    return node;
}

[[nodiscard]] inline std::string xmlText(const pugi::xml_document& xml) {
    std::ostringstream out;
    xml.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return out.str();
}

/// The name of a value's type in GraphML and GEXF.
[[nodiscard]] inline const char* xmlType(const Value& value) {
    if (std::holds_alternative<std::int64_t>(value)) return "long";
    if (std::holds_alternative<double>(value)) return "double";
    return std::holds_alternative<bool>(value) ? "boolean" : "string";
}

} // namespace standpoint::exchange
