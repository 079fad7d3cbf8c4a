#pragma once
// In which format the graph goes to another program, and how much of it.

#include <QDialog>

class QComboBox;
class QLabel;
class QRadioButton;

namespace standpoint {

enum class DataFormat { Graphml, Gexf, Dot, Json, Csv };

/// "GraphML".
[[nodiscard]] QString nameOf(DataFormat);
/// "graphml"; empty for CSV, which is a folder of tables.
[[nodiscard]] QString suffixOf(DataFormat);

class ExportDataDialog : public QDialog {
    Q_OBJECT

public:
    /// Counts as "18 of 24 actors · 31 of 52 statements" for the two scopes.
    ExportDataDialog(const QString& shownCount, const QString& wholeCount, QWidget* parent = nullptr);
    [[nodiscard]] DataFormat format() const;
    [[nodiscard]] bool whole() const; ///< everything in the project, not what passes filters and focus

private:
    void explain();

    QComboBox* format_;
    QLabel* explanation_;
    QRadioButton* whole_;
};

} // namespace standpoint
