#include "ui/commands/command.h"

#include <QAction>

namespace standpoint {

CommandSet::CommandSet(CommandContext context, QObject* parent) : QObject(parent), context_(std::move(context)) {}

QAction* CommandSet::add(Command command) {
    auto* action = new QAction(command.words, this);
    action->setShortcuts(command.keys);
    action->setToolTip(command.keys.isEmpty() ? command.tip
                                              : QStringLiteral("%1 (%2)").arg(command.tip, command.keys.front().toString(QKeySequence::NativeText)));
    action->setStatusTip(command.tip);
    connect(action, &QAction::triggered, this, [this, run = command.run] { run(context_); });
    commands_.emplace_back(action, std::move(command));
    return action;
}

void CommandSet::refresh() {
    for (const auto& [action, command] : commands_) action->setEnabled(command.possible(context_));
}

} // namespace standpoint
