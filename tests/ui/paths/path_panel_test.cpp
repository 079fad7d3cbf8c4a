#include "ui/paths/path_panel.h"

#include "tests/ui/support/application.h"
#include "tests/ui/support/shown.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// The union accuses the minister, who opposes the fund; the mayor only meets the union at the ferry.
Analysis ferryAnalysis() {
    return test::analysisOf(R"(
        name: ferry
        text: Harbour Union accused Ansel Dorn of waste. Harbour Union accused Ansel Dorn of haste. Ansel Dorn rejected the Velm Fund.
        text: Harbour Union rejects the ferry. Mayor Osk backs the ferry. The Velm Fund never trusted Norland Bank.
        actor: union organization Harbour Union
        actor: dorn person Ansel Dorn | Dorn
        actor: fund organization Velm Fund
        actor: osk person Mayor Osk
        actor: bank organization Norland Bank
        accuse: union -> dorn negative | accused Ansel Dorn of waste
        accuse: union -> dorn negative | accused Ansel Dorn of haste
        reject: dorn -> fund negative | rejected the Velm Fund
        opposes: union | the ferry | rejects the ferry
        supports: osk | the ferry | backs the ferry
        trust: fund -> bank positive | never trusted Norland Bank | denied
    )");
}

struct PathPanelTest : testing::Test {
    Shown shown = test::shownOf(ferryAnalysis());
    SharedSelection selection;
    PathPanel panel{selection};

    void SetUp() override {
        panel.resize(700, 300);
        panel.setShown(shown);
        panel.show();
    }
    ActorId actor(const std::string& name) {
        for (const Actor& one : shown.corpus->actors)
            if (one.name == name) return one.id;
        ADD_FAILURE() << "no actor " << name;
        return {};
    }
    std::vector<std::string> askFor(const std::string& from, const std::string& to) {
        QSignalSpy answered(&panel, &PathPanel::answered);
        panel.ask(actor(from), actor(to));
        EXPECT_TRUE(answered.wait());
        return lines();
    }
    std::vector<std::string> lines() {
        std::vector<std::string> found;
        for (const PathRow& row : panel.paths()) found.push_back(row.line().toStdString());
        return found;
    }
    QPushButton& either() { return *panel.findChild<QPushButton*>(); }
};

TEST_F(PathPanelTest, SaysWhatToDoFirst) {
    EXPECT_THAT(panel.words().toStdString(), HasSubstr("Choose two actors"));
    panel.setShown({});
    EXPECT_THAT(panel.words().toStdString(), HasSubstr("no two actors"));
    EXPECT_FALSE(panel.list().isVisible());
}

TEST_F(PathPanelTest, TellsEachStepWithItsVerbAndQuote) {
    EXPECT_THAT(askFor("Harbour Union", "Velm Fund"), ElementsAre("Harbour Union —accuses→ Ansel Dorn —rejects→ Velm Fund"));
    EXPECT_EQ(panel.paths().front().plain(),
              "Harbour Union —accuses→ Ansel Dorn —rejects→ Velm Fund\n“accused Ansel Dorn of waste”\n“rejected the Velm Fund”");
    EXPECT_EQ(panel.paths().front().hops.front().more, 1);
    EXPECT_EQ(panel.words(), "The only path");
}

TEST_F(PathPanelTest, AStatementThatIsNotAssertedSaysSo) {
    EXPECT_THAT(askFor("Velm Fund", "Norland Bank"), ElementsAre("Velm Fund —trusts (denied)→ Norland Bank"));
}

TEST_F(PathPanelTest, ChoosingAPathPicksItsStatements) {
    askFor("Harbour Union", "Velm Fund");
    QTest::keyClick(&panel.list(), Qt::Key_Down);
    EXPECT_THAT(selection.pick().nodes, IsEmpty());
    EXPECT_EQ(selection.pick().statements, panel.paths().front().statements);
    EXPECT_THAT(selection.pick().statements, SizeIs(3));
    selection.clear();
    EXPECT_FALSE(panel.list().currentIndex().isValid());
}

