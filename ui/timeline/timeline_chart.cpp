#include "ui/timeline/timeline_chart.h"

#include <QDate>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace standpoint {

namespace {

constexpr double left = 48, right = 16, top = 14, bottom = 46; // px around the bars
constexpr double narrowest = 9, widest = 64;                   // px from bar to bar
constexpr Tone upwards[] = {Tone::Positive, Tone::Neutral, Tone::Mixed, Tone::Negative};

/// A step of 1, 2 or 5 times a power of ten that cuts `most` into at most five.
int niceStep(int most) {
    for (int power = 1;; power *= 10)
        for (const int step : {power, 2 * power, 5 * power})
            if (step * 5 >= most) return step;
}

QString dayInWords(std::chrono::sys_days day) { return dateInWords(isoDate(day)); }

} // namespace

void drawToneBar(QPainter& painter, const QRectF& bar, Tone tone, const Theme& theme) {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(bar, Qt::IntersectClip);
    if (tone == Tone::Neutral) {
        painter.setPen(QPen(theme.of(tone), 3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin)); // its outer half is clipped
        painter.drawRect(bar);
    } else {
        painter.fillRect(bar, theme.of(tone));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.background, 1.6));
    constexpr double stripes = 6;
    for (double x = bar.left() - bar.height(); x < bar.right(); x += stripes) {
        if (tone == Tone::Negative || tone == Tone::Mixed) painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
        if (tone == Tone::Mixed) painter.drawLine(QPointF(x, bar.top()), QPointF(x + bar.height(), bar.bottom()));
    }
    painter.restore();
}

TimelineChart::TimelineChart(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(QStringLiteral("Statements over time"));
}

void TimelineChart::setTimeline(Timeline timeline) {
    timeline_ = std::move(timeline);
    most_ = 1;
    for (const TimeBar& bar : timeline_.bars) most_ = std::max(most_, bar.count());
    hovered_ = pressed_ = -1;
    current_ = std::clamp(current_, 0, std::max(0, int(timeline_.bars.size()) - 1));
    arrange();
}

void TimelineChart::setRange(const std::string& firstDate, const std::string& lastDate) {
    firstDate_ = firstDate;
    lastDate_ = lastDate;
    viewport()->update();
}

void TimelineChart::setPick(const std::vector<StatementId>& statements) {
    picked_ = {statements.begin(), statements.end()};
    viewport()->update();
}

void TimelineChart::setTheme(const Theme& theme) {
    theme_ = theme;
    viewport()->update();
}

double TimelineChart::pitch() const {
    const double room = viewport()->width() - left - right;
    return std::clamp(room / std::max<double>(1, double(timeline_.bars.size())), narrowest, widest);
}

QRectF TimelineChart::plot() const { return QRectF(viewport()->rect()).adjusted(left, top, -right, -bottom); }

QRectF TimelineChart::column(int bar) const {
    return {plot().left() + bar * pitch() - horizontalScrollBar()->value(), plot().top(), pitch(), plot().height()};
}

int TimelineChart::barAt(double x) const {
    const int bar = int(std::floor((x + horizontalScrollBar()->value() - plot().left()) / pitch()));
    return bar >= 0 && bar < int(timeline_.bars.size()) ? bar : -1;
}

bool TimelineChart::inRange(int bar) const {
    const TimeBar& one = timeline_.bars[std::size_t(bar)];
    return (firstDate_.empty() || isoDate(one.last) >= firstDate_) && (lastDate_.empty() || isoDate(one.first) <= lastDate_);
}

QString TimelineChart::words(int bar) const {
    const TimeBar& one = timeline_.bars[std::size_t(bar)];
    QStringList parts;
    for (const Tone tone : upwards)
        if (one.count(tone) > 0) parts << QStringLiteral("%1 %2").arg(one.count(tone)).arg(qt(nameOf(tone)));
    const QString days = one.first == one.last ? dayInWords(one.first) : QStringLiteral("%1 – %2").arg(dayInWords(one.first), dayInWords(one.last));
    const QString text = QStringLiteral("%1: %2").arg(days, statementsInWords(one.count()));
    return parts.isEmpty() ? text : QStringLiteral("%1 · %2").arg(text, parts.join(QStringLiteral(", ")));
}

void TimelineChart::arrange() {
    const int wide = int(pitch() * double(timeline_.bars.size()) - plot().width());
    horizontalScrollBar()->setRange(0, std::max(0, wide));
    horizontalScrollBar()->setPageStep(int(plot().width()));
    horizontalScrollBar()->setSingleStep(int(pitch()));
    viewport()->update();
}

void TimelineChart::paintScale(QPainter& painter) const {
    const int step = niceStep(most_);
    const QRectF area = plot();
    for (int count = 0; count <= most_; count += step) {
        const double y = std::round(area.bottom() - area.height() * count / most_) - 0.5;
        painter.setPen(theme_.hairline);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme_.muted);
        painter.drawText(QRectF(0, y - 10, left - 8, 20), Qt::AlignRight | Qt::AlignVCenter, QString::number(count));
    }
}

