#pragma once
// The panels around the graph: left what is in it, right why, below how one reaches another.

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;

namespace standpoint {

/// Docks that can be closed, torn off and put back; below 1000 px the right ones fold under the graph. That of paths is closed at
/// first.
class Docks : public QObject {
    Q_OBJECT

public:
    struct Panels {
        QWidget *articles, *filters, *statements, *article, *paths;
    };
    Docks(QMainWindow&, Panels);

    void fold(int windowWidth); ///< call when the window's width changes
    void reset();               ///< back to how it was at first
    void show(QWidget* panel);  ///< brings a panel's dock back if it was closed
    void cycleHeights();        ///< cards and article, cards alone, article alone
    void fillMenu(QMenu&);      ///< a tick for each panel that is open at first
    void save() const;
    void restore();

private:
    QDockWidget* dock(const QString& name, const QString& title, QWidget* panel);
    void arrange(bool folded);
    void arrangePaths();

    QMainWindow& window_;
    QDockWidget *articles_, *filters_, *statements_, *article_, *paths_;
    bool folded_ = false;
};

} // namespace standpoint
