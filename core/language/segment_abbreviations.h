#pragma once
// Words that keep their full stop.

#include <string_view>

namespace standpoint::segmentation {

enum class Abbreviation {
    None,
    Title,        ///< "Gen.", "Mr.", "St.": a name follows, never a new sentence
    Common,       ///< "Inc.", "Jan.", "etc.": may also end a sentence
    BeforeNumber, ///< "No.", "pp.": an abbreviation only where a number follows
    BeforeName,   ///< "Rep.", "Sun.": also a word; an abbreviation only where a capital or a number follows, and no
                  ///< sentence begins
};

/// Class of a word given in lower case, without its full stop.
[[nodiscard]] Abbreviation abbreviationOf(std::string_view lower);

/// True for words that, written with a capital after an abbreviation, begin a new sentence: "the", "he", "but",
/// "however".
[[nodiscard]] bool beginsSentences(std::string_view lower);

/// True for verbs that introduce or close a quotation: "said", "asked".
[[nodiscard]] bool isSpeechVerb(std::string_view lower);

} // namespace standpoint::segmentation
