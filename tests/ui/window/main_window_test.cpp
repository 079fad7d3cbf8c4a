#include "tests/ui/support/application.h"
#include "tests/ui/window/levy_window.h"
#include "ui/commands/import_articles.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextEdit>
#include <QToolButton>
#include <QUrl>

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using MainWindowTest = test::LevyWindow;

TEST_F(MainWindowTest, BeginsEmptyAndSaysWhatToDo) {
    window.start({});
    EXPECT_TRUE(window.workspace().isEmpty());
    EXPECT_FALSE(window.central().canvas().isVisible());
    EXPECT_FALSE(window.isWindowModified());
}

TEST_F(MainWindowTest, OpensAProjectAndShowsTheCardsOfANode) {
    window.start({levy});
    EXPECT_EQ(window.central().count(), "2 of 4 actors · 5 of 5 statements");
    emit window.central().canvas().selectionChanged({actor("Weavers’ Guild")}, {});
    EXPECT_THAT(window.details().heading().toStdString(), HasSubstr("Weavers’ Guild\norganization · 4 statements"));
    EXPECT_EQ(window.details().cards().rowCount(), 4);
}

TEST_F(MainWindowTest, ACardLeadsToTheWordsAndTheWordsToTheGraph) {
    window.start({levy});
    DetailsPanel& details = window.details();
    QTest::mouseClick(details.list().viewport(), Qt::LeftButton, {}, details.list().visualRect(details.cards().index(1)).center());
    const auto article = window.workspace().shown().article(window.reader().document());
    EXPECT_EQ(article->words(window.reader().highlighted()), "rejects the bridge levy");
    window.reader().chooseAt(window.reader().highlighted().begin);
    EXPECT_EQ(window.central().canvas().selectedStatements(), window.selection().pick().statements);
    EXPECT_EQ(details.cards().rowCount(), 1);
}

TEST_F(MainWindowTest, AFilterChangesGraphCardsAndCount) {
    window.start({levy});
    emit window.filters().filterChanged({.showRelations = false});
    EXPECT_THAT(window.central().count().toStdString(), HasSubstr("2 of 5 statements"));
    EXPECT_EQ(window.details().cards().rowCount(), 2);
    EXPECT_EQ(window.central().canvas().scene().edges.size(), 2u);
}

TEST_F(MainWindowTest, APickThatIsFilteredAwayIsForgotten) {
    window.start({levy});
    window.selection().choose({{NodeRef(corpus().issues.front().id)}, {}});
    emit window.filters().filterChanged({.showPositions = false});
    EXPECT_TRUE(window.selection().pick().empty());
}

TEST_F(MainWindowTest, ABrokenProjectIsReportedAndTheOldOneStays) {
    window.start({levy});
    test::writeBytes(folder / "broken.standpoint", "nothing like SQLite");
    bringIn(window.context(), {folder / "broken.standpoint"});
    EXPECT_THAT(message(), HasSubstr("still open"));
    EXPECT_EQ(window.workspace().path(), levy);
}

TEST_F(MainWindowTest, ArticlesOfTheCommandLineMakeANewProject) {
    test::writeBytes(folder / "a.txt", "The bridge levy again.");
    window.start({folder / "a.txt"});
    waitForImport();
    EXPECT_FALSE(window.workspace().hasName());
    EXPECT_EQ(corpus().documents.size(), 1u);
    EXPECT_EQ(window.reader().document(), corpus().documents.front().id);
    EXPECT_TRUE(window.isWindowModified());
}

TEST_F(MainWindowTest, ABadFileIsReportedAndTheRestImported) {
    window.start({levy});
    test::writeBytes(folder / "good.txt", "A quiet day at the quarry.");
    test::writeBytes(folder / "bad.txt", "poison");
    test::writeBytes(folder / "binary.txt", std::string("\0\1\2\0\0\0\3", 7));
    window.importer().start(levy, itemsOf({folder / "bad.txt", folder / "good.txt", folder / "binary.txt"}));
    waitForImport();
    EXPECT_EQ(message(), "1 article imported, 2 articles could not be read.");
    ASSERT_EQ(window.central().messages().details().size(), 2);
    EXPECT_THAT(window.central().messages().details().front().toStdString(), HasSubstr("bad.txt: The article is poisonous."));
    EXPECT_EQ(corpus().documents.size(), 2u);
}

