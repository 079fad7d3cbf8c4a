#pragma once
// Gumbo's tree, owned, with the few questions that reading a page asks of it.

#include <functional>
#include <gumbo.h>
#include <string>
#include <string_view>

namespace standpoint::ingest {

/// A parsed page. Elements nested deeper than any article (512) are unwrapped before parsing, so that a hostile page
/// costs neither stack nor quadratic time.
class HtmlTree {
public:
    explicit HtmlTree(std::string_view utf8);
    ~HtmlTree();
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;

    [[nodiscard]] const GumboNode& root() const { return *output_->root; }

private:
    std::string source_; // Gumbo points into it
    GumboOutput* output_;
};

/// Children of an element; none for text.
[[nodiscard]] inline std::pair<GumboNode**, GumboNode**> childrenRange(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {nullptr, nullptr};
    auto** first = reinterpret_cast<GumboNode**>(node.v.element.children.data);
    return {first, first + node.v.element.children.length};
}

class Children {
public:
    explicit Children(const GumboNode& node) : range_(childrenRange(node)) {}
    [[nodiscard]] GumboNode** begin() const { return range_.first; }
    [[nodiscard]] GumboNode** end() const { return range_.second; }

private:
    std::pair<GumboNode**, GumboNode**> range_;
};

[[nodiscard]] bool isElement(const GumboNode&);
[[nodiscard]] bool is(const GumboNode&, GumboTag);
/// Value of an attribute; empty where it is missing.
[[nodiscard]] std::string_view attribute(const GumboNode&, const char* name);
[[nodiscard]] bool hasAttribute(const GumboNode&, const char* name);
/// Text of a text node; empty for others.
[[nodiscard]] std::string_view textNode(const GumboNode&);
/// All text below, scripts and styles left out.
[[nodiscard]] std::string textOf(const GumboNode&);
/// Calls `visit` for every element in document order.
void forEachElement(const GumboNode&, const std::function<void(const GumboNode&)>& visit);
/// Is one of the words of class, id or role (split at spaces, hyphens, underscores and capitals, in lower case) such
/// that `test`?
[[nodiscard]] bool anyNamePart(const GumboNode&, const std::function<bool(std::string_view)>& test);

} // namespace standpoint::ingest
