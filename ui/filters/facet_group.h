#pragma once
// One condition of the filters: a titled list of values that can be ticked off, with how often each occurs.

#include "ui/theme/theme.h"

#include <QWidget>

#include <set>
#include <vector>

class QListWidget;
class QListWidgetItem;
class QToolButton;
class QLineEdit;

namespace standpoint {

/// A value that can be shown or not.
struct Facet {
    qint64 key = 0;
    QString label;
    QString tip;   ///< its definition
    int count = 0; ///< statements or actors that have it
    bool operator==(const Facet&) const = default;
};

/// What is ticked is shown. At least one value stays ticked, as a filter cannot say "none"; "only" beside a value leaves it alone, and
/// when it is alone "all" brings the rest back. Long lists can be searched.
class FacetGroup : public QWidget {
    Q_OBJECT

public:
    explicit FacetGroup(const QString& title, QWidget* parent = nullptr);

    void setFacets(std::vector<Facet>);      ///< keeps what is chosen where the values are still there
    void setChosen(const std::set<qint64>&); ///< empty: all; emits nothing
    [[nodiscard]] std::set<qint64> chosen() const; ///< empty: all
    void setOpen(bool);
    [[nodiscard]] bool isOpen() const;
    void setTheme(const Theme&);
    [[nodiscard]] QListWidget& list() { return *list_; }

signals:
    void changed(); ///< by the user

private:
    void itemChanged(QListWidgetItem*);
    void onlyOrAll(qint64 key);
    void apply(const std::set<qint64>& ticked);
    void writeTitle();
    void fitHeight();
    void search(const QString&);

    QString name_;
    std::vector<Facet> facets_;
    QToolButton* title_;
    QLineEdit* search_;
    QListWidget* list_;
    class FacetDelegate* delegate_;
};

} // namespace standpoint
