#include "ui/matrix/matrix_view.h"

#include "tests/ui/support/application.h"
#include "tests/ui/support/shown.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <random>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Analysis ferryAnalysis() {
    return test::analysisOf(R"(
        name: ferry
        text: Harbour Union rejects the ferry and backs the new quay. Harbour Union rejects the ferry again.
        text: Mayor Osk backs the ferry and hesitates over the old mill. Ansel Dorn rejects the new quay. Ansel Dorn accused Mayor Osk.
        actor: union organization Harbour Union
        actor: osk person Mayor Osk
        actor: dorn person Ansel Dorn
        opposes: union | the ferry | rejects the ferry
        opposes: union | the ferry | rejects the ferry again
        supports: union | the new quay | backs the new quay
        supports: osk | the ferry | backs the ferry
        mixed: osk | the old mill | hesitates over the old mill
        opposes: dorn | the new quay | rejects the new quay
        accuse: dorn -> osk negative | accused Mayor Osk
    )");
}

struct MatrixViewTest : testing::Test {
    Shown shown = test::shownOf(ferryAnalysis());
    SharedSelection selection;
    MatrixView view{selection};

    void SetUp() override {
        view.resize(700, 500);
        view.show();
        view.setShown(shown);
        QSignalSpy arranged(&view, &MatrixView::arranged);
        view.setOrder(MatrixOrder::Name);
        ASSERT_TRUE(arranged.wait());
    }
    void waitFor(const std::function<void()>& change) {
        QSignalSpy arranged(&view, &MatrixView::arranged);
        change();
        EXPECT_TRUE(arranged.wait());
    }
    std::vector<std::string> headers(Qt::Orientation orientation) {
        std::vector<std::string> names;
        const int count = orientation == Qt::Vertical ? view.model().rowCount() : view.model().columnCount();
        for (int i = 0; i < count; ++i) names.push_back(view.model().headerData(i, orientation).toString().toStdString());
        return names;
    }
    std::string words(int row, int column) {
        return view.model().index(row, column).data(Qt::AccessibleTextRole).toString().toStdString();
    }
    void click(int row, int column) {
        QTest::mouseClick(view.table().viewport(), Qt::LeftButton, {}, view.table().visualRect(view.model().index(row, column)).center());
    }
    NodeRef issue(const std::string& phrase) {
        for (const Issue& one : shown.corpus->issues)
            if (one.phrase == phrase) return one.id;
        ADD_FAILURE() << "no issue " << phrase;
        return IssueId{};
    }
};

TEST_F(MatrixViewTest, NamesActorsAndIssuesAndTellsEachCell) {
    EXPECT_THAT(headers(Qt::Vertical), ElementsAre("Ansel Dorn", "Harbour Union", "Mayor Osk"));
    EXPECT_THAT(headers(Qt::Horizontal), ElementsAre("the ferry", "the new quay", "the old mill"));
    EXPECT_EQ(words(1, 0), "Harbour Union opposes the ferry · 2 statements");
    EXPECT_EQ(words(2, 2), "Mayor Osk has mixed views on the old mill · 1 statement");
    EXPECT_EQ(words(0, 0), "Ansel Dorn says nothing about the ferry");
}

TEST_F(MatrixViewTest, IsOrderedByStatements) {
    waitFor([&] { view.setOrder(MatrixOrder::Statements); });
    EXPECT_THAT(headers(Qt::Vertical), ElementsAre("Harbour Union", "Mayor Osk", "Ansel Dorn"));
    EXPECT_THAT(headers(Qt::Horizontal), ElementsAre("the ferry", "the new quay", "the old mill"));
}

TEST_F(MatrixViewTest, LeavesOutIssuesOfFewActors) {
    waitFor([&] { view.setMinActors(2); });
    EXPECT_THAT(headers(Qt::Horizontal), ElementsAre("the ferry", "the new quay"));
    waitFor([&] { view.setMinActors(3); });
    EXPECT_FALSE(view.table().isVisible());
    EXPECT_THAT(view.words().toStdString(), HasSubstr("fewer actors"));
}

TEST_F(MatrixViewTest, AClickPicksTheStatementsOfACell) {
    click(1, 0);
    EXPECT_THAT(selection.pick().nodes, IsEmpty());
    EXPECT_THAT(selection.pick().statements, ElementsAre(StatementId{1}, StatementId{2}));
    EXPECT_TRUE(view.model().isPicked(view.model().index(1, 0)));
    EXPECT_FALSE(view.model().isPicked(view.model().index(2, 0)));
    click(0, 0);
    EXPECT_TRUE(selection.pick().empty());
}

TEST_F(MatrixViewTest, HeadersPickActorsAndIssues) {
    const auto* issues = view.table().horizontalHeader();
    QTest::mouseClick(issues->viewport(), Qt::LeftButton, {}, {issues->sectionViewportPosition(1) + 5, issues->height() / 2});
    EXPECT_THAT(selection.pick().nodes, ElementsAre(issue("the new quay")));
    EXPECT_TRUE(view.model().isPicked(Qt::Horizontal, 1));
    EXPECT_FALSE(view.model().isPicked(Qt::Vertical, 1));
}

