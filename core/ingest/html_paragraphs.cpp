#include "core/ingest/html_paragraphs.h"

#include "core/ingest/html_body.h"
#include "core/ingest/metadata.h"
#include "core/model/text.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace standpoint::ingest {

namespace {
const std::unordered_set<int> blockTags{
    GUMBO_TAG_P,          GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,  GUMBO_TAG_HEADER,
    GUMBO_TAG_H1,         GUMBO_TAG_H2,      GUMBO_TAG_H3,      GUMBO_TAG_H4,      GUMBO_TAG_H5,    GUMBO_TAG_H6,
    GUMBO_TAG_LI,         GUMBO_TAG_UL,      GUMBO_TAG_OL,      GUMBO_TAG_DL,      GUMBO_TAG_DT,    GUMBO_TAG_DD,
    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,     GUMBO_TAG_TABLE,   GUMBO_TAG_TR,      GUMBO_TAG_HR,    GUMBO_TAG_BODY,
    GUMBO_TAG_CENTER,     GUMBO_TAG_ADDRESS, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_HGROUP};

// Lines that sites put between paragraphs, by how they begin (in lower case). Longer paragraphs are prose.
constexpr std::array<std::string_view, 16> fillers{
    "read more", "read also", "also read",  "see also:",          "related:",   "sign up",
    "subscribe", "follow us", "click here", "advertisement",      "share this", "photo:",
    "image:",    "©",         "copyright",  "all rights reserved"};
constexpr std::size_t longestFiller = 140;

class Writer {
public:
    void visit(const GumboNode& node) {
        if (isBoilerplate(node)) return;
        if (!isElement(node)) return addText(textNode(node));
        const GumboTag tag = node.v.element.tag;
        if (tag == GUMBO_TAG_BR) return addBreak();
        const bool block = blockTags.contains(tag), link = tag == GUMBO_TAG_A;
        if (block) endParagraph();
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) addText(" ");
        links_ += link;
        for (const GumboNode* child : Children(node))
            visit(*child);
        links_ -= link;
        if (block) endParagraph();
    }

    // The root is wanted whatever its name.
    std::string run(const GumboNode& root) {
        for (const GumboNode* child : Children(root))
            visit(*child);
        endParagraph();
        return std::move(text_);
    }

private:
    void addText(std::string_view words) {
        line_ += words;
        if (links_ > 0) linked_ += trimmed(words).size();
    }

    // Two in a row end a paragraph, as old pages write it; one is a line's end inside an address or a poem.
    void addBreak() {
        const std::size_t last = line_.find_last_not_of(" \t\r\n");
        if (last == line_.npos) return;
        if (line_[last] == breakMark)
            endParagraph();
        else
            line_ += breakMark;
    }

    bool isFiller(std::string_view words) const {
        if (linked_ * 10 > words.size() * 8 && words.size() < 2 * longestFiller) return true;
        const std::string lower = asciiLower(words);
        return words.size() <= longestFiller &&
               std::any_of(fillers.begin(), fillers.end(),
                           [&](std::string_view filler) { return lower.starts_with(filler); });
    }

    void endParagraph() {
        std::string words = tidied();
        if (!words.empty() && !isFiller(words)) text_ += (text_.empty() ? "" : "\n\n") + words;
        line_.clear();
        linked_ = 0;
    }

    // White space as a browser shows it; no-break spaces too are spaces to a reader.
    std::string tidied() {
        std::string spaced;
        for (std::size_t i = 0; i < line_.size(); ++i) {
            const bool noBreak = line_[i] == '\xC2' && i + 1 < line_.size() && line_[i + 1] == '\xA0';
            spaced += noBreak ? ' ' : line_[i];
            i += noBreak;
        }
        std::string out;
        for (std::size_t at = 0; at <= spaced.size();) {
            const std::size_t stop = std::min(spaced.find(breakMark, at), spaced.size());
            const std::string piece = oneLine(std::string_view(spaced).substr(at, stop - at));
            if (!piece.empty()) out += (out.empty() ? "" : "\n") + piece;
            at = stop + 1;
        }
        return out;
    }

    static constexpr char breakMark = '\x1F'; // ASCII's unit separator: never in a page's text after decoding
    std::string text_, line_;
    std::size_t linked_ = 0; ///< bytes of the line that are links
    int links_ = 0;
};
} // namespace

std::string paragraphsOf(const GumboNode& node) {
    return Writer().run(node);
}

} // namespace standpoint::ingest
