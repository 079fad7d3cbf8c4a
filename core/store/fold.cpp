#include "core/store/fold.h"

#include "core/model/text.h"

#include <unicode/unistr.h>

namespace standpoint::store {

std::string fold(std::string_view name) {
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(oneLine(name));
    text.findAndReplace(icu::UnicodeString(u'\u2019'), icu::UnicodeString(u'\''));
    std::string folded;
    text.foldCase().toUTF8String(folded);
    return folded;
}

} // namespace standpoint::store
