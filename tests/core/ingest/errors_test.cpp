#include "core/ingest/ingest.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace standpoint {
namespace {
using namespace std::string_literals;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string refusal(const std::string& bytes, const std::string& name = "article.txt") {
    const Result<Document> read = readDocument(bytes, name);
    return read ? "accepted" : read.error().message();
}

TEST(IngestErrors, Empty) {
    EXPECT_EQ(refusal(""), "article.txt: The file is empty.");
    EXPECT_THAT(refusal(" \n\n "), HasSubstr("no text"));
    EXPECT_THAT(refusal("\xEF\xBB\xBF"), HasSubstr("no text"));
    EXPECT_THAT(refusal("<html><body><nav>Home</nav></body></html>", "page.html"), HasSubstr("No article"));
}

TEST(IngestErrors, WhatItIsAndWhatToDo) {
    EXPECT_THAT(refusal("%PDF-1.7 ..."), HasSubstr("This is a PDF file, not text. Convert it to text first"));
    EXPECT_THAT(refusal("PK\x03\x04 word/document.xml"), HasSubstr("office document"));
    EXPECT_THAT(refusal("\x89PNG\r\n"), HasSubstr("picture"));
    EXPECT_THAT(refusal("SQLite format 3\0 "s), HasSubstr("project"));
}

TEST(IngestErrors, Binary) {
    EXPECT_THAT(refusal("abc\0\x01\x02\0\0\0def"s), HasSubstr("binary"));
    EXPECT_THAT(refusal("\x01\x02\x03\x04 some words"), HasSubstr("binary"));
}

class IngestFiles : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::path(::testing::TempDir()) / ("ingest-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path write(const std::string& name, const std::string& bytes) {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return folder_ / name;
    }

    std::filesystem::path folder_;
};

TEST_F(IngestFiles, NameAndOriginComeFromThePath) {
    const std::filesystem::path path = write("harbour strike.txt", "Dockers walked out.");
    const Result<Document> read = readFile(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, "harbour strike");
    EXPECT_EQ(read->origin, path.string());
    EXPECT_EQ(read->text, "Dockers walked out.");
    EXPECT_EQ(read->sha256, sha256("Dockers walked out."));
}

TEST_F(IngestFiles, MissingFolderTooLarge) {
    EXPECT_EQ(readFile(folder_ / "none.txt").error().message(),
              (folder_ / "none.txt").string() + ": There is no such file. Check the name.");
    EXPECT_THAT(readFile(folder_).error().what, HasSubstr("folder"));
    const std::filesystem::path large = write("large.txt", "x");
    std::filesystem::resize_file(large, (std::uintmax_t{64} << 20) + 1);
    EXPECT_THAT(readFile(large).error().message(), HasSubstr("64 MiB"));
}

TEST_F(IngestFiles, ErrorsNameThePath) {
    const std::filesystem::path path = write("deal.pdf", "%PDF-1.4");
    EXPECT_THAT(readFile(path).error().message(), StartsWith(path.string() + ": This is a PDF"));
}

} // namespace
} // namespace standpoint
