#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "core/graph/view.h"
#include "core/store/project.h"
#include "ui/scene/export.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <charconv>
#include <optional>

namespace standpoint::cli {

namespace {

struct RenderOptions {
    std::string project, output;
    std::string size, title, preset;
    std::string theme = "light";
    double dpi = 0, scale = 1;
    bool transparent = false, noLegend = false;
};

/// "1600x900" in pixels.
std::optional<QSizeF> sizeFrom(const std::string& text) {
    int width = 0, height = 0;
    const char* const end = text.data() + text.size();
    const auto [cross, problem] = std::from_chars(text.data(), end, width);
    if (problem != std::errc() || cross == end || *cross != 'x') return std::nullopt;
    const auto [rest, again] = std::from_chars(cross + 1, end, height);
    if (again != std::errc() || rest != end || width <= 0 || height <= 0) return std::nullopt;
    return QSizeF(width, height);
}

/// The preset asked for, else what the project was last seen with, else everything.
Result<Filter> filterFor(const RenderOptions& options, const Project& project) {
    if (!options.preset.empty()) {
        const auto preset = std::ranges::find(filterPresets(), options.preset, &FilterPreset::name);
        if (preset != filterPresets().end()) return preset->filter;
        std::string names;
        for (const FilterPreset& known : filterPresets())
            names += (names.empty() ? "" : ", ") + known.name;
        return Error{"There is no preset \"" + options.preset + "\".", "--preset", "Choose one of: " + names + "."};
    }
    const Result<std::optional<std::string>> saved = project.setting("filter");
    if (!saved) return saved.error();
    Filter whole;
    whole.hideUnconnected = false; // a picture of the whole project shows all its actors
    return *saved ? filterFromJson(**saved).value_or(whole) : whole;
}

Status render(const RenderOptions& options) {
    ExportOptions picture{.legend = !options.noLegend,
                          .title = true,
                          .transparent = options.transparent,
                          .part = {},
                          .size = {},
                          .scale = options.dpi > 0 ? options.dpi / 96 : options.scale};
    if (!options.size.empty()) {
        const std::optional<QSizeF> size = sizeFrom(options.size);
        if (!size) return Error{"A size is two whole numbers of pixels.", "--size", "Write it like 1600x900."};
        picture.size = *size;
    }
    const Result<Project> project = Project::open(options.project);
    if (!project) return project.error();
    const Result<Filter> filter = filterFor(options, *project);
    if (!filter) return filter.error();
    const Result<Corpus> corpus = project->corpus();
    if (!corpus) return corpus.error();
    const Result<Places> known = project->places();
    if (!known) return known.error();

    const GraphView view = buildView(*corpus, *filter);
    const double aspect = picture.size.isEmpty() ? 1.4 : picture.size.width() / picture.size.height();
    Scene scene = makeScene(view, layOut(view, *known, aspect), options.theme == "dark" ? darkTheme() : lightTheme());
    scene.title = QString::fromStdString(options.title);
    return exportPicture(scene, options.output, picture);
}

void run(const RenderOptions& options, int& exitCode) {
    // Fonts need a QGuiApplication; "offscreen" is one that needs no display, whatever the environment says.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt warns of a session that it misses and a picture does not need; what fails is told as an Error.
    QLoggingCategory::setFilterRules("*.warning=false");
    int count = 1;
    char name[] = "standpoint-cli";
    char* arguments[] = {name, nullptr};
    const QGuiApplication application(count, arguments);
    if (const Status done = render(options); !done) report(done.error(), exitCode);
}

} // namespace

void addRender(CLI::App& program, int& exitCode) {
    CLI::App* command =
        program.add_subcommand("render", "Draw a project's graph as PNG, SVG or PDF. Needs no display.");
    const auto options = std::make_shared<RenderOptions>();
    command->add_option("PROJECT", options->project, "Project file (*.standpoint)")->required();
    command->add_option("-o,--output", options->output, "Picture: .png, .svg or .pdf")->required();
    command->add_option("--size", options->size,
                        "Width and height in pixels of 1/96 inch, as 1600x900; else as large as needed");
    auto* dpi = command->add_option("--dpi", options->dpi, "Dots per inch of a PNG (default 96)")
                    ->check(CLI::Range(10.0, 2400.0));
    command->add_option("--scale", options->scale, "Pixels of a PNG per pixel of --size (default 1)")
        ->check(CLI::Range(0.1, 25.0))
        ->excludes(dpi);
    command->add_flag("--transparent", options->transparent, "No background");
    command->add_flag("--no-legend", options->noLegend, "No legend");
    command->add_option("--title", options->title, "Title above the graph");
    command->add_option("--theme", options->theme, "Colours: light or dark")->check(CLI::IsMember({"light", "dark"}));
    command->add_option(
        "--preset", options->preset,
        "Filter: Everything, Who influences whom, Conflict, Cooperation or Positions; else the project's own");
    command->callback([options, &exitCode] { run(*options, exitCode); });
}

} // namespace standpoint::cli
