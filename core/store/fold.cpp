#include "core/store/fold.h"

#include "core/model/text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace standpoint::store {

std::string fold(std::string_view name) {
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(oneLine(name));
    text.findAndReplace(icu::UnicodeString(u'\u2019'), icu::UnicodeString(u'\''));
    std::string folded;
    text.foldCase().toUTF8String(folded);
    return folded;
}

bool looksLikeName(std::string_view name) {
    const std::u32string letters = toUtf32(name);
    const auto isUpper = [](char32_t c) {
        return u_isUUppercase(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
    };
    const auto isLower = [](char32_t c) { return u_isULowercase(static_cast<UChar32>(c)) != 0; };
    return std::ranges::any_of(letters, isUpper) || std::ranges::none_of(letters, isLower);
}

} // namespace standpoint::store
