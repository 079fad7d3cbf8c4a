#pragma once
// Stands in for the language engine: an article's text is a script of what is read from it.

#include "tests/core/support/script.h"
#include "ui/window/importer.h"

namespace standpoint::test {

/// Takes the levy's statements from each document that holds its words, none from others. A text with "poison" fails.
inline Result<Analysis> readAsLevy(const Document& document, std::stop_token) {
    if (document.text.find("poison") != std::string::npos) return Error{"The article is poisonous.", "", "Leave it out."};
    Analysis analysis;
    if (document.text.find("bridge levy") != std::string::npos) analysis = levyAnalysis();
    const std::string text = analysis.document.text.empty() ? document.text : analysis.document.text;
    analysis.document = document;
    analysis.document.text = text;
    return analysis;
}

} // namespace standpoint::test
