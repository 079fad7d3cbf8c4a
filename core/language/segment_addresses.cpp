#include "core/language/segment_addresses.h"

#include "core/language/segment_characters.h"
#include "core/language/segment_words.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace standpoint::segmentation {

namespace {
// Endings that make "a.b" a host or a file. Country codes that are English words are left out ("it", "is", "at", "so").
const std::unordered_set<std::string_view> endings{
    "com", "org", "net", "gov", "edu", "mil", "int",  "info", "biz", "uk",  "de",   "fr",  "eu",  "ca",   "au",
    "ru",  "cn",  "jp",  "nz",  "ie",  "doc", "docx", "xls",  "pdf", "txt", "html", "htm", "jpg", "jpeg", "png",
    "gif", "url", "zip", "exe", "ppt", "csv", "mp3",  "mp4",  "avi", "wpd", "php",  "asp", "unix"};

// Bounds on looking ahead, so that a megabyte without white space costs no more than prose.
constexpr int longestWebAddress = 4000, longestHost = 300;

constexpr std::u32string_view emoticons[]{U":-)", U":-(", U";-)", U":)",  U":(",  U";)",  U"=)",
                                          U"=(",  U":D",  U":P",  U";P",  U":O",  U":/",  U"^_^",
                                          U"(:",  U"D:",  U"<3",  U">:(", U":-D", U":-P", U":'("};

bool startsWith(std::u32string_view text, int at, std::u32string_view lower) {
    if (text.size() - at < lower.size()) return false;
    return std::equal(lower.begin(), lower.end(), text.begin() + at, [](char32_t a, char32_t b) {
        return a == static_cast<char32_t>(u_tolower(static_cast<UChar32>(b)));
    });
}

// Punctuation at the end belongs to the sentence; so does a bracket that was not opened inside.
int trimmedEnd(std::u32string_view text, int at) {
    int stop = static_cast<int>(text.size()), open = 0;
    for (const char32_t c : text.substr(at))
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
    while (stop > at + 1) {
        const char32_t c = text[stop - 1];
        if (c == ')' && open >= 0) break;
        if (std::u32string_view(U".,;:!?\"')>]}”’»").find(c) == std::u32string_view::npos) break;
        if (c == ')') ++open;
        --stop;
    }
    return stop;
}

int webEnd(std::u32string_view text, int at) {
    for (const std::u32string_view scheme : {U"http://", U"https://", U"ftp://", U"www.", U"mailto:"}) {
        if (!startsWith(text, at, scheme)) continue;
        // "<http://…>" and quotes close the address wherever they come.
        const std::u32string_view near = text.substr(0, at + longestWebAddress);
        const int stop = trimmedEnd(near.substr(0, near.find_first_of(U"<>\"”", at)), at);
        if (stop > at + static_cast<int>(scheme.size())) return stop;
    }
    return at;
}

bool isHostCharacter(char32_t c) {
    return isWord(c) || c == '.' || c == '-' || c == '+' || c == '%' || c == '#';
}

// name@host, or dotted pieces that end as a host or a file does.
int dottedEnd(std::u32string_view text, int at) {
    const int size = std::min(static_cast<int>(text.size()), at + longestHost);
    int stop = at, sign = -1;
    for (; stop < size && (isHostCharacter(text[stop]) || (text[stop] == '@' && sign < 0)); ++stop)
        if (text[stop] == '@') sign = stop;
    while (stop > at && !isWord(text[stop - 1]))
        --stop;
    if (sign > at && sign + 1 < stop) return stop;
    const std::u32string_view dotted = text.substr(at, stop - at);
    const std::size_t dot = dotted.rfind('.');
    if (dot == dotted.npos || dot == 0 || !isWord(dotted[dot - 1])) return at;
    return endings.contains(lowered(dotted.substr(dot + 1))) ? stop : at;
}

int emoticonEnd(std::u32string_view text, int begin, int at) {
    for (const std::u32string_view face : emoticons) {
        if (text.substr(at) != face) continue;
        const bool alone = at == begin || !isWord(face.back()) || !isWord(text[at - 1]);
        const bool closesBracket = face == U":)" && text.substr(begin, at - begin).find('(') != text.npos;
        if (alone && !closesBracket && (face != U"(:" || at == begin)) return at + static_cast<int>(face.size());
    }
    return at;
}
} // namespace

int wholeThing(std::u32string_view text, int begin, int at) {
    const char32_t c = text[at];
    if (c == '"' || c == ',' || c == '.') return at;
    if (const int stop = emoticonEnd(text, begin, at); stop > at) return stop;
    if (!isWord(c) || (at > begin && isWord(text[at - 1]))) return at;
    if (const int stop = webEnd(text, at); stop > at) return stop;
    return dottedEnd(text, at);
}

} // namespace standpoint::segmentation
