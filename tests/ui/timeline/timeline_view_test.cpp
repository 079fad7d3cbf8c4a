#include "ui/timeline/timeline_view.h"

#include "tests/ui/support/application.h"
#include "tests/ui/support/shown.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// The levy's five statements, each in a document of its own with one of these dates.
Shown datedShown(const std::vector<std::string>& dates) {
    auto corpus = std::make_shared<Corpus>(test::corpusOf(test::levyAnalysis()));
    corpus->documents.clear();
    for (std::size_t i = 0; i < corpus->statements.size(); ++i) {
        DocumentInfo info;
        info.id = {std::int64_t(i) + 1};
        info.date = dates.at(i);
        corpus->documents.push_back(info);
        for (Evidence& evidence : corpus->statements[i].evidence) evidence.document = info.id;
    }
    Shown shown;
    shown.view = std::make_shared<const GraphView>(buildView(*corpus, {}));
    shown.corpus = std::move(corpus);
    return shown;
}

struct TimelineViewTest : testing::Test {
    SharedSelection selection;
    TimelineView view{selection};
    std::vector<std::pair<std::string, std::string>> wanted;

    void SetUp() override {
        view.resize(700, 400);
        view.show();
        QObject::connect(&view, &TimelineView::rangeWanted, &view,
                         [this](const std::string& first, const std::string& last) { wanted.emplace_back(first, last); });
        show({"2026-05-04", "2026-05-04", "2026-05-06", "2026-05-07", ""});
    }
    void show(const std::vector<std::string>& dates, const Filter& filter = {}) {
        QSignalSpy counted(&view, &TimelineView::counted);
        view.setShown(datedShown(dates), filter);
        EXPECT_TRUE(counted.wait());
    }
    QPoint middleOf(int bar) { return view.chart().column(bar).center().toPoint(); }
    QWidget* viewport() { return view.chart().viewport(); }
};

TEST_F(TimelineViewTest, CountsByDayAndTellsWhatHasNoDate) {
    ASSERT_EQ(view.chart().timeline().bars.size(), 4u);
    EXPECT_EQ(view.chart().words(0), "4 May 2026: 2 statements · 1 positive, 1 negative");
    EXPECT_EQ(view.chart().words(1), "5 May 2026: 0 statements");
    EXPECT_THAT(view.words().toStdString(), HasSubstr("1 statement of articles without a date"));
}

TEST_F(TimelineViewTest, SaysWhenNothingHasADate) {
    show({"", "", "", "", ""});
    EXPECT_FALSE(view.chart().isVisible());
    EXPECT_THAT(view.words().toStdString(), HasSubstr("None of these articles has a date"));
}

TEST_F(TimelineViewTest, AClickPicksTheStatementsOfABar) {
    QTest::mouseClick(viewport(), Qt::LeftButton, {}, middleOf(0));
    EXPECT_THAT(selection.pick().statements, ElementsAre(StatementId{1}, StatementId{2}));
    EXPECT_TRUE(wanted.empty());
}

TEST_F(TimelineViewTest, BrushingAsksForARange) {
    QTest::mousePress(viewport(), Qt::LeftButton, {}, middleOf(2));
    QTest::mouseMove(viewport(), middleOf(1));
    QTest::mouseRelease(viewport(), Qt::LeftButton, {}, middleOf(1));
    EXPECT_THAT(wanted, ElementsAre(std::pair<std::string, std::string>("2026-05-05", "2026-05-06")));
    EXPECT_TRUE(selection.pick().empty());
}

TEST_F(TimelineViewTest, KeysWalkChooseAndBrush) {
    view.chart().setFocus();
    QTest::keyClick(&view.chart(), Qt::Key_End);
    QTest::keyClick(&view.chart(), Qt::Key_Return);
    EXPECT_THAT(selection.pick().statements, ElementsAre(StatementId{4}));
    QTest::keyClick(&view.chart(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&view.chart(), Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(wanted.back(), (std::pair<std::string, std::string>("2026-05-05", "2026-05-07")));
    EXPECT_EQ(view.chart().accessibleDescription(), "5 May 2026: 0 statements");
}

TEST_F(TimelineViewTest, ARangeLeavesTheOtherDatesInSight) {
    show({"2026-05-04", "2026-05-04", "2026-05-06", "2026-05-07", ""}, {.firstDate = "2026-05-06", .lastDate = "2026-05-06"});
    ASSERT_EQ(view.chart().timeline().bars.size(), 4u);
    EXPECT_FALSE(view.chart().inRange(1));
    EXPECT_TRUE(view.chart().inRange(2));
    EXPECT_FALSE(view.chart().inRange(3));
    view.chart().setFocus();
    QTest::keyClick(&view.chart(), Qt::Key_Escape);
    EXPECT_EQ(wanted.back(), (std::pair<std::string, std::string>()));
}

TEST_F(TimelineViewTest, TheOtherFiltersHold) {
    show({"2026-05-04", "2026-05-04", "2026-05-06", "2026-05-07", ""}, {.showPositions = false});
    EXPECT_EQ(isoDate(view.chart().timeline().bars.front().first), "2026-05-06");
}

TEST_F(TimelineViewTest, TheStepCanBeChosen) {
    QSignalSpy counted(&view, &TimelineView::counted);
    view.setStep(TimeStep::Month);
    ASSERT_TRUE(counted.wait());
    EXPECT_EQ(view.chart().words(0), "1 May 2026 – 31 May 2026: 4 statements · 1 positive, 3 negative");
}

} // namespace
} // namespace standpoint