void TimelineChart::paintBar(QPainter& painter, int bar) const {
    const TimeBar& one = timeline_.bars[std::size_t(bar)];
    const QRectF place = column(bar);
    const double gap = std::min(8.0, pitch() * 0.15);
    const bool brushing = pressed_ >= 0 && bar >= std::min(pressed_, dragged_) && bar <= std::max(pressed_, dragged_);
    if ((!firstDate_.empty() || !lastDate_.empty()) && inRange(bar)) {
        QColor range = theme_.selection;
        range.setAlphaF(0.1f);
        painter.fillRect(place, range);
    }
    if (brushing || bar == hovered_) {
        QColor under = brushing ? theme_.selection : theme_.nodeLine;
        under.setAlphaF(brushing ? 0.2f : 0.08f);
        painter.fillRect(place, under);
    }
    double y = place.bottom();
    painter.setOpacity(inRange(bar) ? 1 : 0.25);
    for (const Tone tone : upwards) {
        if (one.count(tone) == 0) continue;
        const double height = place.height() * one.count(tone) / most_;
        drawToneBar(painter, QRectF(place.left() + gap, y - height, place.width() - 2 * gap, height), tone, theme_);
        y -= height;
    }
    painter.setOpacity(1);
    const auto isPicked = [&](StatementId id) { return picked_.contains(id); };
    if (std::ranges::any_of(one.statements, [&](const auto& ofTone) { return std::ranges::any_of(ofTone, isPicked); }))
        painter.fillRect(QRectF(place.left() + gap, place.bottom() + 2, place.width() - 2 * gap, 4), theme_.selection);
    if (hasFocus() && bar == current_) {
        painter.setPen(QPen(theme_.selection, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place.adjusted(1, 1, -1, 8), 4, 4);
    }
}

/// Each so many bars one date, so that they do not touch; below it the year where it is a new one.
void TimelineChart::paintDates(QPainter& painter) const {
    const bool months = timeline_.step == TimeStep::Month;
    const double room = fontMetrics().horizontalAdvance(months ? QStringLiteral("Sep") : QStringLiteral("30 Sep")) + 14;
    const int each = std::max(1, int(std::ceil(room / pitch())));
    painter.setPen(theme_.muted);
    int year = 0;
    for (int bar = 0; bar < int(timeline_.bars.size()); bar += each) {
        const std::chrono::year_month_day date(timeline_.bars[std::size_t(bar)].first);
        const QDate day(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())));
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        QRectF words(column(bar).center().x() - 60, plot().bottom() + 9, 120, fontMetrics().height());
        painter.drawText(words, Qt::AlignCenter, english.toString(day, months ? QStringLiteral("MMM") : QStringLiteral("d MMM")));
        if (std::exchange(year, day.year()) == day.year()) continue;
        words.translate(0, words.height());
        painter.drawText(words, Qt::AlignCenter, QString::number(year));
    }
}

void TimelineChart::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme_.background);
    if (timeline_.bars.empty()) return;
    paintScale(painter);
    painter.setClipRect(QRectF(left - 4, 0, plot().width() + 8, viewport()->height()));
    paintDates(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int bar = 0; bar < int(timeline_.bars.size()); ++bar)
        if (const QRectF place = column(bar); place.right() > 0 && place.left() < viewport()->width()) paintBar(painter, bar);
}

void TimelineChart::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void TimelineChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = dragged_ = barAt(event->position().x());
    viewport()->update();
}

void TimelineChart::mouseMoveEvent(QMouseEvent* event) {
    hovered_ = barAt(event->position().x());
    if (pressed_ >= 0 && hovered_ >= 0) dragged_ = hovered_;
    viewport()->update();
}

void TimelineChart::mouseReleaseEvent(QMouseEvent*) {
    const int from = std::exchange(pressed_, -1);
    viewport()->update();
    if (from < 0) return;
    current_ = anchor_ = dragged_;
    if (from == dragged_) emit barChosen(from);
    else emit brushed(std::min(from, dragged_), std::max(from, dragged_));
}

void TimelineChart::keyPressEvent(QKeyEvent* event) {
    const bool brush = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left: return goTo(current_ - 1, brush);
    case Qt::Key_Right: return goTo(current_ + 1, brush);
    case Qt::Key_Home: return goTo(0, brush);
    case Qt::Key_End: return goTo(int(timeline_.bars.size()) - 1, brush);
    case Qt::Key_Escape: emit allWanted(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!timeline_.bars.empty()) emit barChosen(current_);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineChart::goTo(int bar, bool brush) {
    if (timeline_.bars.empty()) return;
    current_ = std::clamp(bar, 0, int(timeline_.bars.size()) - 1);
    if (!brush) anchor_ = current_;
    setAccessibleDescription(words(current_));
    const QRectF place = column(current_);
    if (place.left() < plot().left() || place.right() > plot().right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(place.center().x() - plot().center().x()));
    viewport()->update();
    if (brush) emit brushed(std::min(anchor_, current_), std::max(anchor_, current_));
}

void TimelineChart::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

bool TimelineChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave && std::exchange(hovered_, -1) >= 0) viewport()->update();
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int bar = barAt(help->pos().x());
        if (bar >= 0) QToolTip::showText(help->globalPos(), tipOf(words(bar)), viewport());
        else QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace standpoint
