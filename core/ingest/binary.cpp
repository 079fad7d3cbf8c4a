#include "core/ingest/binary.h"

#include <array>
#include <string>

namespace standpoint::ingest {

namespace {
struct Magic {
    std::string_view bytes, name, hint;
};

using namespace std::string_view_literals;
constexpr std::array magics{
    Magic{"%PDF"sv, "a PDF file", "Convert it to text first (for instance with pdftotext) and import the text."},
    Magic{"PK\x03\x04"sv, "an office document or ZIP archive",
          "Save the article as text, Markdown or HTML and import that."},
    Magic{"\xD0\xCF\x11\xE0"sv, "an old Office document",
          "Save the article as text, Markdown or HTML and import that."},
    Magic{"{\\rtf"sv, "an RTF document", "Save the article as text, Markdown or HTML and import that."},
    Magic{"SQLite format 3\0"sv, "a database (perhaps a Standpoint project)",
          "Open a project instead of importing it."},
    Magic{"\x1F\x8B"sv, "a gzip archive", "Unpack it first."},
    Magic{"BZh"sv, "a bzip2 archive", "Unpack it first."},
    Magic{"\xFD"
          "7zXZ\0"sv,
          "an xz archive", "Unpack it first."},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "a 7z archive", "Unpack it first."},
    Magic{"\x89PNG"sv, "a picture", "Only text, Markdown and HTML can be read."},
    Magic{"\xFF\xD8\xFF"sv, "a picture", "Only text, Markdown and HTML can be read."},
    Magic{"GIF8"sv, "a picture", "Only text, Markdown and HTML can be read."},
    Magic{"\x7F"
          "ELF"sv,
          "a program", "Only text, Markdown and HTML can be read."},
};
} // namespace

std::optional<Error> refusedFormat(std::string_view bytes) {
    for (const Magic& magic : magics)
        if (bytes.starts_with(magic.bytes))
            return Error{"This is " + std::string(magic.name) + ", not text.", "", std::string(magic.hint)};
    return std::nullopt;
}

} // namespace standpoint::ingest
