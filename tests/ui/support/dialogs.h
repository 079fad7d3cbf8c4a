#pragma once
// Answers dialogs that block until they are answered, as a user does.

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <functional>

namespace standpoint::test {

/// Does a deed to the next dialog of a kind, as soon as it is there. Dialogs asked for so are answered in any order.
template <class Dialog> void whenShown(std::function<void(Dialog&)> deed) {
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, deed = std::move(deed)] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        timer->stop();
        timer->deleteLater();
        deed(*dialog);
    });
    timer->start(1);
}

/// Clicks the button whose words begin so.
inline void press(QWidget& dialog, const QString& words) {
    for (auto* button : dialog.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text().remove('&').startsWith(words))
            return QTest::mouseClick(button, Qt::LeftButton);
    ADD_FAILURE() << "no button " << words.toStdString();
}

/// The control that stands behind a label.
template <class Control> Control& labelled(QWidget& dialog, const QString& words) {
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (auto* control = qobject_cast<Control*>(label->buddy()); control && label->text() == words) return *control;
    throw std::runtime_error("nothing is called " + words.toStdString());
}

/// Types a path into the next dialog that asks for a file or folder, and accepts it.
inline void chooseFile(const std::filesystem::path& path) {
    whenShown<QFileDialog>([path](QFileDialog& dialog) {
        auto* name = dialog.findChild<QLineEdit*>("fileNameEdit");
        ASSERT_TRUE(name);
        name->setText(QString::fromStdString(path.string()));
        press(dialog, dialog.acceptMode() == QFileDialog::AcceptSave ? "Save" : "Choose");
    });
}

} // namespace standpoint::test
