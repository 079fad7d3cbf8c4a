#pragma once
// Picks one of many actors by typing a part of its name.

#include "core/graph/view.h"

#include <QComboBox>

namespace standpoint {

class ActorBox : public QComboBox {
    Q_OBJECT

public:
    explicit ActorBox(const QString& name, QWidget* parent = nullptr); ///< `name`: what its label says

    /// The actors among the nodes, by name; the chosen one is kept where it is still there.
    void setActors(const GraphView&);
    void choose(std::optional<ActorId>); ///< nothing for an actor that is not there; emits nothing
    [[nodiscard]] std::optional<ActorId> chosen() const;

signals:
    void chosenByUser();

private:
    void takeWords();

    std::vector<ActorId> actors_; ///< by row
};

} // namespace standpoint
