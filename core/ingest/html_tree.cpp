#include "core/ingest/html_tree.h"

#include "core/model/text.h"

#include <array>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

namespace standpoint::ingest {

namespace {
constexpr int deepest = 512;

// Elements that hold nothing, and those that a sibling closes: they do not nest by themselves.
const std::unordered_set<std::string_view> flatTags{
    "area",  "base",   "br",    "col",   "embed",  "hr",       "img",  "input", "link", "meta",
    "param", "source", "track", "wbr",   "p",      "li",       "dt",   "dd",    "tr",   "td",
    "th",    "tbody",  "thead", "tfoot", "option", "optgroup", "html", "head",  "body"};
const std::unordered_set<std::string_view> rawTags{"script", "style", "textarea", "title", "noscript", "xmp", "iframe"};

// Copies a page without the tags that open an element below `deepest` levels.
class Flattener {
public:
    explicit Flattener(std::string_view html) : html_(html) {}

    std::string run() {
        std::string out;
        out.reserve(html_.size());
        while (at_ < html_.size()) {
            const std::size_t next = std::min(html_.find('<', at_), html_.size());
            out.append(html_, at_, next - at_);
            at_ = next;
            if (at_ < html_.size()) copyMarkup(out);
        }
        return out;
    }

private:
    void copyMarkup(std::string& out) {
        const std::size_t begin = at_;
        bool keep = true;
        if (html_.substr(at_).starts_with("<!--")) {
            at_ = endOf("-->", at_ + 4);
        } else {
            const bool closing = at_ + 1 < html_.size() && html_[at_ + 1] == '/';
            const std::string name = tagName(at_ + 1 + closing);
            at_ = name.empty() ? at_ + 1 : tagEnd(at_);
            if (!name.empty()) keep = closing ? close(name) : open(name);
        }
        if (keep) out.append(html_, begin, at_ - begin);
    }

    std::string tagName(std::size_t from) const {
        std::size_t stop = from;
        while (stop < html_.size() && (std::isalnum(static_cast<unsigned char>(html_[stop])) || html_[stop] == '-'))
            ++stop;
        return asciiLower(html_.substr(from, stop - from));
    }

    std::size_t endOf(std::string_view mark, std::size_t from) const {
        const std::size_t found = html_.find(mark, from);
        return found == html_.npos ? html_.size() : found + mark.size();
    }

    std::size_t tagEnd(std::size_t from) const {
        char quote = 0;
        for (std::size_t i = from; i < html_.size(); ++i) {
            const char c = html_[i];
            if (quote)
                quote = c == quote ? 0 : quote;
            else if (c == '>')
                return i + 1;
            else if ((c == '"' || c == '\'') && html_[i - 1] == '=')
                quote = c;
        }
        return html_.size();
    }

    bool open(const std::string& name) {
        if (rawTags.contains(name)) skipRaw(name);
        if (flatTags.contains(name) || rawTags.contains(name)) return true;
        if (depth_ >= deepest) return false;
        ++open_[name];
        ++depth_;
        return true;
    }

    bool close(const std::string& name) {
        const auto found = open_.find(name);
        if (found == open_.end() || found->second == 0) return true;
        --found->second;
        --depth_;
        return true;
    }

    // What stands in a script is no markup.
    void skipRaw(const std::string& name) {
        for (std::size_t i = html_.find("</", at_); i != html_.npos; i = html_.find("</", i + 2)) {
            if (tagName(i + 2) != name) continue;
            at_ = i;
            return;
        }
    }

    std::string_view html_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::unordered_map<std::string, int> open_;
};

GumboOutput* parsed(const std::string& source) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, source.data(), source.size());
}

void appendText(const GumboNode& node, std::string& out) {
    out += textNode(node);
    if (is(node, GUMBO_TAG_SCRIPT) || is(node, GUMBO_TAG_STYLE)) return;
    if (is(node, GUMBO_TAG_BR)) out += ' ';
    for (const GumboNode* child : Children(node))
        appendText(*child, out);
}
} // namespace

HtmlTree::HtmlTree(std::string_view utf8) : source_(Flattener(utf8).run()), output_(parsed(source_)) {}

HtmlTree::~HtmlTree() {
    gumbo_destroy_output(&kGumboDefaultOptions, output_);
}

bool isElement(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT;
}

bool is(const GumboNode& node, GumboTag tag) {
    return isElement(node) && node.v.element.tag == tag;
}

bool hasAttribute(const GumboNode& node, const char* name) {
    return isElement(node) && gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

std::string_view attribute(const GumboNode& node, const char* name) {
    if (!isElement(node)) return {};
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found ? std::string_view(found->value) : std::string_view();
}

std::string_view textNode(const GumboNode& node) {
    const bool text =
        node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
    return text ? std::string_view(node.v.text.text) : std::string_view();
}

std::string textOf(const GumboNode& node) {
    std::string out;
    appendText(node, out);
    return out;
}

void forEachElement(const GumboNode& node, const std::function<void(const GumboNode&)>& visit) {
    if (!isElement(node)) return;
    visit(node);
    for (const GumboNode* child : Children(node))
        forEachElement(*child, visit);
}

bool anyNamePart(const GumboNode& node, const std::function<bool(std::string_view)>& test) {
    for (const char* name : {"class", "id", "role"}) {
        std::string part;
        for (const char c : std::string(attribute(node, name)) + " ") {
            const auto byte = static_cast<unsigned char>(c);
            if (std::isupper(byte) || !std::isalnum(byte)) {
                if (!part.empty() && test(part)) return true;
                part.clear();
            }
            if (std::isalnum(byte)) part.push_back(static_cast<char>(std::tolower(byte)));
        }
    }
    return false;
}

} // namespace standpoint::ingest
