#pragma once
// Reading bytes that must be readable.

#include "core/ingest/ingest.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>

namespace standpoint::testing {

inline Document reading(std::string_view bytes, const std::string& name = "article.txt") {
    Result<Document> document = readDocument(bytes, name);
    EXPECT_TRUE(document) << (document ? "" : document.error().message());
    return document ? *document : Document();
}

} // namespace standpoint::testing
