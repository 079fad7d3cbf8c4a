#include "core/ingest/html_metadata.h"

#include "core/ingest/dates.h"
#include "core/ingest/html.h"
#include "core/model/text.h"

#include <array>
#include <nlohmann/json.hpp>

namespace standpoint::ingest {

namespace {
using Json = nlohmann::json;

void keep(std::string& field, std::string_view value) {
    if (field.empty()) field = oneLine(value);
}

// Sites write entities and tags into JSON and attributes.
std::string plain(const std::string& text) {
    return text.find_first_of("&<") == text.npos ? text : fragmentText(text);
}

bool isArticle(const Json& object) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    const auto names = [](const Json& name) {
        return name.is_string() &&
               (name.get_ref<const std::string&>().ends_with("Article") || name == "BlogPosting" || name == "Report");
    };
    return names(*type) || (type->is_array() && std::any_of(type->begin(), type->end(), names));
}

const Json* findArticle(const Json& json, int depth = 0) {
    if (depth > 4) return nullptr;
    if (json.is_object() && isArticle(json)) return &json;
    if (json.is_object() && json.contains("@graph")) return findArticle(json["@graph"], depth + 1);
    if (json.is_array())
        for (const Json& item : json)
            if (const Json* found = findArticle(item, depth + 1)) return found;
    return nullptr;
}

// A person or publisher is a string, an object with a name, or a list of these.
std::string names(const Json& json, int depth = 0) {
    if (json.is_string()) return plain(json.get<std::string>());
    std::string out;
    if (depth > 3) return out;
    if (json.is_object() && json.contains("name")) return names(json["name"], depth + 1);
    if (json.is_array())
        for (const Json& item : json)
            if (const std::string name = names(item, depth + 1); !name.empty()) out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::string textField(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (found->is_object() && found->contains("@id")) return names((*found)["@id"]);
    return names(*found);
}

void readJsonLd(std::string_view text, Metadata& known) {
    const Json json = Json::parse(text, nullptr, false);
    const Json* article = json.is_discarded() ? nullptr : findArticle(json);
    if (!article) return;
    keep(known.title, textField(*article, "headline"));
    keep(known.byline, cleanByline(textField(*article, "author")));
    keep(known.outlet, textField(*article, "publisher"));
    keep(known.date, isoDate(textField(*article, "datePublished")));
    keep(known.url, textField(*article, "mainEntityOfPage"));
    keep(known.url, textField(*article, "url"));
    keep(known.language, textField(*article, "inLanguage"));
}

void readMeta(const GumboNode& node, Metadata& known) {
    std::string_view key = attribute(node, "property");
    if (key.empty()) key = attribute(node, "name");
    if (key.empty()) key = attribute(node, "itemprop");
    const std::string lower = asciiLower(key), value(plain(std::string(attribute(node, "content"))));
    if (lower == "og:title" || lower == "twitter:title") keep(known.title, value);
    if (lower == "author" || lower == "article:author" || lower == "byl" || lower == "parsely-author")
        keep(known.byline, cleanByline(value));
    if (lower == "og:site_name" || lower == "application-name") keep(known.outlet, value);
    if (lower == "article:published_time" || lower == "date" || lower == "datepublished" || lower == "pubdate" ||
        lower == "dc.date")
        keep(known.date, isoDate(value));
    if (lower == "og:url") keep(known.url, value);
}

// What the reader sees: the last resort for each field.
void readElement(const GumboNode& node, Metadata& visible) {
    if (is(node, GUMBO_TAG_H1)) keep(visible.title, textOf(node));
    if (is(node, GUMBO_TAG_TIME)) {
        const std::string_view when = attribute(node, "datetime");
        keep(visible.date, isoDate(when.empty() ? oneLine(textOf(node)) : std::string(when)));
    }
    if (attribute(node, "itemprop") == "datePublished") keep(visible.date, isoDate(attribute(node, "content")));
    const bool author = attribute(node, "rel") == "author" || attribute(node, "itemprop") == "author" ||
                        anyNamePart(node, [](std::string_view part) { return part == "byline"; });
    if (author) keep(visible.byline, cleanByline(textOf(node)));
}

// "Dockers walk out | The Harbour Post" → "Dockers walk out", where the heading or the outlet shows what is the suffix.
std::string withoutSite(const std::string& title, const std::string& heading, const std::string& outlet) {
    if (!heading.empty() && title.starts_with(heading)) return heading;
    for (const std::string_view separator : {" | ", " – ", " — ", " - ", " :: ", " • "}) {
        const std::size_t at = title.rfind(separator);
        if (at == title.npos) continue;
        const std::string_view site = std::string_view(title).substr(at + separator.size());
        if (outlet.empty() ? separator != " - " : asciiLower(site) == asciiLower(outlet)) return title.substr(0, at);
    }
    return title;
}

std::string tidyLanguage(const std::string& language) {
    return asciiLower(language.substr(0, language.find_first_of("-_")));
}
} // namespace

Metadata readMetadata(const GumboNode& root) {
    Metadata known, meta, visible;
    std::string pageTitle, canonical, language;
    forEachElement(root, [&](const GumboNode& node) {
        if (is(node, GUMBO_TAG_SCRIPT) && attribute(node, "type") == "application/ld+json")
            for (const GumboNode* child : Children(node))
                readJsonLd(textNode(*child), known);
        if (is(node, GUMBO_TAG_META)) readMeta(node, meta);
        if (is(node, GUMBO_TAG_LINK) && attribute(node, "rel") == "canonical") keep(canonical, attribute(node, "href"));
        if (is(node, GUMBO_TAG_TITLE)) keep(pageTitle, textOf(node));
        if (is(node, GUMBO_TAG_HTML)) keep(language, attribute(node, "lang"));
        readElement(node, visible);
    });
    keep(known.outlet, meta.outlet);
    keep(known.title, withoutSite(meta.title, visible.title, known.outlet));
    keep(known.title, visible.title);
    keep(known.title, withoutSite(pageTitle, visible.title, known.outlet));
    keep(known.byline, meta.byline);
    keep(known.byline, visible.byline);
    keep(known.date, meta.date);
    keep(known.date, visible.date);
    if (!canonical.empty()) known.url = canonical;
    keep(known.url, meta.url);
    keep(known.language, language);
    known.language = tidyLanguage(known.language);
    return known;
}

} // namespace standpoint::ingest
