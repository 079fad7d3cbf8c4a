#pragma once
// Character classes that segmentation asks for, by ICU's properties.

#include <string_view>
#include <unicode/uchar.h>

namespace standpoint::segmentation {

inline bool isSpace(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c));
}
inline bool isDigit(char32_t c) {
    return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(static_cast<UChar32>(c));
}
inline bool isUpper(char32_t c) {
    return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}
inline bool isLower(char32_t c) {
    return u_islower(static_cast<UChar32>(c));
}

/// Zero-width and soft hyphen: part of the word they stand in, but not of its form.
inline bool isInvisible(char32_t c) {
    return c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR;
}

inline bool isLetter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return (u_getCombiningClass(static_cast<UChar32>(c)) != 0) || u_isUAlphabetic(static_cast<UChar32>(c)) ||
           isInvisible(c);
}

inline bool isWord(char32_t c) {
    return isLetter(c) || isDigit(c) || c == '_';
}

inline bool isLineBreak(char32_t c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Whatever typists and typesetters use inside "don't".
inline bool isApostrophe(char32_t c) {
    return c == '\'' || c == U'’' || c == U'‘' || c == '`' || c == U'´' || c == U'ʼ';
}

inline bool isTerminator(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'‽';
}

/// Closes a quotation or bracket. Straight quotes close or open: their neighbours decide.
inline bool isCloser(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == U'”' || c == U'’' || c == U'»' || c == '}';
}

} // namespace standpoint::segmentation
