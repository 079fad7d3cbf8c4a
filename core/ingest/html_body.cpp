#include "core/ingest/html_body.h"

#include "core/ingest/metadata.h"
#include "core/model/text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace standpoint::ingest {

namespace {
// An element that says it is the article must hold this much running text (bytes) to be believed.
constexpr int leastArticle = 250, leastParagraph = 25;

const std::unordered_set<int> droppedTags{
    GUMBO_TAG_SCRIPT,     GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
    GUMBO_TAG_ASIDE,      GUMBO_TAG_FOOTER,   GUMBO_TAG_FORM,     GUMBO_TAG_BUTTON,   GUMBO_TAG_INPUT,
    GUMBO_TAG_SELECT,     GUMBO_TAG_TEXTAREA, GUMBO_TAG_IFRAME,   GUMBO_TAG_SVG,      GUMBO_TAG_FIGURE,
    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,    GUMBO_TAG_OBJECT,   GUMBO_TAG_EMBED,
    GUMBO_TAG_CANVAS,     GUMBO_TAG_MENU,     GUMBO_TAG_HEAD,     GUMBO_TAG_LABEL,    GUMBO_TAG_TIME};

const std::unordered_set<std::string_view> droppedNames{"share",
                                                        "sharing",
                                                        "social",
                                                        "related",
                                                        "recommended",
                                                        "recommendation",
                                                        "recommendations",
                                                        "recirc",
                                                        "newsletter",
                                                        "subscribe",
                                                        "subscription",
                                                        "promo",
                                                        "promoted",
                                                        "advert",
                                                        "advertisement",
                                                        "ad",
                                                        "ads",
                                                        "sponsor",
                                                        "sponsored",
                                                        "comment",
                                                        "comments",
                                                        "disqus",
                                                        "breadcrumb",
                                                        "breadcrumbs",
                                                        "sidebar",
                                                        "footer",
                                                        "nav",
                                                        "navbar",
                                                        "navigation",
                                                        "menu",
                                                        "paywall",
                                                        "signup",
                                                        "cookie",
                                                        "cookies",
                                                        "consent",
                                                        "gdpr",
                                                        "caption",
                                                        "credit",
                                                        "byline",
                                                        "dateline",
                                                        "timestamp",
                                                        "pubdate",
                                                        "tags",
                                                        "taglist",
                                                        "trending",
                                                        "popular",
                                                        "toolbar",
                                                        "popup",
                                                        "modal",
                                                        "widget",
                                                        "outbrain",
                                                        "taboola",
                                                        "skip",
                                                        "readmore",
                                                        "morefrom",
                                                        "complementary",
                                                        "banner",
                                                        "contentinfo",
                                                        "search",
                                                        "copyright",
                                                        "masthead",
                                                        "login",
                                                        "rating",
                                                        "print"};

bool isHidden(const GumboNode& node) {
    const std::string style = asciiLower(attribute(node, "style"));
    return hasAttribute(node, "hidden") || attribute(node, "aria-hidden") == "true" ||
           style.find("display:none") != style.npos || style.find("display: none") != style.npos;
}

/// Running text below an element, boilerplate left out.
struct Weight {
    int text = 0;     ///< bytes in paragraphs
    double score = 0; ///< of paragraphs that are children or grandchildren
};

class Weigher {
public:
    explicit Weigher(const GumboNode& root) { weigh(root, nullptr, nullptr); }

    [[nodiscard]] int text(const GumboNode& node) const {
        const auto found = weights_.find(&node);
        return found == weights_.end() ? 0 : found->second.text;
    }

    [[nodiscard]] const GumboNode* densest() const {
        const auto better = [](const auto& a, const auto& b) { return a.second.score < b.second.score; };
        const auto best = std::max_element(weights_.begin(), weights_.end(), better);
        return best == weights_.end() || best->second.score <= 0 ? nullptr : best->first;
    }

private:
    int weigh(const GumboNode& node, const GumboNode* parent, const GumboNode* grandparent) {
        if (!isElement(node) || (isBoilerplate(node) && !is(node, GUMBO_TAG_HEAD) && parent)) return 0;
        int text = isParagraph(node) ? paragraph(node, parent, grandparent) : 0;
        if (text == 0)
            for (const GumboNode* child : Children(node))
                text += weigh(*child, &node, parent);
        weights_[&node].text = text;
        return text;
    }

