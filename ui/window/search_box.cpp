#include "ui/window/search_box.h"

#include "ui/window/hit_delegate.h"
#include "ui/window/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace standpoint {

namespace {

constexpr int popupWidth = 440;

const char* sectionOf(const SearchHit& hit) {
    switch (hit.target.index()) {
    case 0: return "Actors";
    case 1: return "Issues";
    default: return "Articles";
    }
}

} // namespace

SearchBox::SearchBox(Search search, QWidget* parent)
    : QLineEdit(parent), search_(std::move(search)), model_(new QStandardItemModel(this)), completer_(new QCompleter(model_, this)),
      delegate_(new HitDelegate(this)) {
    setPlaceholderText(QStringLiteral("Search actors, issues and articles"));
    setAccessibleName(QStringLiteral("Search"));
    setToolTip(QStringLiteral("Search actors, issues and articles (Ctrl+F)"));
    setClearButtonEnabled(true);
    setMinimumWidth(180);
    setMaximumWidth(380);
    completer_->setWidget(this);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setMaxVisibleItems(14);
    completer_->popup()->setItemDelegate(delegate_);
    completer_->popup()->setMouseTracking(true);
    completer_->popup()->setObjectName(QStringLiteral("hits"));
    completer_->popup()->setMinimumWidth(popupWidth);
    completer_->popup()->setAccessibleName(QStringLiteral("Hits"));
    connect(this, &QLineEdit::textEdited, this, &SearchBox::find);
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& at) {
        if (const QVariant hit = at.data(HitDelegate::HitRole); hit.isValid()) choose(hit.toInt());
    });
}

void SearchBox::setTheme(const Theme& theme) { delegate_->setTheme(theme); }

void SearchBox::find(const QString& words) {
    hits_ = search_(words);
    model_->clear();
    const char* section = nullptr;
    for (std::size_t i = 0; i < hits_.size(); ++i) {
        if (const char* its = sectionOf(hits_[i]); its != section) {
            auto* name = new QStandardItem(QLatin1String(section = its));
            name->setFlags(Qt::NoItemFlags);
            model_->appendRow(name);
        }
        // Of a text the sentence stands first, as that is what was looked for.
        const bool text = !hits_[i].snippet.empty();
        auto* row = new QStandardItem(qt(text ? hits_[i].snippet : hits_[i].label));
        row->setData(int(i), HitDelegate::HitRole);
        if (text) row->setData(qt(hits_[i].label), HitDelegate::SourceRole);
        model_->appendRow(row);
    }
    if (hits_.empty() && !words.trimmed().isEmpty()) {
        auto* nothing = new QStandardItem(QStringLiteral("Nothing found for “%1”").arg(words.trimmed()));
        nothing->setFlags(Qt::NoItemFlags);
        model_->appendRow(nothing);
    }
    if (model_->rowCount() == 0) {
        completer_->popup()->hide();
        return;
    }
    QRect below = rect();
    below.setWidth(std::max(width(), popupWidth));
    completer_->complete(below);
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        clear();
        completer_->popup()->hide();
        clearFocus();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !hits_.empty()) {
        choose(0);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::choose(int hit) {
    const SearchHit chosenHit = hits_.at(std::size_t(hit));
    completer_->popup()->hide();
    clear();
    hits_.clear();
    emit chosen(chosenHit);
}

} // namespace standpoint
