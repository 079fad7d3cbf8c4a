#include "ui/window/words.h"

#include <QDate>
#include <QLocale>
#include <QTextDocument>

namespace standpoint {

QString dateInWords(const std::string& iso) {
    const QString text = qt(iso);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    if (const QDate day = QDate::fromString(text.left(10), Qt::ISODate); day.isValid() && text.size() >= 10)
        return english.toString(day, QStringLiteral("d MMMM yyyy"));
    if (const QDate month = QDate::fromString(text + "-01", Qt::ISODate); month.isValid() && text.size() == 7)
        return english.toString(month, QStringLiteral("MMMM yyyy"));
    return text;
}

QString tipOf(const QString& words) { return Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal); }

QString statementsInWords(int count) {
    return count == 1 ? QStringLiteral("1 statement") : QStringLiteral("%1 statements").arg(count);
}

} // namespace standpoint
