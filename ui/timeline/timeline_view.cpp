#include "ui/timeline/timeline_view.h"

#include "ui/theme/tone_legend.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace standpoint {

namespace {

Filter ofAnyDate(Filter filter) {
    filter.firstDate.clear();
    filter.lastDate.clear();
    return filter;
}

} // namespace

TimelineView::TimelineView(SharedSelection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection), chart_(new TimelineChart(this)), words_(new QLabel(this)) {
    words_->setObjectName(QStringLiteral("muted"));
    words_->setAlignment(Qt::AlignCenter);
    words_->setWordWrap(true);
    words_->setContentsMargins(12, 2, 12, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    column->addWidget(chart_, 1);
    column->addWidget(words_);
    setFocusProxy(chart_);
    connect(chart_, &TimelineChart::barChosen, this, [this](int at) {
        selection_.choose({{}, chart_->timeline().bars.at(std::size_t(at)).all()});
    });
    connect(chart_, &TimelineChart::brushed, this, [this](int first, int last) {
        const auto& bars = chart_->timeline().bars;
        emit rangeWanted(isoDate(bars.at(std::size_t(first)).first), isoDate(bars.at(std::size_t(last)).last));
    });
    connect(chart_, &TimelineChart::allWanted, all_, &QPushButton::click);
    connect(all_, &QPushButton::clicked, this, [this] { emit rangeWanted({}, {}); });
    connect(steps_, &QComboBox::activated, this, [this] { setStep(TimeStep(steps_->currentData().toInt())); });
    connect(&selection_, &SharedSelection::pickChanged, this, &TimelineView::followPick);
    take({});
}

QWidget* TimelineView::bar() {
    auto* box = new QWidget(this);
    steps_ = new QComboBox(box);
    steps_->setAccessibleName(QStringLiteral("Length of a bar"));
    steps_->addItem(QStringLiteral("By day"), int(TimeStep::Day));
    steps_->addItem(QStringLiteral("By week"), int(TimeStep::Week));
    steps_->addItem(QStringLiteral("By month"), int(TimeStep::Month));
    all_ = new QPushButton(QStringLiteral("All dates"), box);
    all_->setToolTip(QStringLiteral("Show the articles of all dates again (Escape)"));
    constexpr int mark = 14;
    legend_ = new ToneLegend({{Tone::Positive, QStringLiteral("supports, positive")}, {Tone::Negative, QStringLiteral("opposes, negative")},
                              {Tone::Mixed, QStringLiteral("mixed")}, {Tone::Neutral, QStringLiteral("neutral")}},
                             {.mark = mark, .gap = 6, .leastHeight = mark, .padding = 6}, drawToneBar, box);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(steps_);
    row->addWidget(all_);
    row->addStretch(1);
    row->addWidget(legend_);
    return box;
}

void TimelineView::setShown(const Shown& shown, const Filter& filter) {
    shown_ = shown;
    filter_ = filter;
    stale_ = true;
    counting_.drop();
    chart_->setRange(filter_.firstDate, filter_.lastDate);
    all_->setEnabled(!filter_.firstDate.empty() || !filter_.lastDate.empty());
    if (isVisible()) refresh();
}

void TimelineView::setTheme(const Theme& theme) {
    chart_->setTheme(theme);
    legend_->setTheme(theme);
}

void TimelineView::setStep(TimeStep step) {
    step_ = step;
    refresh();
}

QString TimelineView::words() const { return words_->text(); }

void TimelineView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

void TimelineView::refresh() {
    stale_ = false;
    counting_.ask(
        [corpus = shown_.corpus, filter = ofAnyDate(filter_), step = step_] {
            const GraphView view = buildView(*corpus, filter);
            return buildTimeline(view, *corpus, step ? *step : stepFor(view, *corpus));
        },
        [this](Timeline timeline) {
            take(std::move(timeline));
            emit counted();
        });
}

void TimelineView::take(Timeline timeline) {
    const bool nothing = timeline.bars.empty();
    const int undated = timeline.undated;
    steps_->setCurrentIndex(steps_->findData(int(timeline.step)));
    chart_->setTimeline(std::move(timeline));
    chart_->setVisible(!nothing);
    words_->setVisible(nothing || undated > 0);
    words_->setSizePolicy(QSizePolicy::Preferred, nothing ? QSizePolicy::Expanding : QSizePolicy::Preferred);
    if (!nothing) words_->setText(QStringLiteral("%1 of articles without a date are not here.").arg(statementsInWords(undated)));
    else if (undated > 0) words_->setText(QStringLiteral("None of these articles has a date. Articles with one, as in “date: 2026-05-04” at their head, stand here in time."));
    else words_->setText(QStringLiteral("No statement passes the filters. Loosen them on the left, or choose the preset “Everything”."));
    followPick();
}

void TimelineView::followPick() {
    // Of nodes all their statements; looked up only where they can be seen.
    if (isVisible()) chart_->setPick(selection_.pick().empty() ? std::vector<StatementId>{} : statementsOf(shown_, selection_.pick()));
}

} // namespace standpoint
