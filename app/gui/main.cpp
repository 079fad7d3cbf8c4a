// standpoint [FILE…]: the window. A *.standpoint file is opened; articles are imported into a new project.
#include "core/analysis/analyze.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>

#include <mutex>
#include <optional>

namespace {

using namespace standpoint;

/// Loads the model when the first article is read, so that the window is up before.
Analyzer shippedAnalyzer() {
    struct Shared {
        std::mutex mutex;
        std::optional<LanguageEngine> engine;
    };
    return [shared = std::make_shared<Shared>()](const Document& document, std::stop_token stop) -> Result<Analysis> {
        {
            const std::lock_guard lock(shared->mutex);
            if (!shared->engine) {
                auto loaded = LanguageEngine::loadDefault();
                if (!loaded) return loaded.error(); // the next article tries again
                shared->engine = std::move(*loaded);
            }
        }
        return analyze(document, *shared->engine, stop);
    };
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("standpoint"));
    QCoreApplication::setApplicationName(QStringLiteral("standpoint"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STANDPOINT_VERSION));
    QApplication::setApplicationDisplayName(QStringLiteral("Standpoint"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("News articles as graphs of actors, positions and relations."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A project (*.standpoint), or articles: text, Markdown, HTML."),
                                 QStringLiteral("[FILE…]"));
    parser.process(app);

    MainWindow window(shippedAnalyzer());
    window.show();
    std::vector<std::filesystem::path> paths;
    for (const QString& path : parser.positionalArguments()) paths.emplace_back(path.toStdString());
    window.start(paths);
    return QApplication::exec();
}
