#include "core/model/text.h"

#include <algorithm>

namespace standpoint {

namespace {
// Length in bytes of the UTF-8 sequence that starts with this byte; a stray continuation byte counts as one.
int sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xF0) return 4;
    if (lead >= 0xE0) return 3;
    if (lead >= 0xC0) return 2;
    return 1;
}

char32_t decode(std::string_view text, std::size_t at, std::size_t& next) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const int length = sequenceLength(lead);
    next = std::min(text.size(), at + length);
    if (length == 1) return lead < 0x80 ? lead : U'\uFFFD';
    if (at + length > text.size()) {
        next = at + 1; // what follows may be whole
        return U'\uFFFD';
    }
    char32_t code = lead & (0x7F >> length);
    for (int i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0) != 0x80) {
            next = at + i;
            return U'\uFFFD';
        }
        code = (code << 6) | (byte & 0x3F);
    }
    return code;
}
} // namespace

Span hull(Span a, Span b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

TextIndex::TextIndex(std::string_view utf8) : text_(utf8) {
    bytes_.reserve(utf8.size() + 1);
    utf16_.reserve(utf8.size() + 1);
    int units = 0;
    for (std::size_t at = 0, next = 0; at < utf8.size(); at = next) {
        bytes_.push_back(at);
        utf16_.push_back(units);
        units += decode(utf8, at, next) > 0xFFFF ? 2 : 1;
    }
    bytes_.push_back(utf8.size());
    utf16_.push_back(units);
}

std::size_t TextIndex::byteOf(int offset) const {
    return bytes_[std::clamp(offset, 0, size())];
}

int TextIndex::offsetOfByte(std::size_t byte) const {
    const auto found = std::upper_bound(bytes_.begin(), bytes_.end(), byte);
    return std::max(0, static_cast<int>(found - bytes_.begin()) - 1);
}

int TextIndex::utf16Of(int offset) const {
    return utf16_[std::clamp(offset, 0, size())];
}

int TextIndex::offsetOfUtf16(int utf16) const {
    const auto found = std::upper_bound(utf16_.begin(), utf16_.end(), utf16);
    return std::max(0, static_cast<int>(found - utf16_.begin()) - 1);
}

std::string_view TextIndex::slice(Span span) const {
    const std::size_t from = byteOf(span.begin), to = byteOf(span.end);
    return to > from ? text_.substr(from, to - from) : std::string_view();
}

char32_t TextIndex::at(int offset) const {
    if (offset < 0 || offset >= size()) return 0;
    std::size_t next = 0;
    return decode(text_, bytes_[offset], next);
}

int codePoints(std::string_view utf8) {
    int count = 0;
    for (std::size_t at = 0, next = 0; at < utf8.size(); at = next, ++count) decode(utf8, at, next);
    return count;
}

std::u32string toUtf32(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0, next = 0; at < utf8.size(); at = next) out.push_back(decode(utf8, at, next));
    return out;
}

std::string toUtf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        if (c < 0x80) {
            out.push_back(static_cast<char>(c));
        } else if (c < 0x800) {
            out.push_back(static_cast<char>(0xC0 | (c >> 6)));
            out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
        } else if (c < 0x10000) {
            out.push_back(static_cast<char>(0xE0 | (c >> 12)));
            out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
            out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
        } else {
            out.push_back(static_cast<char>(0xF0 | (c >> 18)));
            out.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
            out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
            out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
        }
    }
    return out;
}

std::string asciiLower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string oneLine(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) out.push_back(c);
        else if (!out.empty() && out.back() != ' ') out.push_back(' ');
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

} // namespace standpoint
