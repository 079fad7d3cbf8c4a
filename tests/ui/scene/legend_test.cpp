#include "harbour.h"

#include "ui/scene/draw.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

/// Writes down the words that are drawn.
class Notebook : public Ink {
public:
    void path(const QPainterPath&, const std::optional<QColor>&, const std::optional<Stroke>&) override {}
    void words(const Words& words) override { lines << words.lines; }
    QStringList lines;
};

QStringList legendOf(const Filter& filter) {
    Notebook notebook;
    drawLegend(notebook, makeScene(buildView(harbour::corpus(), filter), {}, lightTheme()), {}, 2000);
    return notebook.lines;
}

TEST(Legend, NamesAllThatOccurs) {
    EXPECT_EQ(legendOf({}),
              QStringList({"supports, positive", "opposes, negative", "mixed", "neutral", "hypothetical", "denied",
                           "state", "government", "person", "organization", "alliance", "group", "issue"}));
}

TEST(Legend, NamesNothingElse) {
    EXPECT_EQ(legendOf({.stances = {Stance::Opposes}, .showRelations = false}),
              QStringList({"opposes, negative", "group", "issue"}));
}

TEST(Legend, WrapsIntoRows) {
    const Scene scene = harbour::scene();
    EXPECT_GT(legendSize(scene, 300).height(), legendSize(scene, 2000).height());
    EXPECT_LE(legendSize(scene, 300).width(), 300);
}

} // namespace
} // namespace standpoint