TEST_F(MatrixViewTest, KeysGoFromCellToCellAndWithCtrlToTheNextMark) {
    view.table().setFocus();
    view.table().setCurrentIndex(view.model().index(0, 0));
    EXPECT_TRUE(selection.pick().empty()) << "an empty cell picks nothing";
    QTest::keyClick(&view.table(), Qt::Key_Right);
    EXPECT_THAT(selection.pick().statements, ElementsAre(StatementId{6}));
    QTest::keyClick(&view.table(), Qt::Key_Right);
    EXPECT_THAT(selection.pick().statements, ElementsAre(StatementId{6})) << "nothing at (0, 2)";
    QTest::keyClick(&view.table(), Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(view.table().currentIndex(), view.model().index(2, 2));
    EXPECT_THAT(selection.pick().statements, ElementsAre(StatementId{5}));
    QTest::keyClick(&view.table(), Qt::Key_Left, Qt::ControlModifier);
    EXPECT_THAT(selection.pick().statements, ElementsAre(StatementId{4}));
    QTest::keyClick(&view.table(), Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(view.table().currentIndex(), view.model().index(2, 0)) << "there is no further mark";
}

TEST_F(MatrixViewTest, FollowsWhatIsPickedElsewhere) {
    selection.choose({{}, {{4}}});
    EXPECT_EQ(view.table().currentIndex(), view.model().index(2, 0));
    EXPECT_THAT(selection.pick().statements, ElementsAre(StatementId{4}));
    selection.choose({{issue("the old mill")}, {}});
    EXPECT_TRUE(view.model().isPicked(Qt::Horizontal, 2));
    EXPECT_THAT(selection.pick().nodes, ElementsAre(issue("the old mill"))) << "following does not pick";
}

TEST_F(MatrixViewTest, SaysWhatToDoWithoutPositions) {
    waitFor([&] { view.setShown(test::shownOf(ferryAnalysis(), {.showPositions = false})); });
    EXPECT_FALSE(view.table().isVisible());
    EXPECT_THAT(view.words().toStdString(), HasSubstr("Nobody takes a stand"));
}

TEST(MatrixModel, KeepsTheRulesOfItemModels) {
    MatrixModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMatrix(arrange(*test::shownOf(ferryAnalysis()).view, 1, MatrixOrder::Similarity));
    EXPECT_EQ(model.rowCount(), 3);
    model.setPick({{}, {{1}}});
    model.setMatrix({});
    EXPECT_EQ(model.columnCount(), 0);
}

/// 500 actors and 800 issues, ten stands each.
GraphView largeView() {
    Corpus corpus;
    std::mt19937 random(1);
    for (std::int64_t i = 1; i <= 800; ++i) corpus.issues.push_back({{i}, "issue " + std::to_string(i), {}});
    for (std::int64_t i = 1; i <= 500; ++i) {
        Actor actor;
        actor.id = {i};
        actor.name = actor.key = "actor " + std::to_string(i);
        corpus.actors.push_back(actor);
        for (int k = 0; k < 10; ++k) {
            Statement statement;
            statement.id = {std::int64_t(corpus.statements.size()) + 1};
            statement.claim = Position{{i}, random() % 2 ? Stance::Supports : Stance::Opposes, {std::int64_t(random() % 800) + 1}};
            corpus.statements.push_back(statement);
        }
    }
    return buildView(corpus, {});
}

TEST_F(MatrixViewTest, ToBeLookedAtChoosesNothing) {
    waitFor([this] { view.setOrder(MatrixOrder::Statements); });
    ASSERT_TRUE(view.model().cell(view.model().index(0, 0)));
    selection.choose({{NodeRef(ActorId{2})}, {}});
    MatrixTable* table = &view.table();
    view.activateWindow();
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    EXPECT_THAT(selection.pick().nodes, ElementsAre(NodeRef(ActorId{2})));
    EXPECT_THAT(selection.pick().statements, IsEmpty());
}

TEST_F(MatrixViewTest, ArrangesHundredsOfRowsAndColumnsBesideTheWindow) {
    Shown large;
    large.view = std::make_shared<const GraphView>(largeView());
    QSignalSpy arranged(&view, &MatrixView::arranged);
    view.setOrder(MatrixOrder::Similarity);
    view.setShown(large);
    EXPECT_LT(view.model().rowCount(), 500) << "the old matrix stands until the new one is ready";
    ASSERT_TRUE(arranged.wait(20000));
    EXPECT_EQ(view.model().rowCount(), 500);
    EXPECT_EQ(view.model().columnCount(), 800);
    EXPECT_FALSE(view.grab().isNull());
}

} // namespace
} // namespace standpoint
