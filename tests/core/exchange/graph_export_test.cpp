// Each format against its golden file (STANDPOINT_REWRITE_GOLDEN=1 writes them anew: read the difference before
// committing it), and all of them against the programs they are for.
#include "core/exchange/graph_export.h"

#include "tests/core/support/folder.h"
#include "tests/core/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

using namespace standpoint;
using namespace testing;
namespace fs = std::filesystem;

namespace {

struct Example {
    Corpus corpus;
    GraphView view;
    EvidenceText words;
};

Example exampleOf(const Analysis& analysis) {
    Example example{test::corpusOf(analysis), {}, {}};
    Filter all;
    all.hideUnconnected = false;
    example.view = buildView(example.corpus, all);
    Document document = analysis.document;
    document.id = {1};
    example.words.add(document);
    return example;
}

// Names that are syntax in one of the formats, and characters that some cannot hold.
Example hostile() {
    Analysis analysis = test::levyAnalysis();
    analysis.actors[0].name = "=1+1";
    analysis.actors[1].name = "Vole, \"the\n<Mayor>\" & Sons; ]]> \\";
    analysis.actors[1].aliases = {std::string("\0\x01\x1F", 3), "\uFFFE", "caf\xE9", " edge "};
    analysis.actors[2].name = "AT&amp;T &#65; \\N \\\"";
    analysis.issues[0].phrase = "日本語 🌉 <!-- -->\r\n{|}";
    analysis.document.title = "a,b\"c\"";
    return exampleOf(analysis);
}

void expectGolden(const std::string& name, const std::string& made) {
    const fs::path path = fs::path(STANDPOINT_TEST_DATA) / "exchange" / name;
    if (std::getenv("STANDPOINT_REWRITE_GOLDEN")) test::writeBytes(path, made);
    EXPECT_EQ(made, test::bytesOf(path)) << path;
}

void writeAll(const Example& e, const fs::path& folder) {
    test::writeBytes(folder / "graph.graphml", toGraphml(e.view, e.corpus));
    test::writeBytes(folder / "graph.gexf", toGexf(e.view, e.corpus));
    test::writeBytes(folder / "graph.dot", toDot(e.view, e.corpus));
    test::writeBytes(folder / "graph.json", toGraphJson(e.view, e.corpus, e.words));
    ASSERT_TRUE(writeCsv(e.view, e.corpus, e.words, folder / "csv"));
}

TEST(GraphExport, EachFormatIsItsGoldenFile) {
    const Example e = exampleOf(test::levyAnalysis());
    expectGolden("levy.graphml", toGraphml(e.view, e.corpus));
    expectGolden("levy.gexf", toGexf(e.view, e.corpus));
    expectGolden("levy.dot", toDot(e.view, e.corpus));
    expectGolden("levy.json", toGraphJson(e.view, e.corpus, e.words));
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeCsv(e.view, e.corpus, e.words, folder.path()));
    for (const std::string name : {"nodes.csv", "edges.csv", "statements.csv"})
        expectGolden("levy_" + name, test::bytesOf(folder / name));
}

// The script reads every format with its own program's reader and compares them with the JSON.
void expectReadersAgree(const Example& e) {
    const test::TemporaryFolder folder;
    writeAll(e, folder.path());
    const std::string log = (folder / "log").string();
    const int code = std::system(
        ("/usr/bin/python3 " STANDPOINT_READ_EXPORTS " '" + folder.path().string() + "' > '" + log + "' 2>&1").c_str());
    EXPECT_EQ(code, 0) << test::bytesOf(log);
}

TEST(GraphExport, OtherProgramsReadTheSameGraph) {
    expectReadersAgree(exampleOf(test::levyAnalysis()));
}

TEST(GraphExport, NamesThatAreSyntaxBreakNoFormat) {
    expectReadersAgree(hostile());
}

TEST(GraphExport, AnEmptyGraphIsAGraph) {
    expectReadersAgree({});
}

TEST(GraphExport, EvidenceIsVerbatim) {
    const Example e = exampleOf(test::levyAnalysis());
    EXPECT_EQ(e.words(e.corpus.statements[1].evidence[0]), "rejects the bridge levy");
    EXPECT_EQ(EvidenceText()(e.corpus.statements[1].evidence[0]), "");
}

TEST(GraphExport, AFolderThatCannotBeMadeIsAnError) {
    const test::TemporaryFolder folder;
    test::writeBytes(folder / "file", "");
    const Status written = writeCsv({}, {}, {}, folder / "file" / "csv");
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().what, HasSubstr("folder"));
}

} // namespace
