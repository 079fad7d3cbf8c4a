#include "ui/filters/facet_group.h"

#include "ui/filters/facet_delegate.h"
#include "ui/window/words.h"

#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace standpoint {

namespace {
constexpr int mostRows = 10;   // seen at once
constexpr int searchFrom = 12; // values
} // namespace

FacetGroup::FacetGroup(const QString& title, QWidget* parent)
    : QWidget(parent), name_(title), title_(new QToolButton(this)), search_(new QLineEdit(this)), list_(new QListWidget(this)),
      delegate_(new FacetDelegate(this)) {
    setAccessibleName(title);
    title_->setObjectName(QStringLiteral("facetTitle"));
    title_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    title_->setArrowType(Qt::DownArrow);
    title_->setAutoRaise(true);
    title_->setCheckable(true);
    title_->setChecked(true);
    title_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    title_->setStyleSheet(QStringLiteral("QToolButton, QToolButton:checked { border: none; background: transparent; padding: 3px 2px; "
                                         "font-weight: 600; text-align: left; }"));
    search_->setPlaceholderText(QStringLiteral("Find in %1").arg(title.toLower()));
    search_->setClearButtonEnabled(true);
    search_->hide();
    list_->setItemDelegate(delegate_);
    list_->setMouseTracking(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setSelectionMode(QAbstractItemView::NoSelection);
    list_->setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(title_);
    column->addWidget(search_);
    column->addWidget(list_);

    connect(title_, &QToolButton::toggled, this, &FacetGroup::setOpen);
    connect(search_, &QLineEdit::textChanged, this, &FacetGroup::search);
    connect(list_, &QListWidget::itemChanged, this, &FacetGroup::itemChanged);
    connect(delegate_, &FacetDelegate::onlyWanted, this, &FacetGroup::onlyOrAll);
    writeTitle();
    fitHeight();
}

void FacetGroup::setFacets(std::vector<Facet> facets) {
    if (facets == facets_) return;
    const std::set<qint64> before = chosen();
    const int scrolled = list_->verticalScrollBar()->value();
    facets_ = std::move(facets);
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const Facet& facet : facets_) {
        auto* item = new QListWidgetItem(facet.label, list_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setData(FacetDelegate::KeyRole, facet.key);
        item->setData(FacetDelegate::CountRole, facet.count);
        item->setToolTip(tipOf(facet.tip.isEmpty() ? facet.label : facet.tip));
        item->setCheckState(Qt::Checked);
    }
    search_->setVisible(isOpen() && int(facets_.size()) >= searchFrom);
    setChosen(before);
    search(search_->text());
    list_->verticalScrollBar()->setValue(scrolled);
}

std::set<qint64> FacetGroup::chosen() const {
    std::set<qint64> keys;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked)
            keys.insert(list_->item(row)->data(FacetDelegate::KeyRole).toLongLong());
    if (int(keys.size()) == list_->count()) keys.clear();
    return keys;
}

void FacetGroup::setChosen(const std::set<qint64>& keys) {
    const bool known = std::ranges::any_of(facets_, [&](const Facet& facet) { return keys.contains(facet.key); });
    std::set<qint64> ticked;
    for (const Facet& facet : facets_)
        if (!known || keys.contains(facet.key)) ticked.insert(facet.key);
    apply(ticked);
}

void FacetGroup::apply(const std::set<qint64>& ticked) {
    const QSignalBlocker quiet(list_);
    const bool oneAlone = ticked.size() == 1 && list_->count() > 1;
    for (int row = 0; row < list_->count(); ++row) {
        QListWidgetItem* item = list_->item(row);
        const bool on = ticked.contains(item->data(FacetDelegate::KeyRole).toLongLong());
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        item->setData(FacetDelegate::AloneRole, on && oneAlone);
    }
    list_->viewport()->update();
    writeTitle();
}

void FacetGroup::itemChanged(QListWidgetItem* item) {
    std::set<qint64> ticked;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked)
            ticked.insert(list_->item(row)->data(FacetDelegate::KeyRole).toLongLong());
    if (ticked.empty()) ticked.insert(item->data(FacetDelegate::KeyRole).toLongLong()); // the last one stays
    apply(ticked);
    emit changed();
}

void FacetGroup::onlyOrAll(qint64 key) {
    const bool alone = chosen() == std::set{key};
    setChosen(alone ? std::set<qint64>{} : std::set{key});
    emit changed();
}

void FacetGroup::setOpen(bool open) {
    const QSignalBlocker quiet(title_);
    title_->setChecked(open);
    title_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    list_->setVisible(open);
    search_->setVisible(open && int(facets_.size()) >= searchFrom);
}

bool FacetGroup::isOpen() const { return title_->isChecked(); }

void FacetGroup::setTheme(const Theme& theme) {
    delegate_->setTheme(theme);
    list_->viewport()->update();
}

void FacetGroup::writeTitle() {
    const std::set<qint64> keys = chosen();
    title_->setText(keys.empty() ? name_ : QStringLiteral("%1 (%2 of %3)").arg(name_).arg(keys.size()).arg(list_->count()));
}

void FacetGroup::fitHeight() {
    int rows = 0;
    for (int row = 0; row < list_->count(); ++row) rows += !list_->item(row)->isHidden();
    const int height = std::max(24, list_->fontMetrics().height() + 6);
    list_->setFixedHeight(std::clamp(rows, 1, mostRows) * height + 2);
}

void FacetGroup::search(const QString& words) {
    for (int row = 0; row < list_->count(); ++row)
        list_->item(row)->setHidden(!list_->item(row)->text().contains(words.trimmed(), Qt::CaseInsensitive));
    fitHeight();
}

} // namespace standpoint
