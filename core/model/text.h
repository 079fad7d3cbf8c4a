#pragma once
// Spans and UTF-8: offsets are Unicode code points unless a name says Bytes or Utf16.

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

/// Half-open [begin, end) in code points of a document's text (W3C Web Annotation TextPositionSelector).
struct Span {
    int begin = 0;
    int end = 0;
    [[nodiscard]] int length() const { return end - begin; }
    [[nodiscard]] bool empty() const { return end <= begin; }
    [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    auto operator<=>(const Span&) const = default;
};

/// The smallest span that covers both.
[[nodiscard]] Span hull(Span a, Span b);

/// Code point offsets <-> byte and UTF-16 offsets of one UTF-8 text. Built once in O(bytes); each look-up is O(1).
/// The text must be valid UTF-8 (ingest guarantees it) and must outlive the index.
class TextIndex {
public:
    explicit TextIndex(std::string_view utf8);
    [[nodiscard]] int size() const { return static_cast<int>(bytes_.size()) - 1; } ///< code points in the text
    [[nodiscard]] std::size_t byteOf(int offset) const;                            ///< clamped to the text
    [[nodiscard]] int offsetOfByte(std::size_t byte) const;                        ///< O(log n)
    [[nodiscard]] int utf16Of(int offset) const;
    [[nodiscard]] int offsetOfUtf16(int utf16) const; ///< O(log n)
    [[nodiscard]] std::string_view slice(Span span) const; ///< the words of a span, verbatim
    [[nodiscard]] char32_t at(int offset) const;           ///< 0 outside the text

private:
    std::string_view text_;
    std::vector<std::size_t> bytes_; // byte of each code point, and one past the end
    std::vector<int> utf16_;
};

/// Number of code points in valid UTF-8.
[[nodiscard]] int codePoints(std::string_view utf8);
[[nodiscard]] std::u32string toUtf32(std::string_view utf8); ///< malformed bytes become U+FFFD
[[nodiscard]] std::string toUtf8(std::u32string_view text);
[[nodiscard]] std::string asciiLower(std::string_view text); ///< A–Z only; other bytes are kept
/// Trimmed, and each run of white space (line breaks too) made one space: for showing evidence on one line.
[[nodiscard]] std::string oneLine(std::string_view text);

} // namespace standpoint
