#include "ui/filters/filter_panel.h"

#include "tests/ui/support/application.h"
#include "tests/ui/support/shown.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTextDocument>

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;

std::vector<std::string> printed(const std::vector<Facet>& facets) {
    std::vector<std::string> lines;
    for (const Facet& facet : facets)
        if (facet.count > 0) lines.push_back(facet.label.toStdString() + " " + std::to_string(facet.count));
    return lines;
}

struct FilterPanelTest : testing::Test {
    FilterPanel panel;
    std::vector<Filter> told;

    void SetUp() override {
        panel.resize(260, 1600);
        panel.setCorpus(*test::shownOf(test::levyAnalysis()).corpus);
        panel.show();
        QObject::connect(&panel, &FilterPanel::filterChanged, [this](const Filter& filter) { told.push_back(filter); });
    }
    FacetGroup& group(const QString& name) {
        for (FacetGroup* one : panel.findChildren<FacetGroup*>())
            if (one->accessibleName() == name) return *one;
        throw std::runtime_error("no group " + name.toStdString());
    }
    /// Clicks a value's row: at its name to tick it on or off, or at its right end for "only".
    void click(const QString& name, const QString& value, bool only = false) {
        FacetGroup& facets = group(name);
        facets.setOpen(true);
        QListWidget& list = facets.list();
        const QRect row = list.visualItemRect(list.findItems(value, Qt::MatchExactly).front());
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, only ? QPoint(row.right() - 12, row.center().y()) : QPoint(60, row.center().y()));
    }
};

TEST_F(FilterPanelTest, DatesAreToldAndTakenBack) {
    const auto allDates = [&] {
        for (auto* button : panel.findChildren<QPushButton*>())
            if (button->text() == "All dates") return button;
        throw std::runtime_error("no button");
    }();
    EXPECT_FALSE(allDates->isVisible());
    panel.setFilter({.firstDate = "2026-05-04", .lastDate = "2026-05-12", .minConfidence = 0.5});
    EXPECT_TRUE(allDates->isVisible());
    bool said = false;
    for (const auto* label : panel.findChildren<QLabel*>()) said |= label->isVisible() && label->text() == "4 May 2026 – 12 May 2026";
    EXPECT_TRUE(said);
    QTest::mouseClick(allDates, Qt::LeftButton);
    EXPECT_THAT(told, ElementsAre(Filter{.minConfidence = 0.5}));
}

TEST(Facets, CountWhatACorpusHolds) {
    const Facets facets = facetsOf(*test::shownOf(test::levyAnalysis()).corpus);
    EXPECT_THAT(printed(facets.stances), ElementsAre("Supports 1", "Opposes 1"));
    EXPECT_THAT(printed(facets.polarities), ElementsAre("Positive 1", "Negative 2"));
    EXPECT_THAT(printed(facets.relationKinds), ElementsAre("Cooperate 1", "Accuse 1", "Threaten 1"));
    EXPECT_THAT(printed(facets.statuses), ElementsAre("Asserted 3", "Hypothetical 1", "Future 1"));
    EXPECT_THAT(printed(facets.sources), testing::IsSupersetOf({"Weavers’ Guild 3", "Mayor Tamsin Vole 2", "Ósk Dal 1"}));
    EXPECT_THAT(printed(facets.documents), ElementsAre("The levy splits Brackwater 5"));
    EXPECT_EQ(facets.relationKinds.size(), allRelationKinds.size());
    EXPECT_FALSE(facets.relationKinds.front().tip.isEmpty());
}

TEST_F(FilterPanelTest, EveryFilterComesBackAsItWas) {
    const Filter filter{.actorKinds = {ActorKind::Person, ActorKind::Organization},
                        .stances = {Stance::Opposes},
                        .polarities = {Polarity::Negative, Polarity::Neutral},
                        .relationKinds = {RelationKind::Accuse},
                        .statuses = {StatementStatus::Asserted, StatementStatus::Denied},
                        .sources = {ActorId{2}},
                        .showPositions = false,
                        .minConfidence = 0.35,
                        .minEvidence = 2,
                        .hideUnconnected = false};
    panel.setFilter(filter);
    EXPECT_TRUE(told.empty());
    // A change there and back reads every widget.
    click("Stance", "Supports");
    EXPECT_EQ(told.size(), 0u) << "stances are off while positions are hidden";
    click("Polarity", "Positive");
    click("Polarity", "Positive");
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told.back(), filter);
}

TEST_F(FilterPanelTest, PresetsKeepTheirNames) {
    for (const FilterPreset& preset : filterPresets()) {
        panel.setFilter(preset.filter);
        auto* unconnected = panel.findChildren<QCheckBox*>().back();
        unconnected->click();
        EXPECT_EQ(told.back().preset, "") << preset.name;
        unconnected->click();
        EXPECT_EQ(told.back(), preset.filter) << preset.name;
    }
}

TEST_F(FilterPanelTest, UntickingHidesAValue) {
    click("Status", "Hypothetical");
    EXPECT_THAT(told.back().statuses, ElementsAre(StatementStatus::Asserted, StatementStatus::Denied, StatementStatus::Past, StatementStatus::Future));
    EXPECT_EQ(told.back().preset, "");
    click("Status", "Hypothetical");
    EXPECT_TRUE(told.back().statuses.empty());
    EXPECT_EQ(told.back().preset, "Everything");
}

TEST_F(FilterPanelTest, OnlyLeavesAValueAloneAndAllBringsTheRestBack) {
    click("Actor kinds", "Person", true);
    EXPECT_THAT(told.back().actorKinds, ElementsAre(ActorKind::Person));
    click("Actor kinds", "Person", true);
    EXPECT_TRUE(told.back().actorKinds.empty());
}

TEST_F(FilterPanelTest, TheLastValueStays) {
    click("Stance", "Mixed", true);
    click("Stance", "Mixed");
    EXPECT_THAT(told.back().stances, ElementsAre(Stance::Mixed));
}

TEST_F(FilterPanelTest, ConfidenceIsAShare) {
    panel.findChild<QSlider*>()->setValue(70);
    EXPECT_DOUBLE_EQ(told.back().minConfidence, 0.7);
}

TEST_F(FilterPanelTest, NothingIsCutOffAtItsNarrowest) {
    for (const char* sheet : {"", "* { font-size: 17pt; } QCheckBox { spacing: 12px; }"}) {
        panel.setStyleSheet(QLatin1String(sheet));
        QTest::qWait(1); // the layout follows
        panel.resize(panel.minimumSizeHint().width(), 400);
        QTest::qWait(1);
        const auto* scroll = panel.findChild<QScrollArea*>();
        EXPECT_TRUE(scroll->verticalScrollBar()->isVisible());
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width());
        EXPECT_GE(scroll->widget()->width(), scroll->widget()->minimumSizeHint().width());
    }
}

TEST_F(FilterPanelTest, TipsOfNamesAreNeverReadAsHtml) {
    Analysis analysis = test::levyAnalysis();
    analysis.actors[1].name = "<h1>Vole</h1>";
    panel.setCorpus(*test::shownOf(analysis).corpus);
    QListWidget& list = group("Sources").list();
    const auto found = list.findItems("<h1>Vole</h1>", Qt::MatchExactly);
    ASSERT_EQ(found.size(), 1);
    QTextDocument tip;
    tip.setHtml(found.front()->toolTip());
    EXPECT_EQ(tip.toPlainText().toStdString(), "<h1>Vole</h1>, as holder or as somebody quoted");
}

} // namespace
} // namespace standpoint
