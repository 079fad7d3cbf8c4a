// From the menu to the file, through the dialogs.
#include "tests/ui/support/dialogs.h"
#include "tests/ui/window/levy_window.h"
#include "ui/commands/export_data.h"
#include "ui/dialogs/export_picture_dialog.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QMessageBox>
#include <QRadioButton>
#include <QSvgRenderer>

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct ExportTest : test::LevyWindow {
    void SetUp() override {
        LevyWindow::SetUp();
        window.start({levy});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window.central().canvas().isLayingOut(); }, 20000));
    }

    void trigger(const QString& words) {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text() == words) {
                ASSERT_TRUE(action->isEnabled());
                return action->trigger();
            }
        ADD_FAILURE() << "no command " << words.toStdString();
    }

    /// Exports data in the format of this name to `to`, after `deed` to the dialog.
    void exportData(
        const QString& format, const std::filesystem::path& to,
        const std::function<void(ExportDataDialog&)>& deed = [](ExportDataDialog&) {}) {
        test::whenShown<ExportDataDialog>([=](ExportDataDialog& dialog) {
            test::labelled<QComboBox>(dialog, "Format").setCurrentText(format);
            deed(dialog);
            test::chooseFile(to);
            test::press(dialog, "Export");
        });
        trigger("Export &data…");
    }

    void exportPicture(
        ExportPictureDialog::Format format, const std::filesystem::path& to,
        const std::function<void(ExportPictureDialog&)>& deed = [](ExportPictureDialog&) {}) {
        test::whenShown<ExportPictureDialog>([=](ExportPictureDialog& dialog) {
            dialog.setFormat(format);
            deed(dialog);
            test::chooseFile(to);
            test::press(dialog, "Export");
        });
        trigger("Export &picture…");
    }
};

void tick(QWidget& dialog, const QString& words, bool on) {
    for (auto* box : dialog.findChildren<QCheckBox*>())
        if (box->text() == words) return box->setChecked(on);
    ADD_FAILURE() << "no box " << words.toStdString();
}

TEST_F(ExportTest, EachFormatOfDataReachesItsFile) {
    const std::vector<std::tuple<QString, std::string, std::string>> formats{
        {"GraphML", "levy.graphml", "<graphml"},
        {"GEXF 1.3", "levy.gexf", "<gexf"},
        {"DOT", "levy.dot", "digraph"},
        {"JSON", "levy.json", "\"rejects the bridge levy\""}};
    for (const auto& [format, name, sign] : formats) {
        exportData(format, folder / name);
        EXPECT_THAT(test::bytesOf(folder / name), AllOf(HasSubstr(sign), HasSubstr("Weavers’ Guild"))) << name;
    }
}

TEST_F(ExportTest, TheEndingIsAddedWhereItIsLeftOut) {
    exportData("GraphML", folder / "plain name");
    EXPECT_THAT(test::bytesOf(folder / "plain name.graphml"), HasSubstr("<graphml"));
}

TEST_F(ExportTest, TablesGoIntoAFolderAndReplaceOthersOnlyWhenAsked) {
    exportData("CSV tables", folder.path());
    for (const auto& [name, sign] :
         {std::pair{"nodes.csv", "Guild"}, {"edges.csv", "opposes"}, {"statements.csv", "rejects"}})
        EXPECT_THAT(test::bytesOf(folder / name), HasSubstr(sign)) << name;
    test::writeBytes(folder / "edges.csv", "mine");
    test::whenShown<QMessageBox>([](QMessageBox& box) { test::press(box, "Cancel"); });
    exportData("CSV tables", folder.path());
    EXPECT_EQ(test::bytesOf(folder / "edges.csv"), "mine");
    test::whenShown<QMessageBox>([](QMessageBox& box) { test::press(box, "Replace"); });
    exportData("CSV tables", folder.path());
    EXPECT_THAT(test::bytesOf(folder / "edges.csv"), HasSubstr("opposes"));
}

