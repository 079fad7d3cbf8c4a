#pragma once
// Pictures as files: PNG, SVG and PDF of a scene. Needs a QGuiApplication (any platform, also "offscreen").

#include "core/model/result.h"
#include "ui/scene/scene.h"

#include <QByteArray>
#include <QImage>

#include <filesystem>

namespace standpoint {

struct ExportOptions {
    bool legend = true;
    bool title = true;        ///< drawn if the scene has one
    bool transparent = false; ///< no background
    QRectF part = {};         ///< scene rectangle to show; null: the whole graph
    QSizeF size = {};         ///< of the picture in pixels of 1/96 inch; empty: as large as its content needs at 100 %
    double scale = 1;         ///< pixels of the PNG per pixel of `size`; DPI / 96
};

/// The picture as pixels. Null when it would exceed 32,000 pixels a side or 500 megapixels.
[[nodiscard]] QImage imageOf(const Scene&, const ExportOptions& = {});
/// The picture as an SVG 1.1 document. Each node's words are one <text> element with the whole label as its text
/// content.
[[nodiscard]] QByteArray svgOf(const Scene&, const ExportOptions& = {});

/// Write the file, whole or not at all. Errors: cannot be written; too large for an image.
Status exportPng(const Scene&, const std::filesystem::path&, const ExportOptions& = {});
Status exportSvg(const Scene&, const std::filesystem::path&, const ExportOptions& = {});
Status exportPdf(const Scene&, const std::filesystem::path&, const ExportOptions& = {}); ///< one page, fonts embedded

/// By the path's extension: .png, .svg or .pdf. Errors also: any other extension.
Status exportPicture(const Scene&, const std::filesystem::path&, const ExportOptions& = {});

} // namespace standpoint
