#pragma once
// How far an import is, in the status bar, with a button that stops it.

#include "ui/window/importer.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace standpoint {

class ImportStatus : public QWidget {
    Q_OBJECT

public:
    explicit ImportStatus(Importer&, QWidget* parent = nullptr);

private:
    QLabel* words_;
    QProgressBar* bar_;
};

} // namespace standpoint
