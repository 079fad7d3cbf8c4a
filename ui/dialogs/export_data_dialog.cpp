#include "ui/dialogs/export_data_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace standpoint {

namespace {

struct Words {
    DataFormat format;
    const char *name, *suffix, *explanation;
};
constexpr std::array formats{
    Words{DataFormat::Graphml, "GraphML", "graphml", "For yEd, Gephi, Cytoscape, igraph and NetworkX."},
    Words{DataFormat::Gexf, "GEXF 1.3", "gexf", "For Gephi."},
    Words{DataFormat::Dot, "DOT", "dot", "For Graphviz."},
    Words{DataFormat::Json, "JSON", "json", "Node-link data for NetworkX and D3, with the statements and their words."},
    Words{DataFormat::Csv, "CSV tables", "", "A folder with nodes.csv, edges.csv and statements.csv, for spreadsheets and R."},
};

} // namespace

QString nameOf(DataFormat format) { return QLatin1String(formats[std::size_t(format)].name); }

QString suffixOf(DataFormat format) { return QLatin1String(formats[std::size_t(format)].suffix); }

ExportDataDialog::ExportDataDialog(const QString& shownCount, const QString& wholeCount, QWidget* parent)
    : QDialog(parent), format_(new QComboBox(this)), explanation_(new QLabel(this)),
      whole_(new QRadioButton(QStringLiteral("Everything in the project\n%1").arg(wholeCount), this)) {
    setWindowTitle(QStringLiteral("Export data"));
    for (const Words& words : formats) format_->addItem(QLatin1String(words.name));
    format_->setAccessibleName(QStringLiteral("Format"));
    explanation_->setObjectName(QStringLiteral("muted"));
    explanation_->setWordWrap(true);
    explanation_->setMinimumWidth(360);
    auto* shown = new QRadioButton(QStringLiteral("What the graph shows\n%1").arg(shownCount), this);
    shown->setChecked(true);
    auto* form = new QFormLayout;
    form->addRow(QStringLiteral("Format"), format_);
    form->addRow(QString(), explanation_);
    form->addRow(QStringLiteral("Part"), shown);
    form->addRow(QString(), whole_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* save = new QPushButton(QStringLiteral("Export…"), this);
    save->setObjectName(QStringLiteral("primary"));
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDataDialog::explain);
    explain();
}

DataFormat ExportDataDialog::format() const { return formats[std::size_t(format_->currentIndex())].format; }

bool ExportDataDialog::whole() const { return whole_->isChecked(); }

void ExportDataDialog::explain() { explanation_->setText(QLatin1String(formats[std::size_t(format_->currentIndex())].explanation)); }

} // namespace standpoint
