#include "ui/raster/lines.h"

#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>

namespace standpoint {
namespace {

constexpr QRgb white = 0xffffffff, black = 0xff000000;

QImage paper(int side = 40) {
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(white);
    return image;
}

/// How much ink lies on an image, in black pixels.
double inkOn(const QImage& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += (255 - qGray(image.pixel(x, y))) / 255.0;
    return sum;
}

TEST(Line, HasTheInkOfItsLengthAndWidthInEveryDirection) {
    for (const double width : {0.4, 1.0, 2.7, 6.0})
        for (int degrees = 0; degrees < 360; degrees += 15) {
            QImage image = paper();
            const double angle = degrees * 3.14159265 / 180;
            const QPointF middle(20.3, 19.6), half(11 * std::cos(angle), 11 * std::sin(angle));
            drawLine(surfaceOf(image, image.rect()), middle - half, middle + half, {.color = black, .width = width});
            EXPECT_NEAR(inkOn(image), 22 * width, 0.06 * 22 * width + 0.5) << degrees << "°, width " << width;
        }
}

TEST(Line, LooksLikeQPaintersLine) {
    for (const QPointF to : {QPointF(35, 9), QPointF(9, 35), QPointF(33, 34), QPointF(36, 4.5)}) {
        QImage ours = paper(), theirs = paper();
        drawLine(surfaceOf(ours, ours.rect()), {4, 4.5}, to, {.color = black, .width = 2});
        QPainter painter(&theirs);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::black, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(4, 4.5), to);
        painter.end();
        double difference = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                difference += std::abs(qGray(ours.pixel(x, y)) - qGray(theirs.pixel(x, y))) / 255.0;
        EXPECT_LT(difference, 0.15 * inkOn(theirs));
    }
}

TEST(Line, OfPiecesIsAsDarkAsOneOfOnePiece) {
    QImage whole = paper(), pieces = paper();
    const QPointF from(3.2, 5.1), to(36.4, 20.7);
    drawLine(surfaceOf(whole, whole.rect()), from, to, {.color = black}, Ends::Joint);
    for (int i = 0; i < 7; ++i)
        drawLine(surfaceOf(pieces, pieces.rect()), from + i / 7.0 * (to - from), from + (i + 1) / 7.0 * (to - from),
                 {.color = black}, Ends::Joint);
    EXPECT_NEAR(inkOn(pieces), inkOn(whole), 0.3);
}

TEST(Line, StaysInsideItsPart) {
    const QRect part(10, 12, 9, 7);
    for (const QPointF to : {QPointF(4000, 2500), QPointF(-3000, 10), QPointF(15, 4000), QPointF(15, 15)})
        for (const double width : {1.0, 5.0}) {
            QImage image = paper(), free = paper();
            drawLine(surfaceOf(image, part), {14, 13}, to, {.color = black, .width = width});
            drawLine(surfaceOf(free, free.rect()), {14, 13}, to, {.color = black, .width = width});
            EXPECT_EQ(image.copy(part), free.copy(part)) << "what is inside is as without a border";
            image.fill(white);
            drawLine(surfaceOf(image, part), {14, 13}, to, {.color = black, .width = width});
            QPainter(&image).fillRect(part, Qt::white);
            EXPECT_EQ(inkOn(image), 0);
        }
}

TEST(Polygon, IsFilledToItsArea) {
    QImage image = paper();
    const QPointF corners[] = {{5, 5}, {30, 9}, {12, 31}};
    fillConvex(surfaceOf(image, image.rect()), corners, black);
    EXPECT_NEAR(inkOn(image), 0.5 * std::abs(25 * 26 - 7 * 4), 6);
    QImage turned = paper();
    const QPointF back[] = {{12, 31}, {30, 9}, {5, 5}};
    fillConvex(surfaceOf(turned, turned.rect()), back, black);
    EXPECT_NEAR(inkOn(turned), inkOn(image), 1);
}

TEST(Image, LiesOverWhatIsThere) {
    QImage image = paper(), sprite(2, 1, QImage::Format_ARGB32_Premultiplied);
    sprite.setPixel(0, 0, 0xff102030);
    sprite.setPixel(1, 0, 0x00000000);
    drawImage(surfaceOf(image, image.rect()), sprite, {3, 4});
    EXPECT_EQ(image.pixel(3, 4), 0xff102030);
    EXPECT_EQ(image.pixel(4, 4), white);
    drawImage(surfaceOf(image, QRect(0, 0, 10, 10)), sprite, {9, 9});
    drawImage(surfaceOf(image, QRect(0, 0, 10, 10)), sprite, {-1, 0});
    EXPECT_EQ(image.pixel(9, 9), 0xff102030);
    EXPECT_EQ(image.pixel(10, 9), white);
}

TEST(Fading, MixesWithAColour) {
    QImage image = paper();
    fadeTo(surfaceOf(image, QRect(0, 0, 10, 10)), black, 0.5);
    EXPECT_NEAR(qGray(image.pixel(5, 5)), 127, 2);
    EXPECT_EQ(image.pixel(10, 10), white);
}

} // namespace
} // namespace standpoint
