#include "ui/reader/article_reader.h"

#include "tests/ui/support/application.h"
#include "tests/ui/support/shown.h"

#include <QTest>
#include <QTextEdit>

namespace standpoint {
namespace {

/// The levy's article behind a line of characters that take two UTF-16 units each.
Analysis afterBridges() {
    Analysis analysis = test::levyAnalysis();
    const std::string bridges = "🌉🌉🌉\n\n";
    const int shift = codePoints(bridges);
    analysis.document.text = bridges + analysis.document.text;
    for (Statement& statement : analysis.statements)
        for (Evidence& evidence : statement.evidence) evidence.span = {evidence.span.begin + shift, evidence.span.end + shift};
    return analysis;
}

struct ArticleReaderTest : testing::Test {
    SharedSelection selection;
    ArticleReader reader{selection};
    Shown shown = test::shownOf(afterBridges());

    void SetUp() override {
        reader.resize(420, 500);
        reader.setShown(shown);
        reader.show();
    }
    [[nodiscard]] StatementId called(std::string_view beginning) const { return test::statementCalled(shown, beginning); }

    /// Clicks in the middle of some words.
    void click(const QString& words) {
        const int at = int(reader.text().toPlainText().indexOf(words) + words.size() / 2);
        QTextCursor cursor(reader.text().document());
        cursor.setPosition(at);
        const QRect before = reader.text().cursorRect(cursor);
        QTest::mouseClick(reader.text().viewport(), Qt::LeftButton, {}, before.center() + QPoint(2, 0));
    }
    /// The words under the strongest mark.
    [[nodiscard]] QString highlightedWords() const { return shown.article(test::onlyDocument)->words(reader.highlighted()); }
};

TEST_F(ArticleReaderTest, AClickOnMarkedWordsPicksWhatTheySay) {
    click("rejects the bridge levy");
    EXPECT_EQ(selection.statement(), called("Weavers’ Guild opposes"));
    EXPECT_EQ(selection.pick().statements, (std::vector{called("Weavers’ Guild opposes")}));
    EXPECT_EQ(highlightedWords(), "rejects the bridge levy");
}

TEST_F(ArticleReaderTest, AnEdgeIsPickedWithAllItsStatements) {
    click("accused Vole of waste");
    EXPECT_EQ(selection.pick().statements, (std::vector{called("Weavers’ Guild accuses"), called("Weavers’ Guild threatens")}));
    EXPECT_EQ(selection.statement(), called("Weavers’ Guild accuses"));
}

TEST_F(ArticleReaderTest, AClickBesideTheMarksChangesNothing) {
    click("said Ósk Dal");
    EXPECT_FALSE(selection.statement());
    EXPECT_TRUE(selection.pick().empty());
}

TEST_F(ArticleReaderTest, FollowsTheStatement) {
    selection.setStatement(called("Mayor Tamsin Vole cooperates"));
    EXPECT_EQ(highlightedWords(), "cooperate with the guild");
    QString drawn;
    for (const auto& extra : reader.text().extraSelections()) drawn = extra.cursor.selectedText(); // the last lies on top
    EXPECT_EQ(drawn, "cooperate with the guild");
    selection.setStatement({});
    EXPECT_TRUE(reader.highlighted().empty());
}

TEST_F(ArticleReaderTest, GoesThroughStatementsOfTheSameWords) {
    Analysis analysis = afterBridges();
    Statement twin = analysis.statements[1];
    twin.id = {6};
    twin.claim = Relation{{3}, {2}, RelationKind::Reject, Polarity::Negative};
    analysis.statements.push_back(twin);
    shown = test::shownOf(std::move(analysis));
    reader.setShown(shown);
    const int at = shown.corpus->find(StatementId{6})->evidence.front().span.begin;
    reader.chooseAt(at);
    const StatementId first = selection.statement();
    reader.chooseAt(at);
    EXPECT_NE(selection.statement(), first);
    reader.chooseAt(at);
    EXPECT_EQ(selection.statement(), first);
}

TEST_F(ArticleReaderTest, ForgetsAnArticleThatIsGone) {
    reader.setShown({});
    EXPECT_FALSE(reader.document());
    EXPECT_EQ(reader.text().toPlainText(), "");
}

} // namespace
} // namespace standpoint
