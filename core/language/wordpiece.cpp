#include "core/language/wordpiece.h"

#include "core/model/text.h"

#include <algorithm>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace standpoint {

namespace {

constexpr int longestRun = 100; // code points; BERT gives up on longer words

bool isPunctuation(UChar32 c) {
    return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126) ||
           u_ispunct(c);
}

bool isIdeograph(UChar32 c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

bool isSkipped(UChar32 c) {
    const auto category = u_charType(c);
    return u_isUWhiteSpace(c) || category == U_CONTROL_CHAR || category == U_FORMAT_CHAR;
}

/// Lower case, decomposed, without accents.
icu::UnicodeString plain(std::string_view word) {
    icu::UnicodeString lower = icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
    lower.toLower(icu::Locale::getRoot());
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString split = icu::Normalizer2::getNFDInstance(status)->normalize(lower, status);
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < split.length(); i = split.moveIndex32(i, 1)) {
        const UChar32 c = split.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK) out.append(c);
    }
    return out;
}

} // namespace

Casing casingOf(std::string_view word) {
    int letters = 0, lower = 0, upper = 0, lowerAfterFirst = 0;
    bool firstUpper = false;
    for (const char32_t c : toUtf32(word)) {
        if (!u_isalpha(c)) continue;
        const bool isLower = u_isULowercase(c), isUpper = u_isUUppercase(c);
        if (letters == 0)
            firstUpper = isUpper;
        else
            lowerAfterFirst += isLower;
        lower += isLower;
        upper += isUpper;
        ++letters;
    }
    if (lower == letters) return Casing::Lower;
    if (upper == letters) return letters > 1 ? Casing::Upper : Casing::Title;
    return firstUpper && lowerAfterFirst == letters - 1 ? Casing::Title : Casing::Mixed;
}

std::string lowerCase(std::string_view word) {
    if (std::ranges::all_of(word, [](unsigned char c) { return c < 0x80; })) return asciiLower(word);
    icu::UnicodeString text = icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
    text.toLower(icu::Locale::getRoot());
    std::string out;
    text.toUTF8String(out);
    return out;
}

WordPiece::WordPiece(const std::vector<std::string_view>& vocabulary) {
    first_.reserve(vocabulary.size());
    for (int id = 0; id < static_cast<int>(vocabulary.size()); ++id) {
        const std::string_view piece = vocabulary[id];
        longest_ = std::max(longest_, piece.size());
        if (piece.starts_with("##") && piece.size() > 2)
            next_.emplace(piece.substr(2), id);
        else
            first_.emplace(piece, id);
    }
    const auto idOf = [&](std::string_view piece) {
        const auto found = first_.find(piece);
        return found == first_.end() ? 0 : found->second;
    };
    unknown_ = idOf("[UNK]");
    cls_ = idOf("[CLS]");
    sep_ = idOf("[SEP]");
    mask_ = idOf("[MASK]");
}

std::vector<int> WordPiece::pieces(std::string_view word) const {
    const icu::UnicodeString text = plain(word);
    std::vector<int> out;
    icu::UnicodeString run;
    const auto finish = [&] {
        std::string utf8;
        if (run.countChar32() > longestRun)
            out.push_back(unknown_);
        else
            addLongest(run.toUTF8String(utf8), out);
        run.remove();
    };
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (isPunctuation(c) || isIdeograph(c)) {
            finish();
            run.append(c);
            finish();
        } else if (!isSkipped(c)) {
            run.append(c);
        }
    }
    finish();
    if (out.empty()) out.push_back(unknown_);
    return out;
}

/// Greedy: the longest piece that the rest begins with, again and again; one unknown where none fits.
void WordPiece::addLongest(std::string_view run, std::vector<int>& out) const {
    const std::size_t before = out.size();
    for (std::size_t start = 0; start < run.size();) {
        const auto& known = start == 0 ? first_ : next_;
        std::size_t length = std::min(run.size() - start, longest_);
        auto found = known.find(run.substr(start, length));
        while (found == known.end() && length > 1)
            found = known.find(run.substr(start, --length));
        if (found == known.end()) {
            out.resize(before);
            out.push_back(unknown_);
            return;
        }
        out.push_back(found->second);
        start += length;
    }
}

} // namespace standpoint
