#include "ui/scene/words.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

constexpr TextStyle style{12, QFont::Normal};

TEST(Wrap, KeepsWhatFits) {
    EXPECT_EQ(wrap("a short name", style, 300, 3), QStringList{"a short name"});
}

TEST(Wrap, BalancesLinesAndLosesNoWord) {
    const QString text = "the sale of the northern harbour to a foreign consortium";
    const QStringList lines = wrap(text, style, 180, 3);
    EXPECT_EQ(lines.join(' '), text);
    EXPECT_GE(lines.size(), 2);
    for (const QString& line : lines) {
        EXPECT_LE(widthOf(line, style), 180);
        EXPECT_GT(widthOf(line, style), 60) << line.toStdString(); // no orphan
    }
}

TEST(Wrap, ElidesWhatIsOver) {
    const QStringList lines = wrap("one two three four five six seven eight nine ten eleven twelve", style, 60, 2);
    EXPECT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines.last().endsWith(QChar(0x2026)));
    EXPECT_LE(widthOf(lines.last(), style), 60);
}

TEST(Wrap, BreaksAWordThatIsWiderThanALine) {
    const QStringList lines = wrap("Donaudampfschifffahrtsgesellschaft", style, 70, 0);
    EXPECT_GT(lines.size(), 1);
    EXPECT_EQ(lines.join(""), "Donaudampfschifffahrtsgesellschaft");
    for (const QString& line : lines)
        EXPECT_LE(widthOf(line, style), 70);
}

TEST(Wrap, BreaksAfterAHyphenWhereItCan) {
    EXPECT_EQ(wrap("Featherstonehaugh-Cholmondeley", style, 150, 0),
              QStringList({"Featherstonehaugh-", "Cholmondeley"}));
}

TEST(Wrap, TakesNothing) {
    EXPECT_TRUE(wrap("  ", style, 100, 3).isEmpty());
}

} // namespace
} // namespace standpoint
