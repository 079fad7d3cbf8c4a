#include "ui/evidence/details_panel.h"

#include "tests/ui/support/application.h"
#include "tests/ui/support/shown.h"
#include "ui/evidence/heading.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace standpoint {
namespace {

using test::shownOf;
using test::statementCalled;

std::vector<std::string> headlines(DetailsPanel& panel) {
    std::vector<std::string> lines;
    for (int row = 0; row < panel.cards().rowCount(); ++row) lines.push_back(panel.cards().card(row).headline.toStdString());
    return lines;
}

/// Many statements of one actor about one issue.
Analysis manyStatements(int count) {
    Analysis analysis = test::levyAnalysis();
    analysis.statements.resize(1);
    for (int i = 2; i <= count; ++i) {
        Statement next = analysis.statements.front();
        next.id = {i};
        analysis.statements.push_back(next);
    }
    return analysis;
}

struct DetailsPanelTest : testing::Test {
    SharedSelection selection;
    DetailsPanel panel{selection};
    Shown shown = shownOf(test::levyAnalysis());

    void SetUp() override {
        panel.resize(360, 600);
        panel.setShown(shown);
        panel.show();
    }
    [[nodiscard]] NodeRef actor(const std::string& name) const {
        for (const Actor& one : shown.corpus->actors)
            if (one.name == name) return one.id;
        return ActorId{};
    }
};

TEST_F(DetailsPanelTest, ListsEverythingInTextOrderUntilSomethingIsPicked) {
    const std::vector<std::string> expected{
        "Mayor Tamsin Vole supports the bridge levy", "Weavers’ Guild opposes the bridge levy", "Weavers’ Guild accuses Mayor Tamsin Vole",
        "Weavers’ Guild threatens Mayor Tamsin Vole", "Mayor Tamsin Vole cooperates with Weavers’ Guild"};
    EXPECT_EQ(headlines(panel), expected);
}

TEST_F(DetailsPanelTest, ShowsTheCardsOfAnEdge) {
    selection.choose({{}, edgeOf(shown, statementCalled(shown, "Weavers’ Guild accuses"))});
    EXPECT_EQ(headlines(panel), (std::vector<std::string>{"Weavers’ Guild accuses Mayor Tamsin Vole", "Weavers’ Guild threatens Mayor Tamsin Vole"}));
    EXPECT_EQ(panel.heading(), "Weavers’ Guild → Mayor Tamsin Vole\naccuses, threatens · 2 statements");
}

TEST_F(DetailsPanelTest, TellsAboutANode) {
    selection.choose({{actor("Weavers’ Guild")}, {}});
    EXPECT_EQ(headlines(panel).size(), 4u);
    EXPECT_EQ(panel.heading(), "Weavers’ Guild\norganization · 4 statements · also called “the guild”");
}

TEST(Headings, NameSomeOfManyChosenNodes) {
    Analysis analysis = test::levyAnalysis();
    Pick pick;
    for (int i = 0; i < 20; ++i) {
        Actor actor = analysis.actors.back();
        actor.id = {100 + i};
        actor.name = "Actor " + std::to_string(i);
        analysis.actors.push_back(actor);
        pick.nodes.emplace_back(actor.id);
    }
    const Heading heading = headingOf(shownOf(analysis), pick, 7);
    EXPECT_EQ(heading.name, "20 chosen");
    EXPECT_EQ(heading.about, "7 statements · Actor 0, Actor 1, Actor 2, Actor 3, Actor 4, Actor 5, and 14 more");
}

TEST_F(DetailsPanelTest, AClickMakesTheStatementCurrent) {
    const QModelIndex third = panel.cards().index(2);
    QTest::mouseClick(panel.list().viewport(), Qt::LeftButton, {}, panel.list().visualRect(third).center());
    EXPECT_EQ(selection.statement(), statementCalled(shown, "Weavers’ Guild accuses"));
}

TEST_F(DetailsPanelTest, FollowsAStatementChosenElsewhere) {
    const StatementId id = statementCalled(shown, "Mayor Tamsin Vole cooperates");
    selection.choose({{}, edgeOf(shown, id)}, id);
    EXPECT_EQ(panel.list().currentIndex().row(), 0);
    EXPECT_EQ(panel.cards().statement(0), id);
}

TEST_F(DetailsPanelTest, ThePointerOnACardHoversItsStatement) {
    QTest::mouseMove(panel.list().viewport(), panel.list().visualRect(panel.cards().index(0)).center());
    EXPECT_EQ(selection.hovered(), panel.cards().statement(0));
}

TEST_F(DetailsPanelTest, CopiesACardAsText) {
    panel.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
    panel.list().setFocus();
    panel.list().setCurrentIndex(panel.cards().index(0));
    QSignalSpy told(&panel, &DetailsPanel::messageWanted);
    QTest::keySequence(&panel.list(), QKeySequence::Copy);
    EXPECT_EQ(told.count(), 1);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith("Mayor Tamsin Vole supports the bridge levy\n“backs"));
}

TEST_F(DetailsPanelTest, SaysWhatToDoWhenTheFiltersHideAll) {
    Filter filter;
    filter.minConfidence = 1.1;
    panel.setShown(shownOf(test::levyAnalysis(), filter));
    EXPECT_EQ(panel.cards().rowCount(), 0);
    bool told = false;
    for (const QLabel* label : panel.findChildren<QLabel*>()) told |= label->isVisible() && label->text().contains("No statement passes the filters");
    EXPECT_TRUE(told);
}

TEST(CardModel, KeepsTheRulesOfItemModels) {
    CardModel model;
    const Shown shown = shownOf(manyStatements(100));
    model.setStatements(shown, allStatements(shown));
    // The tester fetches more inside of a reset, so that resets are left to models that are whole.
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    while (model.canFetchMore({})) model.fetchMore({});
    EXPECT_EQ(model.rowCount(), 100);
    model.setStatements(shown, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(CardModel, HandsRowsOutInPortions) {
    CardModel model;
    const Shown shown = shownOf(manyStatements(1000));
    model.setStatements(shown, allStatements(shown));
    EXPECT_LT(model.rowCount(), 100);
    EXPECT_EQ(model.rowOf({900}), 899);
    EXPECT_GE(model.rowCount(), 900);
    EXPECT_EQ(model.rowOf({4000}), -1);
}

} // namespace
} // namespace standpoint
