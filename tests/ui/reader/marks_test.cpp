#include "ui/reader/marks.h"

#include "tests/ui/support/shown.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

TEST(Marks, TheInnermostStatementComesFirst) {
    const std::vector<Mark> marks{{{0, 40}, {1}, Tone::Neutral}, {{5, 20}, {2}, Tone::Positive}, {{8, 12}, {3}, Tone::Negative}};
    EXPECT_THAT(statementsAt(marks, 9), testing::ElementsAre(StatementId{3}, StatementId{2}, StatementId{1}));
    EXPECT_THAT(statementsAt(marks, 19), testing::ElementsAre(StatementId{2}, StatementId{1}));
    EXPECT_THAT(statementsAt(marks, 20), testing::ElementsAre(StatementId{1}));
    EXPECT_THAT(statementsAt(marks, 40), testing::IsEmpty());
}

TEST(Marks, OnlyShownStatementsAreMarked) {
    Filter filter;
    filter.showRelations = false;
    EXPECT_EQ(marksOf(test::shownOf(test::levyAnalysis()), test::onlyDocument).size(), 5u);
    EXPECT_EQ(marksOf(test::shownOf(test::levyAnalysis(), filter), test::onlyDocument).size(), 2u);
    EXPECT_TRUE(marksOf(test::shownOf(test::levyAnalysis()), DocumentId{7}).empty());
}

TEST(DisplayText, KeepsEveryOffset) {
    Document document;
    document.text = "A🌉\r\nb\u2029c";
    EXPECT_EQ(displayText(document), QStringLiteral("A🌉 \nb c"));
}

TEST(DisplayText, JoinsLinesThatWereOnlyWrapped) {
    const std::string wrapped(70, 'x'), shortLine(20, 'y');
    Document document;
    document.text = wrapped + "\n" + shortLine + "\n\n" + wrapped + "\n- point\n" + shortLine + "\n" + shortLine;
    EXPECT_EQ(displayText(document).toStdString(),
              wrapped + " " + shortLine + "\n\n" + wrapped + "\n- point\n" + shortLine + "\n" + shortLine);
}

} // namespace
} // namespace standpoint
