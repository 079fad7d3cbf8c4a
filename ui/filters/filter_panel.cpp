#include "ui/filters/filter_panel.h"

#include "ui/window/words.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace standpoint {

namespace {

constexpr int indent = 6; // of what stands in line with the boxes of the groups

template <class T> std::set<qint64> keysOf(const std::set<T>& values) {
    std::set<qint64> keys;
    for (const T& value : values) {
        if constexpr (std::is_enum_v<T>) keys.insert(qint64(value));
        else keys.insert(value.value);
    }
    return keys;
}

template <class T> void read(std::set<T>& values, const FacetGroup& group) {
    values.clear();
    for (const qint64 key : group.chosen()) {
        if constexpr (std::is_enum_v<T>) values.insert(T(key));
        else values.insert(T{key});
    }
}

/// "4 May 2026 – 12 May 2026", "from 4 May 2026".
QString rangeInWords(const std::string& first, const std::string& last) {
    if (last.empty()) return QStringLiteral("From %1").arg(dateInWords(first));
    if (first.empty()) return QStringLiteral("Until %1").arg(dateInWords(last));
    return first == last ? dateInWords(first) : QStringLiteral("%1 – %2").arg(dateInWords(first), dateInWords(last));
}

} // namespace

FilterPanel::FilterPanel(QWidget* parent) : QWidget(parent) {
    auto* inside = new QWidget;
    inside->installEventFilter(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(8, 4, 6, 8);
    column->setSpacing(8);
    column->addWidget(switches());
    column->addWidget(dates_ = dates());
    column->addWidget(stances_ = group(QStringLiteral("Stance"), true));
    column->addWidget(polarities_ = group(QStringLiteral("Polarity"), true));
    column->addWidget(actorKinds_ = group(QStringLiteral("Actor kinds"), true));
    column->addWidget(thresholds());
    column->addWidget(statuses_ = group(QStringLiteral("Status"), true));
    column->addWidget(relationKinds_ = group(QStringLiteral("Relation kinds"), false));
    column->addWidget(sources_ = group(QStringLiteral("Sources"), false));
    column->addWidget(documents_ = group(QStringLiteral("Articles"), false));
    column->addStretch(1);

    scroll_ = new QScrollArea;
    scroll_->setWidget(inside);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll_);
    setCorpus({});
    showFilter();
}

QSize FilterPanel::minimumSizeHint() const {
    const int edges = scroll_->verticalScrollBar()->sizeHint().width() + 2 * scroll_->frameWidth();
    return {scroll_->widget()->minimumSizeHint().width() + edges, QWidget::minimumSizeHint().height()};
}

bool FilterPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) updateGeometry(); // a scroll area does not tell by itself
    return QWidget::eventFilter(watched, event);
}

FacetGroup* FilterPanel::group(const QString& title, bool open) {
    auto* made = new FacetGroup(title, this);
    made->setOpen(open);
    connect(made, &FacetGroup::changed, this, &FilterPanel::readWidgets);
    groups_.push_back(made);
    return made;
}

QWidget* FilterPanel::switches() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(indent, 0, 0, 0);
    positions_ = new QCheckBox(QStringLiteral("Positions"), box);
    positions_->setToolTip(QStringLiteral("Who supports or opposes an issue."));
    relations_ = new QCheckBox(QStringLiteral("Relations"), box);
    relations_->setToolTip(QStringLiteral("What one actor does to another, or how it stands to it."));
    reset_ = new QPushButton(QStringLiteral("Reset"), box);
    reset_->setToolTip(QStringLiteral("Show everything again"));
    row->addWidget(positions_);
    row->addWidget(relations_);
    row->addStretch(1);
    row->addWidget(reset_);
    for (QCheckBox* check : {positions_, relations_}) connect(check, &QCheckBox::toggled, this, &FilterPanel::readWidgets);
    connect(reset_, &QPushButton::clicked, this, [this] {
        setFilter(filterPresets().front().filter);
        emit filterChanged(filter_);
    });
    return box;
}

/// Set elsewhere, by brushing the timeline; here it is told and taken back.
QWidget* FilterPanel::dates() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(indent, 0, 0, 0);
    dateWords_ = new QLabel(box);
    dateWords_->setWordWrap(true);
    auto* all = new QPushButton(QStringLiteral("All dates"), box);
    all->setToolTip(QStringLiteral("Show the articles of all dates again"));
    row->addWidget(dateWords_, 1);
    row->addWidget(all);
    connect(all, &QPushButton::clicked, this, [this] { setDates({}, {}); });
    return box;
}

