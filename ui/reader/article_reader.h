#pragma once
// The article itself, with the words marked that the graph was made of.

#include "ui/reader/marks.h"
#include "ui/theme/theme.h"
#include "ui/window/selection.h"

#include <QWidget>

class QLabel;
class QTextEdit;

namespace standpoint {

/// Follows the selection: a statement's article is opened and scrolled to its words. A click on marked words picks the edge of what
/// they say; another click there goes on to the next statement of the same words.
class ArticleReader : public QWidget {
    Q_OBJECT

public:
    explicit ArticleReader(SharedSelection&, QWidget* parent = nullptr);

    void setShown(const Shown&);
    void setTheme(const Theme&);
    void open(DocumentId, Span place = {});

    [[nodiscard]] DocumentId document() const { return document_; } ///< none while empty
    [[nodiscard]] Span highlighted() const { return place_; }       ///< what stands out, in code points
    [[nodiscard]] QTextEdit& text() { return *text_; }
    void chooseAt(int offset); ///< what a click on that code point does

signals:
    void documentChanged(standpoint::DocumentId);

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void load(DocumentId);
    void styleParagraphs();
    void drawMarks();
    void followStatement();
    void scrollTo(Span);
    [[nodiscard]] int offsetAt(QPoint viewportPlace) const; ///< -1 beside the words
    void point(QPoint viewportPlace, QPoint globalPlace);

    SharedSelection& selection_;
    Shown shown_;
    Theme theme_ = lightTheme();
    DocumentId document_;
    std::shared_ptr<const ArticleText> article_;
    std::vector<Mark> marks_;
    Span place_;
    QPoint pressed_;
    QLabel *title_, *about_;
    QTextEdit* text_;
};

} // namespace standpoint
