#include "ui/scene/export.h"

#include "ui/scene/draw.h"
#include "ui/scene/style.h"
#include "ui/scene/svg.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr double margin = 24, titleRoom = 40, legendRoom = 18;

/// Where things lie on the page, in scene units, the page's corner at (0, 0).
struct Page {
    QSizeF size;
    QRectF room;   ///< what title, legend and margins leave for the graph
    QPointF shift; ///< from scene coordinates to the page
    std::optional<QPointF> title, legend;
};

QRectF shownPart(const Scene& scene, const ExportOptions& options) {
    const QRectF part = options.part.isEmpty() ? boundsOf(scene) : options.part;
    return part.isEmpty() ? QRectF(0, 0, 320, 200) : part;
}

/// A page of a given size in scene units, or as large as needed for an empty size.
Page pageFor(const Scene& scene, const ExportOptions& options, QSizeF size) {
    const QRectF part = shownPart(scene, options);
    const bool hasTitle = options.title && !scene.title.isEmpty();
    const double above = margin + (hasTitle ? titleRoom : 0);
    const double width = size.isEmpty() ? std::max(part.width() + 2 * margin, 480.0) : size.width();
    const double legendHeight = options.legend ? legendSize(scene, width - 2 * margin).height() : 0;
    const double below = margin + (legendHeight > 0 ? legendHeight + legendRoom : 0);

    Page page;
    page.size = size.isEmpty() ? QSizeF(width, above + part.height() + below) : size;
    page.room = QRectF(margin, above, width - 2 * margin, page.size.height() - above - below);
    page.shift = page.room.center() - part.center();
    if (hasTitle) page.title = QPointF(margin, margin + 10);
    if (legendHeight > 0) page.legend = QPointF(margin, page.size.height() - margin - legendHeight);
    return page;
}

struct Layout {
    Page page;
    double scale = 1; ///< output pixels per scene unit
};

/// Fits the page to the wanted size: the largest scale at which the graph still has its room beside title and legend.
Layout layoutFor(const Scene& scene, const ExportOptions& options) {
    if (options.size.isEmpty()) return {pageFor(scene, options, {}), 1};
    const QRectF part = shownPart(scene, options);
    double low = 1e-3, high = 1e3;
    for (int i = 0; i < 50; ++i) {
        const double middle = std::sqrt(low * high);
        const Page page = pageFor(scene, options, options.size / middle);
        const bool fits = page.room.width() >= part.width() && page.room.height() >= part.height();
        (fits ? low : high) = middle;
    }
    return {pageFor(scene, options, options.size / low), low};
}

void drawPage(Ink& ink, const Scene& scene, const ExportOptions& options, const Page& page) {
    if (!options.transparent) {
        QPainterPath all;
        // A little over the edge: the last row of pixels may be covered by a fraction only.
        all.addRect(QRectF(QPointF(), page.size).adjusted(-1, -1, 1, 1));
        ink.path(all, scene.theme.background, std::nullopt);
    }
    if (page.title)
        ink.words({.lines = {scene.title},
                   .at = *page.title,
                   .style = titleText,
                   .color = scene.theme.text,
                   .align = Align::Left});
    if (page.legend) drawLegend(ink, scene, *page.legend, page.size.width() - 2 * margin);
}

void paintPage(QPainter& painter, const Scene& scene, const ExportOptions& options, const Page& page) {
    painter.setRenderHint(QPainter::Antialiasing);
    PainterInk ink(painter);
    drawPage(ink, scene, options, page);
    painter.translate(page.shift);
    if (!options.part.isEmpty()) painter.setClipRect(options.part);
    draw(ink, scene, {});
}

Status save(const std::filesystem::path& path, const QByteArray& bytes) {
    QSaveFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{"The picture could not be written: " + file.errorString().toStdString() + ".", path.string(),
                     "Choose another folder, or make room on the disk."};
    return Done{};
}

} // namespace

QImage imageOf(const Scene& scene, const ExportOptions& options) {
    const Layout layout = layoutFor(scene, options);
    const double scale = layout.scale * options.scale;
    const QSizeF exact = options.size.isEmpty() ? layout.page.size * scale : options.size * options.scale;
    constexpr double longest = 32'000, most = 500e6;
    if (!(exact.width() <= longest && exact.height() <= longest && exact.width() * exact.height() <= most)) return {};
    QImage image(std::max(1, qRound(exact.width())), std::max(1, qRound(exact.height())),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return {};
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, scene, options, layout.page);
    painter.end();
    const int dotsPerMetre = qRound(96 * options.scale / 0.0254);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return options.transparent ? image : image.convertToFormat(QImage::Format_RGB32);
}

QByteArray svgOf(const Scene& scene, const ExportOptions& options) {
    const Layout layout = layoutFor(scene, options);
    SvgInk ink(QRectF(QPointF(), layout.page.size), layout.page.size * layout.scale, scene.title);
    drawPage(ink, scene, options, layout.page);
    ink.begin(options.part, layout.page.shift);
    draw(ink, scene, {});
    ink.end();
    return ink.finished();
}

Status exportPng(const Scene& scene, const std::filesystem::path& path, const ExportOptions& options) {
    const QImage image = imageOf(scene, options);
    if (image.isNull())
        return Error{"The picture would be too large for an image.", path.string(),
                     "Choose a smaller size or scale, or export as SVG or PDF."};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return save(path, buffer.data());
}

Status exportSvg(const Scene& scene, const std::filesystem::path& path, const ExportOptions& options) {
    return save(path, svgOf(scene, options));
}

Status exportPdf(const Scene& scene, const std::filesystem::path& path, const ExportOptions& options) {
    const Layout layout = layoutFor(scene, options);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr double pointsPerPixel = 72.0 / 96;
    const QSizeF points = layout.page.size * layout.scale * pointsPerPixel;
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(scene.title);
    writer.setCreator("Standpoint");
    constexpr int resolution = 1200; // device units per inch: positions are whole numbers in places
    writer.setResolution(resolution);
    QPainter painter(&writer);
    const double unit = layout.scale * resolution / 96.0;
    painter.scale(unit, unit);
    paintPage(painter, scene, options, layout.page);
    painter.end();
    return save(path, buffer.data());
}

Status exportPicture(const Scene& scene, const std::filesystem::path& path, const ExportOptions& options) {
    const QString extension = QString::fromStdString(path.extension().string()).toLower();
    if (extension == ".png") return exportPng(scene, path, options);
    if (extension == ".svg") return exportSvg(scene, path, options);
    if (extension == ".pdf") return exportPdf(scene, path, options);
    return Error{"Pictures are written as .png, .svg or .pdf.", path.string(), "Give the file one of these endings."};
}

} // namespace standpoint
