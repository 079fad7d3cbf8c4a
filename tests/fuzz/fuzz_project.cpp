// A project file with broken bytes gives an error and stays as it is, or opens and gives values or errors. The first
// byte of the input chooses: 'f', the rest is the file; else four bytes each are a place in a good file (three) and its
// new byte.
#include "core/store/project.h"
#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace standpoint;

const std::string& goodFile() {
    static const std::string bytes = [] {
        const test::TemporaryFolder folder;
        {
            Result<Project> project = Project::create(folder / "good.standpoint");
            fuzz::require(project && project->add(test::levyAnalysis()), "a good project is made");
        }
        return test::bytesOf(folder / "good.standpoint");
    }();
    return bytes;
}

std::string fileFrom(std::string_view input) {
    if (input.starts_with('f')) return std::string(input.substr(1));
    std::string bytes = goodFile();
    for (std::size_t i = 1; i + 4 <= input.size(); i += 4) {
        const auto byte = [&](std::size_t n) {
            return static_cast<std::size_t>(static_cast<unsigned char>(input[i + n]));
        };
        bytes[(byte(0) << 16 | byte(1) << 8 | byte(2)) % bytes.size()] = input[i + 3];
    }
    return bytes;
}

void useAll(Project& project) {
    if (const auto corpus = project.corpus(); corpus)
        for (const DocumentInfo& info : corpus->documents) {
            (void)project.analysis(info.id).ok();
            (void)project.mentions(info.id).ok();
        }
    (void)project.search("levy").ok();
    (void)project.places().ok();
    Analysis other = test::levyAnalysis();
    other.document.text += " More.";
    (void)project.add(other).ok();
    (void)project.remove({1}).ok();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const test::TemporaryFolder folder;
    const std::string bytes = fileFrom(fuzz::textOf(data, size));
    test::writeBytes(folder / "broken.standpoint", bytes);
    Result<Project> project = Project::open(folder / "broken.standpoint");
    if (project)
        useAll(*project);
    else
        fuzz::require(test::bytesOf(folder / "broken.standpoint") == bytes, "a file that is refused is unchanged");
    return 0;
}
