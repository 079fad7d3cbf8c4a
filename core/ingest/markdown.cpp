#include "core/ingest/markdown.h"

#include "core/ingest/html.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cstring>
#include <memory>

namespace standpoint::ingest {

namespace {
using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

Node parsed(std::string_view markdown) {
    static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
    const Parser parser(cmark_parser_new(registered ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT), &cmark_parser_free);
    for (const char* name : {"table", "strikethrough"})
        if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

class Renderer {
public:
    std::string text(cmark_node* root) {
        const Iterator iterator(cmark_iter_new(root), &cmark_iter_free);
        for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get()))
            visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
        endParagraph();
        return std::move(text_);
    }

    std::string title() const { return title_; }

private:
    void visit(cmark_node* node, bool entering) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_IMAGE) skipped_ += entering ? 1 : -1;
        if (skipped_ > 0) return;
        switch (type) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
            line_ += cmark_node_get_literal(node);
            return;
        case CMARK_NODE_SOFTBREAK:
            line_ += ' ';
            return;
        case CMARK_NODE_LINEBREAK:
            line_ += '\n';
            return;
        case CMARK_NODE_HTML_BLOCK:
            addHtml(cmark_node_get_literal(node));
            return;
        default:
            break;
        }
        if (entering) return;
        const bool cell = std::strcmp(cmark_node_get_type_string(node), "table_cell") == 0;
        if (cell) line_ += ' ';
        if (type == CMARK_NODE_HEADING && title_.empty()) title_ = trimmed(line_);
        if (!cell && (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK) endParagraph();
    }

    void addHtml(const char* html) {
        endParagraph();
        line_ = fragmentText(html);
        endParagraph();
    }

    void endParagraph() {
        const std::string_view words = trimmed(line_);
        if (!words.empty()) {
            if (!text_.empty()) text_ += "\n\n";
            text_ += words;
        }
        line_.clear();
    }

    std::string text_, line_, title_;
    int skipped_ = 0;
};
} // namespace

Article readMarkdown(std::string_view markdown) {
    const Header header = readHeader(markdown);
    const Node root = parsed(markdown.substr(header.end));
    Renderer renderer;
    Article article{header.metadata, renderer.text(root.get())};
    if (article.metadata.title.empty()) article.metadata.title = renderer.title();
    article.text = withTitle(std::move(article.text), article.metadata.title);
    return article;
}

} // namespace standpoint::ingest
