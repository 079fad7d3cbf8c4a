#include "ui/window/import_status.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace standpoint {

ImportStatus::ImportStatus(Importer& importer, QWidget* parent)
    : QWidget(parent), words_(new QLabel(this)), bar_(new QProgressBar(this)) {
    words_->setTextFormat(Qt::PlainText);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(140);
    bar_->setAccessibleName(QStringLiteral("Import"));
    auto* cancel = new QToolButton(this);
    cancel->setText(QStringLiteral("Cancel"));
    cancel->setToolTip(QStringLiteral("Stop the import; what is done stays in the project"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 4, 0);
    row->addWidget(words_);
    row->addWidget(bar_);
    row->addWidget(cancel);
    hide();
    connect(cancel, &QToolButton::clicked, &importer, &Importer::cancel);
    connect(&importer, &Importer::progressed, this, [this](int done, int total, const QString& name) {
        bar_->setRange(0, total == 1 ? 0 : total); // a single article has no steps to count
        bar_->setValue(done);
        words_->setText(total == 1 ? QStringLiteral("Reading %1").arg(name)
                                   : QStringLiteral("Reading articles: %1 of %2").arg(done).arg(total));
        show();
    });
    connect(&importer, &Importer::finished, this, &QWidget::hide);
}

} // namespace standpoint
