#include "ui/dialogs/export_picture_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>

namespace standpoint {

namespace {

constexpr QSize previewSize(360, 270);
constexpr double screenDpi = 96;

QComboBox* combo(const QStringList& words, QWidget* parent) {
    auto* made = new QComboBox(parent);
    made->addItems(words);
    return made;
}

} // namespace

ExportPictureDialog::ExportPictureDialog(const Scene& scene, const QRectF& visible, QWidget* parent)
    : QDialog(parent), scene_(scene), visible_(visible) {
    setWindowTitle(QStringLiteral("Export picture"));
    format_ = combo({QStringLiteral("PNG, pixels"), QStringLiteral("SVG, vectors for the web and for editing"),
                     QStringLiteral("PDF, vectors for print")}, this);
    part_ = combo({QStringLiteral("The whole graph"), QStringLiteral("What is on the screen")}, this);
    resolution_ = new QComboBox(this);
    for (const int dpi : {96, 150, 192, 300, 600}) resolution_->addItem(QStringLiteral("%1 dpi").arg(dpi), dpi);
    resolution_->setCurrentIndex(2);
    legend_ = new QCheckBox(QStringLiteral("Legend"), this);
    legend_->setChecked(true);
    withTitle_ = new QCheckBox(QStringLiteral("Title"), this);
    withTitle_->setChecked(!scene.title.isEmpty());
    title_ = new QLineEdit(scene.title, this);
    title_->setAccessibleName(QStringLiteral("Title of the picture"));
    transparent_ = new QCheckBox(QStringLiteral("Transparent background"), this);
    size_ = new QLabel(this);
    size_->setObjectName(QStringLiteral("muted"));
    preview_ = new QLabel(this);
    preview_->setObjectName(QStringLiteral("preview"));
    preview_->setFixedSize(previewSize);
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setAccessibleName(QStringLiteral("Preview"));

    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(QStringLiteral("Format"), format_);
    form->addRow(QStringLiteral("Part"), part_);
    form->addRow(QStringLiteral("Resolution"), resolution_);
    form->addRow(withTitle_, title_);
    form->addRow(QString(), legend_);
    form->addRow(QString(), transparent_);
    form->addRow(QStringLiteral("Size"), size_);
    auto* row = new QHBoxLayout;
    row->addLayout(form, 1);
    row->addSpacing(12);
    row->addWidget(preview_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* save = new QPushButton(QStringLiteral("Export…"), this);
    save->setObjectName(QStringLiteral("primary"));
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* one : {format_, part_, resolution_})
        connect(one, &QComboBox::currentIndexChanged, this, &ExportPictureDialog::refresh);
    for (QCheckBox* one : {legend_, withTitle_, transparent_})
        connect(one, &QCheckBox::toggled, this, &ExportPictureDialog::refresh);
    connect(title_, &QLineEdit::textChanged, this, &ExportPictureDialog::refresh);
    refresh();
}

ExportPictureDialog::Format ExportPictureDialog::format() const { return Format(format_->currentIndex()); }

void ExportPictureDialog::setFormat(Format format) { format_->setCurrentIndex(int(format)); }

QString ExportPictureDialog::suffix() const {
    switch (format()) {
    case Format::Png: return QStringLiteral("png");
    case Format::Svg: return QStringLiteral("svg");
    case Format::Pdf: break;
    }
    return QStringLiteral("pdf");
}

ExportOptions ExportPictureDialog::options() const {
    ExportOptions options;
    options.legend = legend_->isChecked();
    options.title = withTitle_->isChecked();
    options.transparent = transparent_->isChecked();
    if (part_->currentIndex() == 1) options.part = visible_;
    if (format() == Format::Png) options.scale = resolution_->currentData().toInt() / screenDpi;
    return options;
}

void ExportPictureDialog::refresh() {
    scene_.title = title_->text().trimmed();
    title_->setEnabled(withTitle_->isChecked());
    resolution_->setEnabled(format() == Format::Png);
    ExportOptions small = options();
    small.scale = 1;
    const QImage image = imageOf(scene_, small);
    if (image.isNull()) {
        preview_->setText(QStringLiteral("Too large to preview"));
        size_->setText(QStringLiteral("Too large for an image; SVG and PDF have no limit."));
        return;
    }
    const qreal ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(image.scaled(previewSize * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    preview_->setPixmap(shown);
    size_->setText(sizeInWords(image.size()));
}

QString ExportPictureDialog::sizeInWords(QSizeF size) const {
    const auto both = [&](double unit, const QString& name) {
        return QStringLiteral("%1 × %2 %3").arg(qRound(size.width() * unit)).arg(qRound(size.height() * unit)).arg(name);
    };
    if (format() == Format::Pdf) return both(25.4 / screenDpi, QStringLiteral("mm"));
    return both(options().scale, QStringLiteral("pixels"));
}

} // namespace standpoint
