#include "ui/paths/actor_box.h"

#include "ui/window/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace standpoint {

ActorBox::ActorBox(const QString& name, QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setMaxVisibleItems(14);
    setAccessibleName(name);
    lineEdit()->setPlaceholderText(QStringLiteral("Type a name"));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->popup()->setObjectName(QStringLiteral("names"));
    connect(this, &QComboBox::activated, this, &ActorBox::chosenByUser);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ActorBox::takeWords);
}

void ActorBox::setActors(const GraphView& view) {
    const auto before = chosen();
    std::vector<std::pair<QString, ActorId>> sorted;
    for (auto [v, end] = vertices(view.graph); v != end; ++v)
        if (const ActorId* id = std::get_if<ActorId>(&view.graph[*v].ref)) sorted.emplace_back(qt(view.graph[*v].label), *id);
    std::ranges::sort(sorted, [](const auto& a, const auto& b) {
        const int order = QString::compare(a.first, b.first, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    QStringList names;
    actors_.clear();
    for (const auto& [name, id] : sorted) names << name, actors_.push_back(id);
    const QSignalBlocker quiet(this);
    clear();
    addItems(names);
    choose(before);
}

void ActorBox::choose(std::optional<ActorId> actor) {
    const auto at = actor ? std::ranges::find(actors_, *actor) : actors_.end();
    const QSignalBlocker quiet(this);
    setCurrentIndex(at == actors_.end() ? -1 : int(at - actors_.begin()));
    if (at == actors_.end()) clearEditText();
    lineEdit()->setCursorPosition(0);
    setToolTip(currentIndex() < 0 ? QString() : tipOf(currentText()));
}

std::optional<ActorId> ActorBox::chosen() const {
    const int row = currentIndex();
    return row < 0 ? std::nullopt : std::optional(actors_.at(std::size_t(row)));
}

/// Half a name means the first that it completes to; other words go.
void ActorBox::takeWords() {
    const auto before = chosen();
    const QString words = lineEdit()->text().trimmed();
    if (before && words == itemText(currentIndex())) return;
    int row = findText(words, Qt::MatchFixedString);
    if (row < 0 && !words.isEmpty()) row = findText(words, Qt::MatchContains);
    choose(row < 0 ? words.isEmpty() ? std::nullopt : before : std::optional(actors_[std::size_t(row)]));
    if (chosen() != before) emit chosenByUser();
}

} // namespace standpoint
