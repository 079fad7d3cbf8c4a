#include "ui/dialogs/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace standpoint {

void showAbout(QWidget* parent) {
    const QString text =
        QStringLiteral("<h3>Standpoint %1</h3>"
                       "<p>Reads news articles and shows who supports or opposes what, and how the actors stand to one another. "
                       "Each line in the graph leads back to the words that it was made of.</p>"
                       "<p>What it says is read from the text by a program: it can be wrong. The confidence on each card says how "
                       "likely a careful reader would agree.</p>"
                       "<p>Relation kinds follow the PLOVER codebook of the Open Event Data Alliance. Built with Qt %2, SQLite, "
                       "Boost.Graph and ICU.</p>")
            .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()));
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("About Standpoint"), text, QMessageBox::Close, parent);
    box.setTextFormat(Qt::RichText);
    box.exec();
}

} // namespace standpoint
