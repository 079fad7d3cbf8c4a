#pragma once
// The panels around the graph: left what is in it, right why.

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;

namespace standpoint {

/// Four docks that can be closed, torn off and put back; below 1000 px the right ones fold under the graph.
class Docks : public QObject {
    Q_OBJECT

public:
    struct Panels {
        QWidget *articles, *filters, *statements, *article;
    };
    Docks(QMainWindow&, Panels);

    void fold(int windowWidth); ///< call when the window's width changes
    void reset();               ///< back to how it was at first
    void show(QWidget* panel);  ///< brings a panel's dock back if it was closed
    void cycleHeights();        ///< cards and article, cards alone, article alone
    void fillMenu(QMenu&);      ///< a tick for each panel
    void save() const;
    void restore();

private:
    QDockWidget* dock(const QString& name, const QString& title, QWidget* panel);
    void arrange(bool folded);

    QMainWindow& window_;
    QDockWidget *articles_, *filters_, *statements_, *article_;
    bool folded_ = false;
};

} // namespace standpoint
