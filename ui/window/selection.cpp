#include "ui/window/selection.h"

#include <utility>

namespace standpoint {

void SharedSelection::choose(Pick pick) { choose(std::move(pick), {}); }

void SharedSelection::choose(Pick pick, StatementId statement) {
    const bool samePick = pick == pick_, sameStatement = statement == statement_;
    pick_ = std::move(pick);
    statement_ = statement;
    if (!samePick) emit pickChanged();
    if (!sameStatement) emit statementChanged();
}

void SharedSelection::setStatement(StatementId statement) {
    if (std::exchange(statement_, statement) != statement) emit statementChanged();
}

void SharedSelection::setHovered(StatementId statement) {
    if (std::exchange(hovered_, statement) != statement) emit hoveredChanged();
}

void SharedSelection::openPlace(DocumentId document, Span span) { emit placeOpened(document, span); }

void SharedSelection::clear() {
    setHovered({});
    choose({}, {});
}

} // namespace standpoint
