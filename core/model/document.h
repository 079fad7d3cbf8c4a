#pragma once
// A document as it was read: text and what is known about it.

#include "core/model/ids.h"

#include <string>

namespace standpoint {

/// Everything about a document but its text: cheap to copy, what lists and cards show.
struct DocumentInfo {
    DocumentId id;
    std::string name;     ///< short name from its file or the caller's id ("seed"); never empty after ingest
    std::string title;    ///< may be empty
    std::string byline;   ///< author's name as printed, without "By"; may be empty
    std::string outlet;   ///< newspaper, site; may be empty
    std::string date;     ///< ISO 8601, as precise as known: "2026-05-03", "2026-05"; may be empty
    std::string url;      ///< may be empty
    std::string language = "en";
    std::string sha256;   ///< of the original bytes, lower-case hex; tells when a file is imported twice
    std::string origin;   ///< path or "clipboard", "standard input"
    bool operator==(const DocumentInfo&) const = default;

    /// What to call it in a list: the title, else the name.
    [[nodiscard]] const std::string& label() const { return title.empty() ? name : title; }
};

/// A document with its text. Offsets everywhere are code points into `text`, which is never changed after ingest.
struct Document : DocumentInfo {
    std::string text; ///< valid UTF-8, NFC not enforced; line breaks are "\n", paragraphs are split by blank lines
    bool operator==(const Document&) const = default;
};

} // namespace standpoint
