#include "json.h"

#include "core/language/engine.h"
#include "core/language/model_file.h"
#include "tests/core/support/folder.h"

#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zstd.h>

namespace standpoint {
namespace {

using test::TemporaryFolder;
using test::writeBytes;
using testing::ElementsAre;
using testing::HasSubstr;

template <class T> std::string raw(const std::vector<T>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

/// A model file as export.py would write it.
std::string fileOf(const nlohmann::json& header, const std::string& data, std::uint32_t version = 2) {
    std::string text = header.dump();
    text.resize((text.size() + 63) / 64 * 64, ' ');
    const std::string rest = text + data;
    std::string packed(ZSTD_compressBound(rest.size()), '\0');
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    packed.resize(ZSTD_compress2(context, packed.data(), packed.size(), rest.data(), rest.size()));
    ZSTD_freeCCtx(context);
    return "standpoint-model" + raw(std::vector<std::uint32_t>{version, static_cast<std::uint32_t>(text.size())}) + packed;
}

nlohmann::json headerOf(const nlohmann::json& tensors) {
    return {{"tensors", tensors},
            {"labels", {{"upos", {"NOUN", "VERB"}}}},
            {"vocabulary", {{"offset", 64}, {"bytes", 12}}}};
}

/// A matrix of two rows, a vector of two, and two pieces.
std::string smallModel() {
    std::string data = raw(std::vector<std::int8_t>{127, -127, 10, 0}) + std::string(4, '\0') +
                       raw(std::vector<float>{0.5f, 2, 1.5f, -1});
    data.resize(64, '\0');
    return fileOf(headerOf({{"m", {{"type", "int8"}, {"shape", {2, 2}}, {"offset", 0}, {"scales", 8}}},
                            {"v", {{"type", "float32"}, {"shape", {2}}, {"offset", 16}}}}),
                  data + "[UNK]\n##ing\n");
}

class ModelFileTest : public testing::Test {
protected:
    std::string messageFor(const std::string& bytes) {
        writeBytes(path, bytes);
        const auto opened = ModelFile::open(path);
        return opened ? "opened" : opened.error().message();
    }
    TemporaryFolder folder;
    std::filesystem::path path = folder / "some.model";
};

TEST_F(ModelFileTest, GivesTensorsLabelsAndVocabularyBack) {
    writeBytes(path, smallModel());
    auto opened = ModelFile::open(path);
    ASSERT_TRUE(opened) << opened.error().message();
    const auto matrix = opened->tensor("m", std::array{2, -1});
    ASSERT_TRUE(matrix);
    EXPECT_THAT(matrix->floats(), ElementsAre(63.5f, -63.5f, 20.0f, 0.0f));
    const auto vector = opened->tensor("v", std::array{2});
    ASSERT_TRUE(vector);
    EXPECT_THAT(vector->floats(), ElementsAre(1.5f, -1.0f));
    EXPECT_THAT(opened->labels("upos"), ElementsAre("NOUN", "VERB"));
    EXPECT_THAT(opened->labels("xpos"), testing::IsEmpty());
    EXPECT_THAT(opened->vocabulary(), ElementsAre("[UNK]", "##ing"));
}

TEST_F(ModelFileTest, SaysWhichTensorIsMissingOrOfAnotherShape) {
    writeBytes(path, smallModel());
    auto opened = ModelFile::open(path);
    ASSERT_TRUE(opened);
    EXPECT_THAT(opened->tensor("w", std::array{2}).error().message(), HasSubstr("no tensor w"));
    EXPECT_THAT(opened->tensor("m", std::array{2, 3}).error().message(), HasSubstr("m has another shape"));
}

TEST_F(ModelFileTest, AMissingFileIsNamed) {
    const auto opened = ModelFile::open(folder / "none.model");
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().message(), HasSubstr("none.model"));
    EXPECT_THAT(opened.error().message(), HasSubstr("No such file"));
}

TEST_F(ModelFileTest, RefusesAnEmptyFile) {
    EXPECT_THAT(messageFor(""), HasSubstr("empty"));
}

TEST_F(ModelFileTest, RefusesAForeignFile) {
    EXPECT_THAT(messageFor("PK\x03\x04 something else altogether, long enough for a preamble"),
                HasSubstr("not a language model"));
}

TEST_F(ModelFileTest, RefusesAnotherVersion) {
    EXPECT_THAT(messageFor(fileOf(headerOf(nlohmann::json::object()), {}, 3)), HasSubstr("format 3"));
}

TEST_F(ModelFileTest, RefusesEveryTruncation) {
    const std::string whole = smallModel();
    for (std::size_t size = 16; size < whole.size(); size += 7)
        EXPECT_THAT(messageFor(whole.substr(0, size)), HasSubstr("cut off")) << size;
}

TEST_F(ModelFileTest, ADamagedByteIsRefusedOrChangesNothing) {
    const std::string whole = smallModel();
    std::size_t refused = 0;
    for (std::size_t at = 24; at < whole.size(); ++at) { // some bits of a frame mean nothing
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 4);
        writeBytes(path, damaged);
        const auto opened = ModelFile::open(path);
        if (opened) {
            EXPECT_THAT(opened->tensor("m", std::array{2, 2})->floats(), ElementsAre(63.5f, -63.5f, 20.0f, 0.0f)) << at;
            EXPECT_THAT(opened->vocabulary(), ElementsAre("[UNK]", "##ing"));
        } else {
            EXPECT_THAT(opened.error().message(), HasSubstr("damaged")) << at;
            ++refused;
        }
    }
    EXPECT_GT(refused, (whole.size() - 24) * 9 / 10);
}

TEST_F(ModelFileTest, RefusesTensorsOutsideTheFile) {
    const auto header = headerOf({{"m", {{"type", "float32"}, {"shape", {100}}, {"offset", 0}}}});
    EXPECT_THAT(messageFor(fileOf(header, std::string(128, '\0'))), HasSubstr("outside the file"));
}

TEST_F(ModelFileTest, TheEngineSaysWhatAnIncompleteModelLacks) {
    writeBytes(path, smallModel());
    const auto engine = LanguageEngine::load(path);
    ASSERT_FALSE(engine);
    EXPECT_THAT(engine.error().message(), HasSubstr("no tensor"));
    EXPECT_THAT(engine.error().message(), HasSubstr("some.model"));
}

} // namespace
} // namespace standpoint
