#pragma once
// How the graph is to be written as a picture.

#include "ui/scene/export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace standpoint {

class ExportPictureDialog : public QDialog {
    Q_OBJECT

public:
    enum class Format { Png, Svg, Pdf };

    /// `visible`: what is on the screen, in scene units.
    ExportPictureDialog(const Scene&, const QRectF& visible, QWidget* parent = nullptr);

    [[nodiscard]] Format format() const;
    void setFormat(Format);
    [[nodiscard]] ExportOptions options() const;
    [[nodiscard]] const Scene& scene() const { return scene_; } ///< with the title as it was typed
    [[nodiscard]] QString suffix() const;                       ///< "png"

private:
    void refresh();
    [[nodiscard]] QString sizeInWords(QSizeF) const; ///< of what is written, for a picture of this size at 96 dpi

    Scene scene_;
    QRectF visible_;
    QComboBox *format_, *part_, *resolution_;
    QCheckBox *legend_, *withTitle_, *transparent_;
    QLineEdit* title_;
    QLabel *preview_, *size_;
};

} // namespace standpoint
