#include "harbour.h"

#include "ui/scene/draw.h"
#include "ui/scene/export.h"
#include "ui/scene/paint.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

namespace standpoint {
namespace {

/// The text content of each <text> element. Fails the test where the document is not well-formed.
QStringList textsOf(const QByteArray& svg) {
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements);
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return texts;
}

/// Mean difference of two pictures' grey values at a coarse size, 0–255: blind to letter shapes, not to places and
/// colours.
double difference(const QImage& a, const QImage& b) {
    const QSize coarse(64, 48);
    const QImage x =
        a.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    const QImage y =
        b.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    double sum = 0;
    for (int row = 0; row < coarse.height(); ++row)
        for (int column = 0; column < coarse.width(); ++column)
            sum += std::abs(qGray(x.pixel(column, row)) - qGray(y.pixel(column, row)));
    return sum / (coarse.width() * coarse.height());
}

TEST(Svg, HoldsEachActorsNameAsOneText) {
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        const QStringList texts = textsOf(svgOf(harbour::scene(*theme)));
        for (const Actor& actor : harbour::corpus().actors)
            EXPECT_EQ(texts.count(QString::fromStdString(actor.name)), 1) << actor.name;
        EXPECT_TRUE(texts.contains("The harbour sale"));
        EXPECT_FALSE(texts.contains(QString()));
        EXPECT_TRUE(texts.contains("opposes, negative"));
    }
}

TEST(Svg, LooksLikeThePng) {
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        const Scene scene = harbour::scene(*theme);
        const QImage png = imageOf(scene);
        QSvgRenderer renderer(svgOf(scene));
        ASSERT_TRUE(renderer.isValid());
        QImage svg(png.size(), QImage::Format_RGB32);
        svg.fill(Qt::magenta);
        QPainter painter(&svg);
        renderer.render(&painter);
        painter.end();
        EXPECT_LT(difference(png, svg), 4);
        QImage blank(png.size(), QImage::Format_RGB32);
        blank.fill(theme->background);
        EXPECT_GT(difference(png, blank), 4);
    }
}

TEST(Export, LegendAndTitleCanBeLeftOut) {
    const QStringList texts = textsOf(svgOf(harbour::scene(), {.legend = false, .title = false}));
    EXPECT_FALSE(texts.contains("The harbour sale"));
    EXPECT_FALSE(texts.contains("opposes, negative"));
    EXPECT_TRUE(texts.contains("Norland"));
}

TEST(Export, TheLegendCoversNothing) {
    const QImage bare = imageOf(harbour::scene(), {.legend = false}), full = imageOf(harbour::scene());
    ASSERT_GT(full.height(), bare.height());
    // the page's height moves edges by fractions of a pixel; what a legend covered would differ by its whole colour
    int furthest = 0;
    for (int y = 0; y < bare.height() - 8; ++y) // below it is only the margin
        for (int x = 0; x < bare.width(); ++x)
            furthest = std::max(furthest, std::abs(qGray(full.pixel(x, y)) - qGray(bare.pixel(x, y))));
    EXPECT_LT(furthest, 16);
}

TEST(Export, SizeAndScaleAreExact) {
    EXPECT_EQ(imageOf(harbour::scene(), {.size = {900, 500}}).size(), QSize(900, 500));
    EXPECT_EQ(imageOf(harbour::scene(), {.size = {500, 900}, .scale = 3}).size(), QSize(1500, 2700));
    const QSize natural = imageOf(harbour::scene()).size();
    EXPECT_EQ(imageOf(harbour::scene(), {.scale = 2}).width(), 2 * natural.width());
    EXPECT_NEAR(imageOf(harbour::scene(), {.scale = 300.0 / 96}).dotsPerMeterX() * 0.0254, 300, 1);
}

TEST(Export, TransparentPicturesHaveNoBackground) {
    EXPECT_EQ(imageOf(harbour::scene(), {.transparent = true}).pixelColor(1, 1).alpha(), 0);
    EXPECT_EQ(imageOf(harbour::scene()).pixelColor(1, 1), lightTheme().background);
    EXPECT_LT(svgOf(harbour::scene(), {.transparent = true}).size(), svgOf(harbour::scene()).size());
}