TEST_F(MainWindowTest, PastedTextBecomesAnArticle) {
    window.start({levy});
    auto* data = new QMimeData;
    data->setText("A stranger asked for the bridge levy.");
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keySequence(&window, QKeySequence::Paste);
    waitForImport();
    EXPECT_EQ(corpus().documents.size(), 2u);
    EXPECT_EQ(corpus().documents.back().origin, "clipboard");
}

TEST_F(MainWindowTest, DroppedFilesAndTextBecomeArticles) {
    window.start({levy});
    test::writeBytes(folder / "a.txt", "A quiet day at the quarry.");
    QMimeData files, text, picture;
    files.setUrls({QUrl::fromLocalFile(QString::fromStdString((folder / "a.txt").string()))});
    text.setText("Another day at the quarry.");
    picture.setData("image/png", "no article");
    const auto drop = [&](const QMimeData& data) {
        QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&window, &enter);
        if (!enter.isAccepted()) return false;
        QDropEvent event({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
        waitForImport();
        return true;
    };
    EXPECT_TRUE(drop(files));
    EXPECT_EQ(corpus().documents.size(), 2u);
    EXPECT_TRUE(drop(text));
    EXPECT_EQ(corpus().documents.size(), 3u);
    EXPECT_FALSE(drop(picture));
}

TEST_F(MainWindowTest, SearchLeadsToNodesAndWords) {
    window.start({levy});
    window.search().find("guild");
    ASSERT_GE(window.search().hits().size(), 2u);
    emit window.search().chosen(window.search().hits().front());
    EXPECT_EQ(window.selection().pick().nodes, (std::vector{actor("Weavers’ Guild")}));
    const SearchHit sentence = window.search().hits().back();
    ASSERT_TRUE(std::holds_alternative<DocumentId>(sentence.target));
    emit window.search().chosen(sentence);
    EXPECT_EQ(window.reader().highlighted(), sentence.span);
}

TEST_F(MainWindowTest, DoubleClickFocusesAndBackspaceComesBack) {
    window.start({levy});
    emit window.central().canvas().focusRequested(NodeRef(corpus().issues.front().id));
    EXPECT_TRUE(window.workspace().focus());
    QTest::keyClick(&window, Qt::Key_Backspace);
    EXPECT_FALSE(window.workspace().focus());
}

TEST_F(MainWindowTest, TheBarOfTheFocusTellsHowManyStepsAreShown) {
    window.start({levy});
    const auto steps = [&] {
        std::vector<std::string> ticked;
        for (const auto* button : window.central().findChildren<QToolButton*>())
            if (button->isVisible() && button->isChecked()) ticked.push_back(button->text().toStdString());
        return ticked;
    };
    emit window.central().canvas().focusRequested(actor("Weavers’ Guild"));
    EXPECT_THAT(steps(), ElementsAre("1 step"));
    for (auto* button : window.central().findChildren<QToolButton*>())
        if (button->text() == "2 steps") QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(window.workspace().hops(), 2);
    EXPECT_THAT(steps(), ElementsAre("2 steps"));
    for (auto* button : window.central().findChildren<QToolButton*>())
        if (button->text() == "2 steps") QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_THAT(steps(), ElementsAre("2 steps")) << "a second click takes nothing away";
}

TEST_F(MainWindowTest, PathsBetweenTwoChosenActorsLightUpInTheGraph) {
    window.start({levy});
    EXPECT_FALSE(window.paths().isVisible());
    window.selection().choose({{actor("Weavers’ Guild"), actor("Mayor Tamsin Vole")}, {}});
    QSignalSpy answered(&window.paths(), &PathPanel::answered);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(window.paths().isVisible());
    ASSERT_TRUE(answered.wait());
    ASSERT_EQ(window.paths().paths().size(), 1u);
    QTest::keyClick(&window.paths().list(), Qt::Key_Down);
    EXPECT_EQ(window.central().canvas().selectedStatements(), window.paths().paths().front().statements);
    EXPECT_EQ(window.details().cards().rowCount(), 2);
    EXPECT_LT(window.central().geometry().bottom(), window.paths().mapTo(&window, QPoint()).y());
    window.resize(900, 800);
    QTest::qWait(1);
    EXPECT_LE(window.width(), 900);
    EXPECT_GE(window.details().width(), 200) << "paths leave room for the cards";
}

TEST_F(MainWindowTest, TheMatrixShowsTheSameGraphAndSelection) {
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    EXPECT_FALSE(window.central().matrix().isVisible()) << "an empty project shows its welcome";
    window.start({levy});
    MatrixView& matrix = window.central().matrix();
    QSignalSpy arranged(&matrix, &MatrixView::arranged);
    EXPECT_TRUE(matrix.isVisible());
    ASSERT_TRUE(arranged.wait());
    EXPECT_EQ(matrix.model().rowCount(), 2);
    QTest::mouseClick(matrix.table().viewport(), Qt::LeftButton, {}, matrix.table().visualRect(matrix.model().index(0, 0)).center());
    EXPECT_EQ(window.details().cards().rowCount(), 1);
    emit window.filters().filterChanged({.showPositions = false});
    ASSERT_TRUE(arranged.wait());
    EXPECT_EQ(matrix.model().rowCount(), 0);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(window.central().canvas().isVisible());
}

TEST_F(MainWindowTest, ABrushedRangeOfDatesBecomesAFilterThatIsKept) {
    window.start({levy});
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    TimelineView& timeline = window.central().timeline();
    QSignalSpy counted(&timeline, &TimelineView::counted);
    ASSERT_TRUE(counted.wait());
    ASSERT_EQ(timeline.chart().timeline().bars.size(), 1u);
    emit timeline.chart().brushed(0, 0);
    EXPECT_EQ(window.workspace().filter().firstDate, "2026-03-04");
    EXPECT_EQ(window.details().cards().rowCount(), 5);
    emit timeline.rangeWanted("2026-03-05", "2026-03-06");
    EXPECT_EQ(window.details().cards().rowCount(), 0);
    window.workspace().flush();
    Workspace again;
    ASSERT_TRUE(again.open(levy).ok());
    EXPECT_EQ(again.filter().lastDate, "2026-03-06");
    for (auto* button : window.filters().findChildren<QPushButton*>())
        if (button->text() == "All dates" && button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(window.details().cards().rowCount(), 5);
    EXPECT_EQ(window.workspace().filter().preset, "Everything");
}

TEST_F(MainWindowTest, NarrowWindowsFoldTheRightSideUnderTheGraph) {
    window.start({levy});
    QTest::qWait(1);
    EXPECT_GT(window.details().mapTo(&window, QPoint()).x(), window.central().geometry().right());
    window.resize(900, 800);
    QTest::qWait(1);
    EXPECT_GT(window.details().mapTo(&window, QPoint()).y(), window.central().geometry().bottom());
    window.resize(1280, 800);
    QTest::qWait(1);
    EXPECT_GT(window.details().mapTo(&window, QPoint()).x(), window.central().geometry().right());
}

TEST_F(MainWindowTest, NothingIsWiderThanASmallScreen) {
    window.start({levy});
    EXPECT_LE(window.minimumSizeHint().width(), 1280);
    EXPECT_LE(window.minimumSizeHint().height(), 720);
    EXPECT_LE(window.size().width(), 1280);
}

} // namespace
} // namespace standpoint
