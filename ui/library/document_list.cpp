#include "ui/library/document_list.h"

#include "ui/library/document_delegate.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace standpoint {

DocumentList::DocumentList(SharedSelection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection), model_(new DocumentModel(this)), list_(new QListView(this)),
      delegate_(new DocumentDelegate(this)), empty_(new QWidget(this)) {
    list_->setModel(model_);
    list_->setItemDelegate(delegate_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(QStringLiteral("Articles"));

    auto* hint = new QLabel(QStringLiteral("Drop articles here, paste text, or"), empty_);
    hint->setObjectName(QStringLiteral("muted"));
    hint->setWordWrap(true);
    auto* import = new QPushButton(QStringLiteral("Import articles…"), empty_);
    connect(import, &QPushButton::clicked, this, &DocumentList::importRequested);
    auto* lines = new QVBoxLayout(empty_);
    lines->setContentsMargins(10, 10, 10, 10);
    lines->addWidget(hint);
    lines->addWidget(import, 0, Qt::AlignLeft);
    lines->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(list_, 1);
    column->addWidget(empty_, 1);
    addActions();
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid() && !following_) selection_.openPlace(model_->document(now.row()));
    });
    setCorpus({});
}

void DocumentList::addActions() {
    const auto action = [this](const QString& words, const QKeySequence& keys) {
        auto* made = new QAction(words, list_);
        made->setShortcut(keys);
        made->setShortcutContext(Qt::WidgetShortcut);
        list_->addAction(made);
        return made;
    };
    auto* only = action(QStringLiteral("Show only its graph"), {});
    auto* remove = action(QStringLiteral("Remove from the project…"), QKeySequence::Delete);
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(only, &QAction::triggered, this, [this] {
        if (const auto ids = chosen(); ids.size() == 1) emit onlyRequested(ids.front());
    });
    connect(remove, &QAction::triggered, this, [this] {
        if (const auto ids = chosen(); !ids.empty()) emit removeRequested(ids);
    });
}

void DocumentList::setCorpus(const Corpus& corpus) {
    model_->setCorpus(corpus);
    list_->setVisible(model_->rowCount() > 0);
    empty_->setVisible(model_->rowCount() == 0);
}

void DocumentList::setOpened(DocumentId id) {
    const int row = model_->rowOf(id);
    if (row < 0 || list_->currentIndex().row() == row) return;
    following_ = true;
    list_->setCurrentIndex(model_->index(row));
    following_ = false;
    list_->scrollTo(model_->index(row));
}

void DocumentList::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    list_->viewport()->update();
}

std::vector<DocumentId> DocumentList::chosen() const {
    std::vector<DocumentId> ids;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows()) ids.push_back(model_->document(index.row()));
    return ids;
}

} // namespace standpoint