TEST_F(ExportTest, DataAreWhatTheFiltersShowOrEverything) {
    emit window.filters().filterChanged({.showRelations = false});
    exportData("DOT", folder / "shown.dot");
    EXPECT_THAT(test::bytesOf(folder / "shown.dot"), AllOf(HasSubstr("opposes"), Not(HasSubstr("accuse"))));
    exportData("DOT", folder / "all.dot", [](ExportDataDialog& dialog) {
        for (auto* part : dialog.findChildren<QRadioButton*>())
            if (part->text().startsWith("Everything")) part->click();
    });
    EXPECT_THAT(test::bytesOf(folder / "all.dot"), AllOf(HasSubstr("opposes"), HasSubstr("accuse")));
}

TEST_F(ExportTest, WhatCannotBeWrittenIsReported) {
    // The file dialog asks for folders that are there: one that goes meanwhile is left to the writer.
    const Status written = writeData(window.workspace().shown(), DataFormat::Dot, folder / "missing" / "levy.dot");
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().what, StartsWith("The file could not be written"));
}

TEST_F(ExportTest, EachFormatOfPicturesReachesItsFile) {
    using Format = ExportPictureDialog::Format;
    exportPicture(Format::Png, folder / "levy.png");
    EXPECT_FALSE(QImage(QString::fromStdString((folder / "levy.png").string())).isNull());
    exportPicture(Format::Svg, folder / "levy.svg");
    EXPECT_TRUE(QSvgRenderer(QString::fromStdString((folder / "levy.svg").string())).isValid());
    exportPicture(Format::Pdf, folder / "levy.pdf");
    EXPECT_THAT(test::bytesOf(folder / "levy.pdf"), StartsWith("%PDF-"));
}

TEST_F(ExportTest, APictureIsAsTheDialogSays) {
    using Format = ExportPictureDialog::Format;
    QString said;
    exportPicture(Format::Png, folder / "a.png", [&](ExportPictureDialog& dialog) {
        test::labelled<QComboBox>(dialog, "Resolution").setCurrentText("300 dpi");
        tick(dialog, "Transparent background", true);
        tick(dialog, "Legend", false);
        said = test::labelled<QLabel>(dialog, "Size").text();
    });
    const QImage image(QString::fromStdString((folder / "a.png").string()));
    EXPECT_EQ(image.pixelColor(0, 0).alpha(), 0);
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 300, 1);
    const QStringList numbers = said.split(' ');
    EXPECT_NEAR(numbers[0].toInt(), image.width(), 3);
    EXPECT_NEAR(numbers[2].toInt(), image.height(), 3);

    exportPicture(Format::Svg, folder / "a.svg", [](ExportPictureDialog& dialog) {
        tick(dialog, "Title", true);
        dialog.findChild<QLineEdit*>()->setText("Who wants the <levy>?");
        tick(dialog, "Legend", false);
    });
    EXPECT_THAT(test::bytesOf(folder / "a.svg"),
                AllOf(HasSubstr("Who wants the &lt;levy&gt;?"), Not(HasSubstr("opposes, negative"))));
}

TEST_F(ExportTest, APictureOfTheScreenIsAPart) {
    GraphCanvas& canvas = window.central().canvas();
    canvas.centreOn(actor("Weavers’ Guild"));
    canvas.zoomBy(6, QRectF(canvas.rect()).center());
    const auto write = [&](const std::string& name, const QString& part) {
        exportPicture(ExportPictureDialog::Format::Svg, folder / name, [part](ExportPictureDialog& dialog) {
            test::labelled<QComboBox>(dialog, "Part").setCurrentText(part);
        });
        return QSvgRenderer(QString::fromStdString((folder / name).string())).defaultSize();
    };
    EXPECT_LT(write("screen.svg", "What is on the screen").height(), write("whole.svg", "The whole graph").height());
}

TEST_F(ExportTest, CopyPictureFillsTheClipboard) {
    QGuiApplication::clipboard()->clear();
    trigger("&Copy picture");
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), 2 * window.central().canvas().size());
}

TEST_F(ExportTest, NothingIsWrittenWhenTheUserThinksBetterOfIt) {
    test::whenShown<ExportDataDialog>([](ExportDataDialog& dialog) { test::press(dialog, "Cancel"); });
    trigger("Export &data…");
    test::whenShown<ExportPictureDialog>([](ExportPictureDialog& dialog) {
        test::whenShown<QFileDialog>([](QFileDialog& file) { test::press(file, "Cancel"); });
        test::press(dialog, "Export");
    });
    trigger("Export &picture…");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 3) << "the project and its log";
}

} // namespace
} // namespace standpoint
