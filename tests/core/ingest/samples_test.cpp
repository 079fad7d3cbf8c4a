// The articles that the program ships are complete: a new user sees them first.

#include "core/ingest/ingest.h"
#include "core/model/resources.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {

TEST(Samples, AreReadWithTheirMetadata) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(resourcePath("samples"))) {
        const Result<Document> read = readFile(entry.path());
        ASSERT_TRUE(read) << read.error().message();
        EXPECT_FALSE(read->byline.empty()) << entry.path();
        EXPECT_FALSE(read->outlet.empty()) << entry.path();
        EXPECT_EQ(read->date.size(), std::string("2026-05-04").size()) << entry.path();
        EXPECT_TRUE(read->text.starts_with(read->title + "\n\n")) << entry.path();
        EXPECT_EQ(read->text.find("Sign up"), std::string::npos) << entry.path();
        ++count;
    }
    EXPECT_EQ(count, 3);
}

TEST(Samples, TheFirstOneIsThere) {
    const Result<Document> read = readFile(resourcePath("samples/harbour.md"));
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->title, "Ministers press ahead with sale of North Harbour as union threatens strike");
    EXPECT_EQ(read->outlet, "The Ostrand Courier");
}

} // namespace
} // namespace standpoint