    static bool isParagraph(const GumboNode& node) {
        if (is(node, GUMBO_TAG_P) || is(node, GUMBO_TAG_BLOCKQUOTE) || is(node, GUMBO_TAG_PRE)) return true;
        // Old pages write their text straight into cells and boxes, with line breaks.
        if (!is(node, GUMBO_TAG_TD) && !is(node, GUMBO_TAG_DIV) && !is(node, GUMBO_TAG_SECTION)) return false;
        int own = 0;
        for (const GumboNode* child : Children(node))
            own += static_cast<int>(trimmed(textNode(*child)).size());
        return own > 200;
    }

    static int linked(const GumboNode& node) {
        int length = 0;
        forEachElement(node, [&](const GumboNode& each) {
            if (is(each, GUMBO_TAG_A)) length += static_cast<int>(textOf(each).size());
        });
        return length;
    }

    // Arc90's Readability: a paragraph counts for its parent, half for its grandparent; commas show prose, links do
    // not.
    int paragraph(const GumboNode& node, const GumboNode* parent, const GumboNode* grandparent) {
        const std::string text = oneLine(textOf(node));
        const int size = static_cast<int>(text.size()), prose = size - linked(node);
        if (size < leastParagraph || prose * 2 < size) return 0;
        const double score =
            1 + static_cast<double>(std::count(text.begin(), text.end(), ',')) + std::min(prose / 100.0, 3.0);
        if (!is(node, GUMBO_TAG_P))
            weights_[&node].score += score;
        else if (parent)
            weights_[parent].score += score;
        if (grandparent) weights_[grandparent].score += score / 2;
        return prose;
    }

    std::unordered_map<const GumboNode*, Weight> weights_;
};

// The element with most running text of those that `test` accepts; null where none has enough.
template <class Test> const GumboNode* heaviest(const GumboNode& root, const Weigher& weigher, Test test) {
    const GumboNode* best = nullptr;
    forEachElement(root, [&](const GumboNode& node) {
        if (test(node) && weigher.text(node) >= leastArticle && (!best || weigher.text(node) > weigher.text(*best)))
            best = &node;
    });
    return best;
}
} // namespace

bool isBoilerplate(const GumboNode& node) {
    if (!isElement(node)) return node.type == GUMBO_NODE_TEMPLATE || node.type == GUMBO_NODE_COMMENT;
    const GumboTag tag = node.v.element.tag;
    if (droppedTags.contains(tag) || isHidden(node)) return true;
    // The frame of a page may carry any name ("has-sidebar"); what stands in it is looked at itself.
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN)
        return false;
    if (attribute(node, "itemprop") == "articleBody") return false;
    bool exempt = false; // "has-sidebar", "no-comments", "with-ads" speak of something else
    return anyNamePart(node, [&](std::string_view part) {
        const bool dropped = !exempt && droppedNames.contains(part);
        exempt = part == "has" || part == "no" || part == "with" || part == "without";
        return dropped;
    });
}

const GumboNode& findBody(const GumboNode& root) {
    const Weigher weigher(root);
    const auto says = [](const GumboNode& node) { return attribute(node, "itemprop") == "articleBody"; };
    const auto article = [](const GumboNode& node) {
        return is(node, GUMBO_TAG_ARTICLE) || attribute(node, "role") == "article";
    };
    const auto main = [](const GumboNode& node) {
        return is(node, GUMBO_TAG_MAIN) || attribute(node, "role") == "main";
    };
    if (const GumboNode* found = heaviest(root, weigher, says)) return *found;
    const GumboNode* found = heaviest(root, weigher, article);
    // A teaser list's articles are short beside the page's running text.
    if (found && weigher.text(*found) * 3 >= weigher.text(root)) return *found;
    const GumboNode* densest = weigher.densest();
    if (const GumboNode* whole = heaviest(root, weigher, main);
        whole && densest && weigher.text(*densest) * 2 < weigher.text(*whole))
        return *whole;
    return densest ? *densest : root;
}

} // namespace standpoint::ingest
