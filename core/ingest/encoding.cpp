#include "core/ingest/encoding.h"

#include "core/model/text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace standpoint::ingest {

namespace {
using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
// UTF-32 first: its little-endian mark begins as UTF-16's does.
constexpr std::array marks{Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                           Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                           Mark{"\xFE\xFF"sv, "UTF-16BE"}};

struct Utf8Count {
    int valid = 0;   ///< sequences beyond ASCII
    int invalid = 0; ///< malformed pieces
};

Utf8Count countUtf8(std::string_view bytes) {
    Utf8Count count;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(data, at, size, c);
        count.valid += c >= 0x80;
        count.invalid += c < 0;
    }
    return count;
}

std::string repairedUtf8(std::string_view bytes) {
    std::string out;
    return icu::UnicodeString::fromUTF8({bytes.data(), static_cast<std::int32_t>(bytes.size())}).toUTF8String(out);
}

// UTF-16 without its mark: Latin text has its zero bytes on one side.
const char* unmarkedUtf16(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        zeros[i % 2] += bytes[i] == '\0';
    const std::size_t units = bytes.size() / 2;
    if (zeros[1] * 10 > units * 4 && zeros[0] * 10 < zeros[1]) return "UTF-16LE";
    if (zeros[0] * 10 > units * 4 && zeros[1] * 10 < zeros[0]) return "UTF-16BE";
    return nullptr;
}

// English in a Windows code page has few bytes beyond ASCII, most of them quotes and dashes; guessers see too little
// there.
bool looksWindows1252(std::string_view bytes) {
    std::size_t high = 0, typographic = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        high += byte >= 0x80;
        typographic += byte == 0x85 || (byte >= 0x91 && byte <= 0x97) || byte == 0xA3 || byte == 0xA0 || byte == 0x80;
    }
    return high * 50 < bytes.size() && typographic * 3 >= high * 2;
}

std::string guessed(std::string_view bytes) {
    if (looksWindows1252(bytes)) return "windows-1252";
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
    uchardet_data_end(detector.get());
    const std::string name = uchardet_get_charset(detector.get());
    return name.empty() ? "windows-1252" : name;
}

// As browsers do: pages and mailers that say Latin 1 or ASCII mean Windows' superset.
std::string supersetOf(std::string_view name) {
    const std::string lower = asciiLower(name);
    const bool latin =
        lower == "iso-8859-1" || lower == "iso8859-1" || lower == "latin1" || lower == "us-ascii" || lower == "ascii";
    return latin ? "windows-1252" : std::string(name);
}

Result<std::string> converted(std::string_view bytes, const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status)) return Error{"The encoding \"" + encoding + "\" is unknown.", "", "Save the text as UTF-8."};
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status))
        return Error{"The text could not be read as " + encoding + ".", "", "Save the text as UTF-8."};
    std::string out;
    return text.toUTF8String(out);
}

// Text holds no control characters but white space and (in old files) a page feed or an escape now and then.
bool looksBinary(std::string_view text) {
    const auto controls = std::count_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != '\v' &&
                byte != 0x1B) ||
               byte == 0x7F;
    });
    return text.find('\0') != text.npos || controls * 100 > static_cast<std::ptrdiff_t>(text.size());
}

Result<std::string> inBestEncoding(std::string_view bytes, std::string_view declared) {
    for (const Mark& mark : marks)
        if (bytes.starts_with(mark.bytes)) return converted(bytes.substr(mark.bytes.size()), mark.encoding);
    if (bytes.find('\0') != bytes.npos) {
        const char* utf16 = unmarkedUtf16(bytes);
        return utf16 ? converted(bytes, utf16) : Result<std::string>(std::string(bytes));
    }
    const Utf8Count utf8 = countUtf8(bytes);
    const bool escapes = utf8.valid == 0 && bytes.find('\x1B') != bytes.npos; // ISO-2022 hides in ASCII
    if (utf8.invalid == 0 && !escapes) return std::string(bytes);
    if (utf8.valid >= 3 && utf8.invalid * 10 <= utf8.valid) return repairedUtf8(bytes);
    if (!declared.empty() && asciiLower(declared) != "utf-8")
        if (Result<std::string> read = converted(bytes, supersetOf(declared)); read) return read;
    return converted(bytes, supersetOf(guessed(bytes)));
}
} // namespace

Result<std::string> decoded(std::string_view bytes, std::string_view declared) {
    Result<std::string> text = inBestEncoding(bytes, declared);
    if (text && looksBinary(*text))
        return Error{"This is a binary file, not text.", "", "Only text, Markdown and HTML can be read."};
    return text;
}

std::string declaredEncoding(std::string_view html) {
    const std::string head = asciiLower(html.substr(0, 4096));
    for (std::size_t at = head.find("charset"); at != head.npos; at = head.find("charset", at + 1)) {
        std::size_t from = head.find_first_not_of(" \t\r\n", at + 7);
        if (from == head.npos || head[from] != '=') continue;
        from = head.find_first_not_of(" \t\r\n\"'", from + 1);
        if (from == head.npos) break;
        return head.substr(from, head.find_first_of(" \t\r\n\"'/>;", from) - from);
    }
    return {};
}

} // namespace standpoint::ingest
