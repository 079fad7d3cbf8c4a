#include "ui/window/importer.h"

#include "core/store/project.h"
#include "tests/core/support/folder.h"
#include "tests/ui/window/analyzer.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct ImporterTest : testing::Test {
    test::TemporaryFolder folder;
    std::filesystem::path project = folder / "p.standpoint";
    void SetUp() override { ASSERT_TRUE(Project::create(project)); }

    std::filesystem::path article(const std::string& name, const std::string& text) {
        test::writeBytes(folder / name, text);
        return folder / name;
    }
    ImportReport import(Importer& importer, std::vector<ImportItem> items) {
        ImportReport report;
        bool done = false;
        const auto connection = QObject::connect(&importer, &Importer::finished, [&](const ImportReport& r) { report = r, done = true; });
        importer.start(project, std::move(items));
        EXPECT_TRUE(QTest::qWaitFor([&] { return done; }, 20000));
        QObject::disconnect(connection);
        return report;
    }
    std::vector<std::string> names() {
        std::vector<std::string> all;
        const auto opened = Project::open(project);
        const auto documents = opened->documents();
        for (const DocumentInfo& info : *documents) all.push_back(info.name);
        return all;
    }
};

TEST_F(ImporterTest, KeepsTheOrderAndReportsWhatFailed) {
    Importer importer(test::readAsLevy);
    std::vector<ImportItem> items;
    for (int i = 0; i < 9; ++i)
        items.emplace_back(article("a" + std::to_string(i) + ".txt", i == 4 ? "pure poison" : "Article number " + std::to_string(i) + "."));
    items.emplace_back(folder / "missing.txt");
    const ImportReport report = import(importer, items);
    EXPECT_EQ(report.added.size(), 8u);
    ASSERT_EQ(report.failed.size(), 2u);
    EXPECT_EQ(report.failed[0].where, "a4.txt");
    EXPECT_THAT(report.failed[1].message(), HasSubstr("missing.txt"));
    EXPECT_EQ(report.summary(), "8 articles imported, 2 articles could not be read.");
    EXPECT_THAT(names(), ElementsAre("a0", "a1", "a2", "a3", "a5", "a6", "a7", "a8"));
}

TEST_F(ImporterTest, KnowsWhatIsThereAlready) {
    Importer importer(test::readAsLevy);
    const auto path = article("a.txt", "The same words.");
    import(importer, {path});
    const ImportReport again = import(importer, {path});
    EXPECT_TRUE(again.added.empty());
    EXPECT_EQ(again.known, 1);
    EXPECT_EQ(again.summary(), "1 article was there already.");
}

TEST_F(ImporterTest, PastedTextIsNamedByItsFirstWords) {
    Importer importer(test::readAsLevy);
    import(importer, {PastedText{"The quarry shall open in May, says a mayor who had promised the contrary only last year.", SourceFormat::Text}});
    ASSERT_EQ(names().size(), 1u);
    EXPECT_THAT(names().front(), testing::StartsWith("The quarry shall open in May"));
}

TEST_F(ImporterTest, CancelKeepsWhatIsDone) {
    Importer importer([](const Document& document, std::stop_token stop) -> Result<Analysis> {
        if (document.name > "a1")
            while (!stop.stop_requested()) std::this_thread::yield();
        return test::readAsLevy(document, stop);
    });
    std::vector<ImportItem> items;
    for (int i = 0; i < 6; ++i) items.emplace_back(article("a" + std::to_string(i) + ".txt", "Article " + std::to_string(i) + "."));
    QObject::connect(&importer, &Importer::progressed, [&](int done) {
        if (done == 1) importer.cancel();
    });
    const ImportReport report = import(importer, items);
    EXPECT_TRUE(report.cancelled);
    EXPECT_GE(report.added.size(), 1u);
    EXPECT_EQ(names().size(), report.added.size());
}

TEST_F(ImporterTest, AnImportAskedForMeanwhileWaits) {
    Importer importer(test::readAsLevy);
    const auto second = article("b.txt", "Second.");
    QSignalSpy finished(&importer, &Importer::finished);
    importer.start(project, {article("a.txt", "First.")});
    importer.start(project, {second});
    EXPECT_TRUE(QTest::qWaitFor([&] { return finished.count() == 2; }, 20000));
    EXPECT_THAT(names(), ElementsAre("a", "b"));
}

TEST_F(ImporterTest, FoldersAreTakenApart) {
    std::filesystem::create_directories(folder / "in" / "deeper");
    for (const char* name : {"in/b.txt", "in/deeper/a.HTML", "in/picture.png"}) article(name, "x");
    std::vector<std::string> found;
    for (const ImportItem& item : itemsOf({folder / "in", folder / "odd.xyz"}))
        found.push_back(std::get<std::filesystem::path>(item).filename().string());
    EXPECT_THAT(found, ElementsAre("b.txt", "a.HTML", "odd.xyz"));
}

} // namespace
} // namespace standpoint