TEST(Export, APartShowsNothingElse) {
    const Scene scene = harbour::scene();
    const QPointF place = scene.nodes[*scene.find(harbour::league)].place;
    const ExportOptions part{.legend = false, .title = false, .part = QRectF(place - QPointF(40, 40), QSizeF(80, 80))};
    EXPECT_LT(imageOf(scene, part).height(), imageOf(scene).height());
    EXPECT_LT(imageOf(scene, part).height(), 200);
}

TEST(Export, WholeGraphIsInsideThePage) {
    // Nothing reaches the outermost pixels, whatever the proportions.
    for (const QSizeF size : {QSizeF(), QSizeF(400, 900), QSizeF(1600, 400), QSizeF(120, 90)}) {
        const QImage image = imageOf(harbour::scene(), {.size = size});
        for (int x = 0; x < image.width(); ++x) {
            EXPECT_EQ(image.pixelColor(x, 0), lightTheme().background);
            EXPECT_EQ(image.pixelColor(x, image.height() - 1), lightTheme().background);
        }
        for (int y = 0; y < image.height(); ++y) {
            EXPECT_EQ(image.pixelColor(0, y), lightTheme().background);
            EXPECT_EQ(image.pixelColor(image.width() - 1, y), lightTheme().background);
        }
    }
}

TEST(Export, PdfEmbedsItsFonts) {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("graph.pdf").toStdString();
    ASSERT_TRUE(exportPicture(harbour::scene(), path));
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(bytes.starts_with("%PDF-"));
    EXPECT_THAT(bytes, testing::AnyOf(testing::HasSubstr("/FontFile2"), testing::HasSubstr("/FontFile3")));
    EXPECT_THAT(bytes, testing::HasSubstr("/ToUnicode")); // what makes its words searchable
}

TEST(Export, TellsWhatWentWrong) {
    const QTemporaryDir folder;
    const auto in = [&](const char* name) { return std::filesystem::path(folder.filePath(name).toStdString()); };
    EXPECT_FALSE(exportPicture(harbour::scene(), in("graph.bmp")));
    EXPECT_FALSE(exportPicture(harbour::scene(), in("missing/graph.svg")));
    const Status tooLarge = exportPng(harbour::scene(), in("large.png"), {.size = {40'000, 100}});
    ASSERT_FALSE(tooLarge);
    EXPECT_EQ(tooLarge.error().what, "The picture would be too large for an image.");
    EXPECT_FALSE(std::filesystem::exists(in("large.png")));
}

TEST(Export, AnEmptyGraphIsAPictureToo) {
    EXPECT_FALSE(imageOf(makeScene({}, {}, lightTheme())).isNull());
    EXPECT_TRUE(textsOf(svgOf(makeScene({}, {}, lightTheme()))).isEmpty());
}

/// A line of a tone, without colour: its dashes and its head as pixels.
QImage greyLine(Tone tone) {
    Scene scene;
    scene.theme = lightTheme();
    for (const double x : {0.0, 120.0}) {
        SceneNode end;
        end.kind = ActorKind::Person;
        end.place = {x, 20};
        end.size = {18, 18};
        scene.nodes.push_back(end);
    }
    scene.edges.push_back({.from = 0,
                           .to = 1,
                           .tone = tone,
                           .mark = StatusMark::None,
                           .width = 2,
                           .bend = 0,
                           .statements = {},
                           .summary = {}});
    QImage image(120, 40, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, scene);
    painter.end();
    // Black or white alone: what a copier would leave.
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, image.pixelColor(x, y).lightness() < 190 ? Qt::black : Qt::white);
    return image;
}

TEST(Tones, DifferInBlackAndWhite) {
    const std::array tones{Tone::Positive, Tone::Negative, Tone::Mixed, Tone::Neutral};
    for (const Tone a : tones)
        for (const Tone b : tones) {
            if (a >= b) continue;
            const QImage x = greyLine(a), y = greyLine(b);
            int different = 0;
            for (int row = 0; row < x.height(); ++row)
                for (int column = 0; column < x.width(); ++column)
                    different += x.pixel(column, row) != y.pixel(column, row);
            EXPECT_GT(different, 40) << nameOf(a) << " and " << nameOf(b);
        }
}

} // namespace
} // namespace standpoint
