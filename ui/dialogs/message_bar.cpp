#include "ui/dialogs/message_bar.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace standpoint {

QString wordsOf(const Error& error) { return QString::fromStdString(error.message()); }

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), words_(new QLabel(this)), more_(new QPushButton(QStringLiteral("Details"), this)) {
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(QStringLiteral("Close this message"));
    close->setAccessibleName(close->toolTip());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(words_, 1);
    row->addWidget(more_);
    row->addWidget(close);
    connect(more_, &QPushButton::clicked, this, &MessageBar::showDetails);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::tell(const QString& text, const QStringList& details) {
    details_ = details;
    words_->setText(text);
    more_->setVisible(!details_.isEmpty());
    show();
}

void MessageBar::tell(const Error& error) { tell(wordsOf(error)); }

QString MessageBar::text() const { return words_->text(); }

void MessageBar::showDetails() {
    auto* dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QStringLiteral("Details"));
    dialog->resize(620, 320);
    auto* lines = new QPlainTextEdit(details_.join(QStringLiteral("\n\n")), dialog);
    lines->setReadOnly(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(lines, 1);
    column->addWidget(buttons);
    dialog->open();
}

} // namespace standpoint