QWidget* FilterPanel::thresholds() {
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(indent, 0, 0, 0);
    rows->setSpacing(4);
    auto* heads = new QHBoxLayout;
    auto* name = new QLabel(QStringLiteral("Confidence"), box);
    name->setObjectName(QStringLiteral("heading"));
    confidenceWords_ = new QLabel(box);
    confidenceWords_->setObjectName(QStringLiteral("muted"));
    heads->addWidget(name);
    heads->addStretch(1);
    heads->addWidget(confidenceWords_);
    rows->addLayout(heads);
    confidence_ = new QSlider(Qt::Horizontal, box);
    confidence_->setRange(0, 100);
    confidence_->setPageStep(10);
    confidence_->setAccessibleName(QStringLiteral("Least confidence"));
    confidence_->setToolTip(QStringLiteral("How likely a careful reader agrees that the article says so. Less likely statements are left out."));
    rows->addWidget(confidence_);
    auto* least = new QHBoxLayout;
    auto* evidenceName = new QLabel(QStringLiteral("Statements per line"), box);
    evidence_ = new QSpinBox(box);
    evidence_->setRange(1, 99);
    evidence_->setPrefix(QStringLiteral("≥ "));
    evidence_->setAccessibleName(QStringLiteral("Least statements behind a line"));
    evidenceName->setBuddy(evidence_);
    evidence_->setToolTip(QStringLiteral("Lines with fewer statements behind them are left out."));
    least->addWidget(evidenceName);
    least->addStretch(1);
    least->addWidget(evidence_);
    rows->addLayout(least);
    hideUnconnected_ = new QCheckBox(QStringLiteral("Hide unconnected"), box);
    hideUnconnected_->setToolTip(QStringLiteral("Leave out actors and issues without any shown line."));
    rows->addWidget(hideUnconnected_);
    connect(confidence_, &QSlider::valueChanged, this, &FilterPanel::readWidgets);
    connect(evidence_, &QSpinBox::valueChanged, this, &FilterPanel::readWidgets);
    connect(hideUnconnected_, &QCheckBox::toggled, this, &FilterPanel::readWidgets);
    return box;
}

void FilterPanel::setCorpus(const Corpus& corpus) {
    Facets facets = facetsOf(corpus);
    stances_->setFacets(std::move(facets.stances));
    polarities_->setFacets(std::move(facets.polarities));
    relationKinds_->setFacets(std::move(facets.relationKinds));
    actorKinds_->setFacets(std::move(facets.actorKinds));
    statuses_->setFacets(std::move(facets.statuses));
    sources_->setFacets(std::move(facets.sources));
    documents_->setFacets(std::move(facets.documents));
    sources_->setVisible(corpus.actors.size() > 1);
    documents_->setVisible(corpus.documents.size() > 1);
    showFilter();
}

void FilterPanel::setFilter(const Filter& filter) {
    filter_ = filter;
    showFilter();
}

void FilterPanel::setDates(const std::string& first, const std::string& last) {
    filter_.firstDate = first;
    filter_.lastDate = last;
    readWidgets();
}

void FilterPanel::setTheme(const Theme& theme) {
    for (FacetGroup* one : groups_) one->setTheme(theme);
}

void FilterPanel::showFilter() {
    filling_ = true;
    stances_->setChosen(keysOf(filter_.stances));
    polarities_->setChosen(keysOf(filter_.polarities));
    relationKinds_->setChosen(keysOf(filter_.relationKinds));
    actorKinds_->setChosen(keysOf(filter_.actorKinds));
    statuses_->setChosen(keysOf(filter_.statuses));
    sources_->setChosen(keysOf(filter_.sources));
    documents_->setChosen(keysOf(filter_.documents));
    positions_->setChecked(filter_.showPositions);
    relations_->setChecked(filter_.showRelations);
    hideUnconnected_->setChecked(filter_.hideUnconnected);
    confidence_->setValue(int(std::lround(filter_.minConfidence * 100)));
    evidence_->setValue(filter_.minEvidence);
    filling_ = false;
    dates_->setVisible(!filter_.firstDate.empty() || !filter_.lastDate.empty());
    dateWords_->setText(rangeInWords(filter_.firstDate, filter_.lastDate));
    stances_->setEnabled(filter_.showPositions);
    polarities_->setEnabled(filter_.showRelations);
    relationKinds_->setEnabled(filter_.showRelations);
    confidenceWords_->setText(confidence_->value() ? QStringLiteral("at least %1").arg(confidence_->value() / 100.0, 0, 'f', 2)
                                                   : QStringLiteral("any"));
    Filter unnamed = filter_;
    unnamed.preset = filterPresets().front().filter.preset;
    reset_->setEnabled(unnamed != filterPresets().front().filter);
}

void FilterPanel::readWidgets() {
    if (filling_) return;
    Filter next = filter_;
    read(next.stances, *stances_);
    read(next.polarities, *polarities_);
    read(next.relationKinds, *relationKinds_);
    read(next.actorKinds, *actorKinds_);
    read(next.statuses, *statuses_);
    read(next.sources, *sources_);
    read(next.documents, *documents_);
    next.showPositions = positions_->isChecked();
    next.showRelations = relations_->isChecked();
    next.hideUnconnected = hideUnconnected_->isChecked();
    // The slider has whole percents: a finer value from a file stays unless it is moved.
    if (confidence_->value() != int(std::lround(filter_.minConfidence * 100))) next.minConfidence = confidence_->value() / 100.0;
    next.minEvidence = evidence_->value();
    next.preset.clear();
    for (const FilterPreset& preset : filterPresets()) {
        Filter named = next;
        named.preset = preset.name;
        if (named == preset.filter) next.preset = preset.name;
    }
    filter_ = next;
    showFilter();
    emit filterChanged(filter_);
}

} // namespace standpoint
