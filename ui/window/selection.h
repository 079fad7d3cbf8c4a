#pragma once
// The one selection that graph, cards and article follow.

#include "ui/window/shown.h"

#include <QObject>

namespace standpoint {

/// What the user points at. Views change it and follow it; it knows none of them.
class SharedSelection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Pick& pick() const { return pick_; }
    [[nodiscard]] StatementId statement() const { return statement_; } ///< whose words are shown in the article; may be none
    [[nodiscard]] StatementId hovered() const { return hovered_; }     ///< whose card the pointer is on; may be none

    void choose(Pick);                       ///< forgets the statement
    void choose(Pick, StatementId);          ///< as a click on words in the article does
    void setStatement(StatementId);          ///< keeps the pick
    void setHovered(StatementId);
    void openPlace(DocumentId, Span = {});   ///< asks for an article, and the words there if the span is not empty
    void clear();

signals:
    void pickChanged();
    void statementChanged();
    void hoveredChanged();
    void placeOpened(standpoint::DocumentId document, standpoint::Span span);

private:
    Pick pick_;
    StatementId statement_, hovered_;
};

} // namespace standpoint