TEST_F(PathPanelTest, OffersEitherDirectionWhereNothingLeadsThere) {
    EXPECT_THAT(askFor("Harbour Union", "Mayor Osk"), IsEmpty());
    EXPECT_EQ(panel.words(), "No statements lead from Harbour Union to Mayor Osk.");
    QSignalSpy answered(&panel, &PathPanel::answered);
    ASSERT_TRUE(either().isVisible());
    QTest::mouseClick(&either(), Qt::LeftButton);
    ASSERT_TRUE(answered.wait());
    EXPECT_TRUE(panel.findChild<QCheckBox*>()->isChecked());
    EXPECT_THAT(lines(), ElementsAre("Harbour Union —opposes→ the ferry ←supports— Mayor Osk"));
    EXPECT_FALSE(either().isVisible());
}

TEST_F(PathPanelTest, SaysWhenNothingConnectsThemAtAll) {
    panel.findChild<QCheckBox*>()->setChecked(true);
    EXPECT_THAT(askFor("Mayor Osk", "Norland Bank"), SizeIs(1));
    panel.setShown(test::shownOf(ferryAnalysis(), {.showRelations = false, .hideUnconnected = false}));
    EXPECT_THAT(askFor("Mayor Osk", "Norland Bank"), IsEmpty());
    EXPECT_THAT(panel.words().toStdString(), HasSubstr("Nothing connects Mayor Osk and Norland Bank"));
}

TEST_F(PathPanelTest, TakesTwoActorsOverFromTheGraph) {
    QSignalSpy answered(&panel, &PathPanel::answered);
    selection.choose({{actor("Harbour Union"), actor("Velm Fund")}, {}});
    ASSERT_TRUE(answered.wait());
    EXPECT_THAT(lines(), SizeIs(1));
    for (auto* swap : panel.findChildren<QToolButton*>())
        if (swap->text() == "⇄") QTest::mouseClick(swap, Qt::LeftButton);
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(panel.from(), actor("Velm Fund"));
    EXPECT_THAT(lines(), IsEmpty());
    selection.choose({{actor("Harbour Union")}, {}});
    EXPECT_EQ(panel.from(), actor("Velm Fund")) << "one actor alone asks for nothing new";
}

TEST_F(PathPanelTest, APartOfANameIsEnough) {
    auto* from = panel.findChildren<ActorBox*>().front();
    from->lineEdit()->setFocus();
    QTest::keyClicks(from->lineEdit(), "union");
    QTest::keyClick(from->lineEdit(), Qt::Key_Return);
    EXPECT_EQ(panel.from(), actor("Harbour Union"));
    EXPECT_EQ(from->currentText(), "Harbour Union");
    from->lineEdit()->selectAll();
    QTest::keyClicks(from->lineEdit(), "zzz");
    QTest::keyClick(from->lineEdit(), Qt::Key_Return);
    EXPECT_EQ(panel.from(), actor("Harbour Union")) << "words that are no name go";
    EXPECT_EQ(from->currentText(), "Harbour Union");
}

TEST_F(PathPanelTest, LooksAgainWhenTheFiltersChange) {
    askFor("Harbour Union", "Velm Fund");
    QSignalSpy answered(&panel, &PathPanel::answered);
    panel.setShown(test::shownOf(ferryAnalysis(), {.stances = {}, .relationKinds = {RelationKind::Accuse}, .hideUnconnected = false}));
    ASSERT_TRUE(answered.wait());
    EXPECT_THAT(lines(), IsEmpty());
    EXPECT_EQ(panel.to(), actor("Velm Fund"));
}

TEST_F(PathPanelTest, APathCanBeCopied) {
    askFor("Harbour Union", "Velm Fund");
    panel.list().setFocus();
    QTest::keyClick(&panel.list(), Qt::Key_Down);
    QTest::keySequence(&panel.list(), QKeySequence::Copy);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), panel.paths().front().plain());
}

} // namespace
} // namespace standpoint
