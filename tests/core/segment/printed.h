#pragma once
// Segmented text as tests read it: words separated by |, one sentence a line.

#include "core/language/segment.h"

#include <string>

namespace standpoint::testing {

inline std::string printed(const std::string& text) {
    std::string out;
    for (const Sentence& sentence : segment(text).sentences) {
        if (!out.empty()) out += '\n';
        for (const Token& token : sentence.tokens)
            out += (&token == &sentence.tokens.front() ? "" : "|") + token.form;
    }
    return out;
}

/// Sentences verbatim, one a line (line breaks inside shown as spaces).
inline std::string sentences(const std::string& text) {
    const TextIndex index(text);
    std::string out;
    for (const Sentence& sentence : segment(text).sentences) {
        if (!out.empty()) out += '\n';
        out += oneLine(index.slice(sentence.span));
    }
    return out;
}

} // namespace standpoint::testing
