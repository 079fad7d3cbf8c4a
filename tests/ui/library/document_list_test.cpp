#include "ui/library/document_list.h"

#include "tests/ui/support/application.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace standpoint {
namespace {

DocumentInfo info(std::int64_t id, const char* title, const char* date = "") {
    DocumentInfo made;
    made.id = {id};
    made.name = title;
    made.date = date;
    return made;
}

Corpus corpusOf(std::vector<DocumentInfo> documents) {
    Corpus corpus;
    corpus.documents = std::move(documents);
    return corpus;
}

TEST(DocumentModel, FollowsTheCorpusByTheRules) {
    DocumentModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCorpus(corpusOf({info(1, "Quarry opens", "2026-03"), info(2, "Quarry shuts")}));
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0).data(DocumentModel::AboutRole), "March 2026");
    model.setCorpus(corpusOf({info(2, "Quarry shuts"), info(5, "Quarry sold")}));
    EXPECT_EQ(model.rowOf({1}), -1);
    EXPECT_EQ(model.rowOf({2}), 0);
    EXPECT_EQ(model.rowOf({5}), 1);
}

struct DocumentListTest : testing::Test {
    SharedSelection selection;
    DocumentList list{selection};
    void SetUp() override {
        list.resize(240, 300);
        list.setCorpus(corpusOf({info(1, "Quarry opens"), info(2, "Quarry shuts")}));
        list.show();
    }
};

TEST_F(DocumentListTest, AClickOpensAnArticle) {
    DocumentId opened;
    QObject::connect(&selection, &SharedSelection::placeOpened, [&](DocumentId id) { opened = id; });
    QTest::mouseClick(list.list().viewport(), Qt::LeftButton, {}, list.list().visualRect(list.model().index(1)).center());
    EXPECT_EQ(opened, DocumentId{2});
}

TEST_F(DocumentListTest, DeleteAsksToRemoveWhatIsChosen) {
    std::vector<DocumentId> asked;
    QObject::connect(&list, &DocumentList::removeRequested, [&](const std::vector<DocumentId>& ids) { asked = ids; });
    list.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&list));
    list.list().setFocus();
    list.list().selectAll();
    QTest::keyClick(&list.list(), Qt::Key_Delete);
    EXPECT_THAT(asked, testing::UnorderedElementsAre(DocumentId{1}, DocumentId{2}));
}

TEST_F(DocumentListTest, AnEmptyListSaysWhatToDo) {
    list.setCorpus({});
    EXPECT_FALSE(list.list().isVisible());
    EXPECT_EQ(list.model().rowCount(), 0);
}

} // namespace
} // namespace standpoint
