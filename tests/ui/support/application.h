#pragma once
// A QApplication for as long as the tests of a program run, with settings and data folders of its own. Include it in one source file
// of a test program.

#include "tests/core/support/folder.h"

#include <QApplication>

#include <gtest/gtest.h>

#include <memory>

namespace standpoint::test {

class Application : public testing::Environment {
public:
    void SetUp() override {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, QByteArray::fromStdString((home_ / name).string()));
        application_ = std::make_unique<QApplication>(count_, arguments_);
        QCoreApplication::setOrganizationName(QStringLiteral("standpoint"));
        QCoreApplication::setApplicationName(QStringLiteral("standpoint-tests"));
    }
    void TearDown() override { application_.reset(); }

private:
    TemporaryFolder home_;
    int count_ = 1;
    char name_[8] = "ui_test";
    char* arguments_[2] = {name_, nullptr};
    std::unique_ptr<QApplication> application_;
};

[[maybe_unused]] inline const auto* const application = testing::AddGlobalTestEnvironment(new Application);

} // namespace standpoint::test
