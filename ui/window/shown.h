#pragma once
// What every view shows: values that replace one another and never change, and how picks in them are named.

#include "core/graph/view.h"
#include "ui/window/words.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace standpoint {

/// A document with the index of its offsets, shared by all views that quote it.
class ArticleText {
public:
    explicit ArticleText(Document document);
    ArticleText(const ArticleText&) = delete;
    ArticleText& operator=(const ArticleText&) = delete;

    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] const TextIndex& index() const { return index_; }
    [[nodiscard]] QString words(Span) const; ///< verbatim

private:
    Document document_;
    TextIndex index_;
};

/// Reads an article of the project; null where it cannot be read.
using ArticleSource = std::function<std::shared_ptr<const ArticleText>(DocumentId)>;

/// A project as the views see it. `view` is `corpus` under the filters and the focus.
struct Shown {
    std::shared_ptr<const Corpus> corpus = std::make_shared<Corpus>();
    std::shared_ptr<const GraphView> view = std::make_shared<GraphView>();
    ArticleSource article = [](DocumentId) { return nullptr; };
};

/// What is picked in the graph: nodes, and edges by all the statements behind them.
struct Pick {
    std::vector<NodeRef> nodes = {};
    std::vector<StatementId> statements = {};
    [[nodiscard]] bool empty() const { return nodes.empty() && statements.empty(); }
    bool operator==(const Pick&) const = default;
};

/// The shown edge that a statement belongs to, as all its statements; empty where the filters hide it.
[[nodiscard]] std::vector<StatementId> edgeOf(const Shown&, StatementId);
/// The shown statements behind a pick, in the order in which their documents tell them: those picked, and those of all edges at
/// its nodes.
[[nodiscard]] std::vector<StatementId> statementsOf(const Shown&, const Pick&);
/// All that the view shows, in the same order.
[[nodiscard]] std::vector<StatementId> allStatements(const Shown&);
/// All shown statements that have evidence in a document.
[[nodiscard]] std::vector<StatementId> statementsIn(const Shown&, DocumentId);
/// "18 of 24 actors · 31 of 52 statements".
[[nodiscard]] QString countOf(const GraphView&);
/// "Actor or issue as it is called": its name or phrase; empty where the corpus has none such.
[[nodiscard]] QString labelOf(const Corpus&, const NodeRef&);

} // namespace standpoint
