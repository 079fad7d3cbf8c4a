#include "ui/reader/marks.h"

#include <algorithm>

namespace standpoint {

std::vector<Mark> marksOf(const Shown& shown, DocumentId document) {
    std::vector<Mark> marks;
    for (const StatementId id : statementsIn(shown, document)) {
        const Statement& statement = *shown.corpus->find(id);
        for (const Evidence& evidence : statement.evidence)
            if (evidence.document == document && !evidence.span.empty())
                marks.push_back({evidence.span, id, toneOf(statement)});
    }
    std::ranges::stable_sort(marks, std::ranges::greater(), [](const Mark& mark) { return mark.span.length(); });
    return marks;
}

std::vector<StatementId> statementsAt(const std::vector<Mark>& marks, int offset) {
    std::vector<StatementId> found;
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
        if (mark->span.contains({offset, offset + 1}) && !std::ranges::count(found, mark->statement))
            found.push_back(mark->statement);
    return found;
}

QString displayText(const Document& document) {
    constexpr qsizetype shortest = 60, longest = 100;
    QString text = qt(document.text);
    // QTextDocument makes one paragraph break of "\r\n" and of other separators: a space keeps the offsets.
    for (QChar& c : text)
        if (c == '\r' || c == QChar::ParagraphSeparator || c == QChar(0xFDD0) || c == QChar(0xFDD1)) c = ' ';
    for (qsizetype line = 0; line < text.size();) {
        qsizetype end = text.indexOf('\n', line);
        if (end < 0) break;
        const qsizetype next = end + 1;
        const qsizetype nextEnd = std::max(next, text.indexOf('\n', next) < 0 ? text.size() : text.indexOf('\n', next));
        const bool wrapped = end - line >= shortest && end - line <= longest;
        const bool goesOn = nextEnd - next <= longest && !QStringView(text).mid(next, nextEnd - next).trimmed().isEmpty() &&
                            text[next].isLetterOrNumber();
        if (wrapped && goesOn) text[end] = ' ';
        line = next;
    }
    return text;
}

} // namespace standpoint
